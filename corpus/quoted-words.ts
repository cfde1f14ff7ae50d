/** Words of others within a sentence. Patterns only tell that they are quoted, never who said them. */

/** Of four words or more: shorter ones are names and terms, which belong to the sentence. */
const QUOTED =
  /[„“”"«](?:[^\s„“”"«»]+\s+){3,}[^„“”"«»]*[“”"»]|[‘‚](?:[^\s‘’‚]+\s+){3,}[^‘’]*’(?!\p{L})/gu;

/** The sentence with blanks for what it quotes, so that every place keeps its offset. */
export const withoutQuoted = (sentence: string): string =>
  sentence.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
