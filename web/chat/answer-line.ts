/** The line of a theme under its answer: a bar opens what the answer cites of that letter. */
import type { Answer, Citation } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { themesText } from '../text-nl-themes.ts';
import { createLineFigure } from '../themes/line-figure.ts';
import { themePath } from '../themes/theme-state.ts';

/**
 * The line; null for an answer that has none. Bars without a cited paragraph, and years, lead to the room.
 *
 * @param open - opens a citation; it is told which bar was pressed, for the way back
 */
export function answerLine(
  { line, citations }: Pick<Answer, 'line' | 'citations'>,
  open: (citation: Citation, bar: HTMLElement) => void,
): HTMLElement | null {
  if (line === undefined || line.letters.length === 0) return null;
  const { theme, letters } = line;
  const { element: figure } = createLineFigure(letters, ({ key, isYear }) => {
    const cited = citations.find(({ letter }) => letter.id === key);
    if (isYear || cited === undefined)
      return element('a', {
        href: themePath({ theme, ...(isYear ? { year: key } : { letter: key }) }),
      });
    const bar: HTMLButtonElement = button({}, () => open(cited, bar));
    return bar;
  });
  return element('section', { class: 'answer-line' }, element('h3', {}, themesText.line), figure);
}
