/**
 * A topic typed as a question -> what it is about: "Wat doet het kabinet aan cyberveiligheid?" becomes
 * "cyberveiligheid". Only a frame at the very start goes; what a question asks besides stays.
 */

const DUTCH_FRAME =
  /^(?:wat|hoe|waarom|welk|welke) (?:doet|doen|deed|wil|willen|vindt|vinden|zegt|zeggen|schrijft|schrijven|denkt|gaat|is|zijn|staat)(?: (?:het kabinet|de minister|de regering|nederland|de brieven|het standpunt|de inzet|het beleid|de stand van zaken|het(?= met )|er|nu))*(?: (?:er|nu|precies|eigenlijk))*(?: (?:doen|gedaan))?(?: (?:aan|met|van|over|tegen|voor|bij|in|rond|inzake|tegenover|om))? (?:de |het |een )?/iu;
const ENGLISH_FRAME =
  /^(?:what|how|why|which) (?:does|do|did|is|are|will) (?:the )?(?:dutch |current )?(?:cabinet|government|minister|netherlands|letters|position|policy|state)(?: (?:want|do|doing|say|think|plan|propose))?(?: (?:to do|of play))?(?: (?:about|with|on|for|against|of|in|regarding|towards?))? (?:the |a )?/iu;
/** Who speaks is no topic. */
const HOLDS_A_WORD =
  /(?<!\p{L})(?!(?:minister|kabinet|regering|nederland|brieven|cabinet|government|letters?)(?!\p{L}))\p{L}{3,}/iu;

/** @returns the topic with white space collapsed; the question itself when nothing would be left */
export function topicOfQuestion(question: string): string {
  const typed = question.replace(/\s+/gu, ' ').trim();
  const topic = typed.replace(DUTCH_FRAME, '').replace(ENGLISH_FRAME, '');
  return HOLDS_A_WORD.test(topic) ? topic : typed;
}
