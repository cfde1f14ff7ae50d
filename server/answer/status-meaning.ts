/** What a printed status comes down to; the printed word itself is always what is shown. */

const FINISHED =
  /\b(?:afgerond|voltooid|afgehandeld|gereed|uitgevoerd|opgevolgd|gerealiseerd|voldaan|geïmplementeerd|completed|done|implemented)\b/iu;
const NOT_YET = /\b(?:niet|nog|deels|gedeeltelijk|grotendeels|wordt|in|partly|partially|not)\b/iu;

/** Whether a status says that nothing is left to do; "gedeeltelijk opgevolgd" does not. */
export function isFinishedStatus(printed: string): boolean {
  return FINISHED.test(printed) && !NOT_YET.test(printed);
}
