/** What a theme is called in a heading or a link: its subject without the words that only joined it to a question. */
import { STOP_WORDS } from '../../index/stop-words.ts';

const YEAR = /^(?:19|20)\d{2}$/u;

/**
 * "in 2022 over de Sahel?" becomes "Sahel". Words inside stay ("Hoorn van Afrika"); where nothing but such
 * words is there, they stay too.
 *
 * @param subject - a question without its frame
 */
export function nameTheme(subject: string): string {
  const words = subject.replace(/^[\s,;:.?!-]+|[\s,;:.?!-]+$/gu, '').split(/\s+/u);
  const first = words.findIndex(isTelling);
  const last = words.findLastIndex(isTelling);
  return (first === -1 ? words : words.slice(first, last + 1)).join(' ');
}

function isTelling(word: string): boolean {
  const bare = word.toLowerCase().replace(/[,;:.?!]+$/u, '');
  return bare !== '' && !STOP_WORDS.has(bare) && !YEAR.test(bare);
}
