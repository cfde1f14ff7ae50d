/** Every section of a comparison in one table: how much changed, stands in both, or in one letter only. */
import type { CompareResponse } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { text } from '../text-nl.ts';
import type { SideNames } from '../text-nl-compare.ts';
import { countBar } from './count-bar.ts';
import { COUNTED, countSentences, sumOf } from './sentence-counts.ts';

/** The name of a section, for what stands before the first as well. */
export function sectionTitle(section: string | null): string {
  return section === null || section === '' ? text.compare.beforeFirst : section;
}

/** @param onChoose - told the place of the section in `groups` */
export function sectionOverview(
  comparison: CompareResponse,
  names: SideNames,
  onChoose: (at: number) => void,
): HTMLElement {
  const counts = comparison.groups.map(countSentences);
  const columns = {
    changed: text.compare.changedColumn,
    both: text.compare.bothColumn,
    onlyLater: text.compare.onlyColumn(names.later),
    onlyEarlier: text.compare.onlyColumn(names.earlier),
  };
  const most = Math.max(0, ...counts.map(sumOf));
  return element(
    'table',
    { class: 'section-table' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, text.compare.section),
        element('th', { scope: 'col', class: 'bar-cell' }, text.compare.barColumn),
        ...COUNTED.map((kind) => element('th', { scope: 'col' }, columns[kind])),
      ),
    ),
    element(
      'tbody',
      {},
      ...comparison.groups.map(({ section }, at) => {
        const own = counts[at] ?? { changed: 0, both: 0, onlyEarlier: 0, onlyLater: 0 };
        return element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            button({ class: 'section-jump' }, () => onChoose(at), sectionTitle(section)),
          ),
          element('td', { class: 'bar-cell' }, countBar(own, most, comparison)),
          ...COUNTED.map((kind) =>
            element(
              'td',
              {
                class: own[kind] === 0 ? 'count-cell is-none' : 'count-cell',
                'data-label': columns[kind],
              },
              own[kind] === 0 ? '–' : String(own[kind]),
            ),
          ),
        );
      }),
    ),
  );
}
