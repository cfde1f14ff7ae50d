/**
 * Signs that cleaning leaves in the text for later stages, and that no paragraph ever shows. They are
 * Unicode noncharacters: a source that holds them loses them in the first cleaning step.
 */

/** Stands where a footnote mark stood; its origin is the place of the mark. */
export const NOTE_SIGN = '\ufdd0';

/** Stands on both sides of text that was bold or italic in markdown. */
export const EMPHASIS_SIGN = '\ufdd1';

/** Stands, once per level, before the text of a markdown heading. */
export const HEADING_SIGN = '\ufdd2';

/** All of them, and the rest of their range, as a pattern. */
export const ANY_SIGN = /[\ufdd0-\ufdef]/gu;
