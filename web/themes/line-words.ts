/** What a letter or a period on the line is called, with its figures. */
import { kindName, letterDate } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { wholePercent } from '../whole-percent.ts';
import type { LinePoint, PeriodFigures } from './line-points.ts';
import { NO_YEAR } from './theme-state.ts';

/** "8 maart 2022, Beleidsbrief". */
export function letterCalled(letter: LinePoint['letter']): string {
  return `${letterDate(letter)}, ${kindName(letter.kind)}`;
}

/** "8 maart 2022, Beleidsbrief: 5 alinea’s, 9 % van de brief", or that it was not found there. */
export function letterLabel({ letter, count, share }: LinePoint): string {
  const figures =
    count === 0 ? themesText.notFound : themesText.figures(count, wholePercent(share));
  return `${letterCalled(letter)}: ${figures}`;
}

/** "2024: 5 van 12 brieven, 23 alinea’s". */
export function yearLabel({ period, speaking, letters, count }: PeriodFigures): string {
  return `${periodName(period)}: ${themesText.yearFigures(speaking, letters, count)}`;
}

/** "2024", "2024, 1e kwartaal", "zonder datum". */
export function periodName(period: string): string {
  if (period === NO_YEAR) return themesText.undated;
  const [year = period, quarter] = period.split('-');
  return quarter === undefined ? year : themesText.quarter(year, quarter);
}
