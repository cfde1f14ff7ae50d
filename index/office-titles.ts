/**
 * Titles of offices that name several fields: "Minister van Economische Zaken en Klimaat". Such a title says
 * who does something; a text that prints it is not about each field. Titles of one field stay as they are:
 * who asks for "Buitenlandse Zaken" means the office too.
 */
const TITLE =
  /(?<!\p{L})((?:minist(?:ers?|eries?)|staatssecretaris(?:sen)?)\s+(?:van|voor)\s+)((?!Minist|Staats)\p{Lu}[\p{L}&-]*(?:(?:\s+|,\s*)(?:(?:en|het|de)\s+)*(?!Minist|Staats)\p{Lu}[\p{L}&-]*)*)/gu;
const CAPITAL_TITLE = /(?<!\p{L})(?:M|S)(?=inist|taatss)/gu;
const SEVERAL_FIELDS = /,|\sen\s/u;
/** Words with which an office is asked for. */
const ASKS_FOR_OFFICE =
  /(?<!\p{L})(?:minist(?:er|erie|ry|ries)s?|staatssecretaris(?:sen)?|bewinds\p{L}+|departement(?:en)?)(?!\p{L})/iu;

/** The text with the fields of such titles left out; the text itself where it prints none. */
export function withoutOfficeTitles(text: string): string {
  if (!/inister|inistr|taatssecretaris/u.test(text)) return text;
  const lower = text.replace(CAPITAL_TITLE, (letter) => letter.toLowerCase());
  let isChanged = false;
  const left = lower.replace(TITLE, (title, office: string, fields: string) => {
    if (!SEVERAL_FIELDS.test(fields)) return title;
    isChanged = true;
    return office;
  });
  return isChanged ? left : text;
}

/** Whether a question asks for an office, so that its titles are what is looked for. */
export function asksForOffice(question: string): boolean {
  return ASKS_FOR_OFFICE.test(question);
}
