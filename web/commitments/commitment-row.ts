/** One commitment: its moment, its words with their place, who promises whom, and what later letters say. */
import type { Citation, Commitment } from '../../server/contract.ts';
import { askAboutLink, firstWords } from '../ask-about.ts';
import { oneForEachNumber } from '../cited-sources.ts';
import { copyFrom } from '../clipboard.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { quietAction } from '../quiet-action.ts';
import { type SourceActions, type SourceControl, sourceControls } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { ALL_COMMITMENTS, commitmentsPath } from './commitments-state.ts';
import { momentDays } from './moment-words.ts';

/** The row; `find` gives a control of it as it is in the page now, also when it was drawn anew meanwhile. */
export function commitmentRow(
  commitment: Commitment,
  actions: SourceActions,
  find: (commitmentId: string, n: number) => HTMLElement | null,
): HTMLElement {
  const sources = citationsOf(commitment);
  const control = sourceControls(sources, actions, ({ n }) => find(commitment.id, n));
  return element(
    'article',
    {
      class: 'commitment',
      'data-commitment': commitment.id,
      'data-letter': commitment.citation.letter.id,
      tabindex: -1,
    },
    momentView(commitment, control),
    element(
      'div',
      { class: 'commitment-words' },
      element(
        'h3',
        { class: 'letter-voice', lang: 'nl' },
        `„${commitment.text}”`,
        element('sup', {}, control(commitment.citation)),
      ),
      partiesLine(commitment),
      laterView(commitment, control),
    ),
    actionsOf(commitment),
  );
}

/** One citation for each number, in order of number. */
export function citationsOf({ citation, due, mentions }: Commitment): Citation[] {
  return oneForEachNumber([
    citation,
    due?.citation,
    ...mentions.map((mention) => mention.citation),
  ]);
}

function momentView(commitment: Commitment, control: SourceControl): HTMLElement {
  const { due } = commitment;
  if (due === null) {
    return element(
      'div',
      { class: 'commitment-moment is-absent' },
      element('p', {}, text.commitments.noMoment),
    );
  }
  const days = momentDays(commitment);
  return element(
    'div',
    { class: 'commitment-moment' },
    element(
      'p',
      { class: 'letter-voice', lang: 'nl' },
      element('span', { class: 'visually-hidden' }, `${text.commitments.printedMoment}: `),
      due.text,
      due.citation === null ? null : element('sup', {}, control(due.citation)),
    ),
    due.citation === null ? null : printedPlace(due.citation),
    days === null && (due.from !== null || due.to !== null)
      ? null
      : element('p', { class: 'moment-days' }, days ?? text.commitments.noDays),
  );
}

/** "■ 8 maart 2022 · Beleidsnota … · het kabinet aan uw Kamer · Informeren"; what is not printed is left out. */
function partiesLine({ citation, who, addressee, kind }: Commitment): HTMLElement {
  const parties = [
    who === null ? null : element('span', { class: 'letter-voice' }, who),
    addressee === null
      ? null
      : element(
          'span',
          {},
          `${text.commitments.to} `,
          element('span', { class: 'letter-voice' }, addressee),
        ),
  ];
  const hasParties = who !== null || addressee !== null;
  return element(
    'p',
    { class: 'commitment-line' },
    letterChip(citation.letter),
    printedPlace(citation),
    element('span', { class: 'commitment-letter' }, citation.letter.title),
    hasParties ? element('span', { class: 'commitment-parties' }, ...parties) : null,
    element('span', {}, text.commitments.kinds[kind]),
  );
}

/** On paper a number leads nowhere: there the paragraph is named, and the letters stand below the list. */
const printedPlace = ({ paragraph }: Citation): HTMLElement =>
  element('span', { class: 'print-only' }, text.citation.paragraph(paragraph.number));

function laterView({ state, mentions, citation }: Commitment, control: SourceControl): HTMLElement {
  if (state !== 'mentioned') {
    const sentence =
      state === 'not-found-again'
        ? text.commitments.notFoundAgain
        : citation.letter.date === null
          ? text.commitments.undatedLetter
          : text.commitments.noLaterLetter;
    return element('p', { class: 'commitment-later is-absent' }, sentence);
  }
  return element(
    'div',
    { class: 'commitment-later' },
    element('p', {}, text.commitments.inLaterLetters),
    element(
      'ul',
      {},
      ...mentions.map(({ citation: later, doubtful }) =>
        element(
          'li',
          { class: 'mention', 'data-letter': later.letter.id },
          letterChip(later.letter),
          printedPlace(later),
          doubtful ? element('span', { class: 'doubt' }, text.commitments.possibly) : null,
          element(
            'p',
            { class: 'mention-words letter-voice', lang: 'nl' },
            `„${later.quotes.map((quote) => quote.text).join(' … ')}”`,
            element('sup', {}, control(later)),
          ),
        ),
      ),
    ),
  );
}

function actionsOf({ id, text: words }: Commitment): HTMLElement {
  const link = new URL(commitmentsPath({ ...ALL_COMMITMENTS, marked: id }), window.location.href);
  return element(
    'p',
    { class: 'commitment-actions' },
    askAboutLink(text.commitments.question(firstWords(words)), text.commitments.askAbout),
    quietAction(
      'link',
      text.commitments.copyLink,
      (control) => void copyFrom(control, link.href, text.answer.linkCopied),
    ),
  );
}
