/**
 * Threads for tests of the page, in the form of the contract: the rows of the follow-up letter of 2026 with the
 * cabinet response of 2024, aligned by runs of equal words. Good enough to draw; the real ledger is in index/.
 */
import type {
  Citation,
  LetterHead,
  LetterOnWire,
  ParagraphOnWire,
  Recommendation,
  RecommendationEvent,
  RecommendationsResponse,
} from '../../server/contract.ts';

const FOLLOW_UP = 'kst-31271-42';
const RESPONSE = 'bzdoc-689393280-91';
const MIN_RUN_WORDS = 5;

type Span = { readonly start: number; readonly end: number };

/** All threads: seven with a response, the others with only a follow-up; one link is doubtful. */
export function fakeRecommendations(letters: readonly LetterOnWire[]): RecommendationsResponse {
  const followUp = letterOf(letters, FOLLOW_UP);
  const response = letterOf(letters, RESPONSE);
  const rows = followUp.paragraphs.filter(
    ({ cells, isHeaderRow }) =>
      cells?.length === 2 && isHeaderRow !== true && cells[1]?.header?.startsWith('Toelichting'),
  );
  const recommendations = rows.map((row, order) => threadOf(row, order, followUp, response));
  return {
    recommendations,
    total: recommendations.length,
    statuses: ['Onderhanden'],
    themes: [...new Set(recommendations.flatMap(({ evaluation }) => evaluation.theme ?? []))],
  };
}

function threadOf(
  row: ParagraphOnWire,
  order: number,
  followUp: LetterOnWire,
  response: LetterOnWire,
): Recommendation {
  const [advice, answer] = row.cells ?? [];
  if (advice === undefined || answer === undefined) throw new RangeError(`No cells in ${row.id}`);
  const numbers = { next: 1, byParagraph: new Map<string, number>() };
  const cite = (letter: LetterOnWire, paragraph: ParagraphOnWire, ...spans: Span[]): Citation => {
    const n = numbers.byParagraph.get(paragraph.id) ?? numbers.next++;
    numbers.byParagraph.set(paragraph.id, n);
    return {
      n,
      letter: headOf(letter),
      paragraph,
      quotes: spans.map((span) => ({ ...span, text: paragraph.text.slice(span.start, span.end) })),
      url: `/letters/${letter.id}#p${paragraph.number}`,
    };
  };
  const number = row.restoredNumber ?? Number.parseInt(row.text, 10);
  const theme =
    row.restoredNumber === undefined
      ? 'Versterkte internationale rechtsorde'
      : 'Veiligheid en stabiliteit';
  const words = row.text.slice(advice.start, advice.end).replace(/^\d+\.\s*/, '');
  const adviceSpan = { start: advice.end - words.length, end: advice.end };
  const hasResponse = row.restoredNumber !== undefined;
  const answered = hasResponse ? responseTo(number, response) : [];
  const statusCitation = cite(followUp, row, answer);
  const events: RecommendationEvent[] = [];
  if (answered.length > 0) {
    const citations = answered.map((paragraph) =>
      cite(response, paragraph, { start: 0, end: paragraph.text.length }),
    );
    events.push(eventOf('responded', response, citations, number === 7));
  }
  events.push({
    ...eventOf('followed-up', followUp, [statusCitation], false),
    status: 'Onderhanden',
    printedMark: '1.',
  });
  return {
    id: `${theme.toLowerCase().replaceAll(' ', '-')}-${order + 1}`,
    number,
    printedMark: '1.',
    numberRestored: hasResponse && number > 1,
    evaluation: {
      title: `Periodieke rapportage ${theme}`,
      period: '2015 t/m 2022',
      completed: hasResponse ? '2024' : '2025',
      article: hasResponse ? 'H5, Artikel 2' : 'H5, Artikel 1',
      budget: hasResponse ? '€ 266,59 mln.' : null,
      advisor: null,
      theme,
      sources: { title: statusCitation },
    },
    text: words,
    citation: cite(followUp, row, adviceSpan),
    status: 'Onderhanden',
    statusCitation,
    statusDate: followUp.date,
    events,
    change:
      answered.length === 0 ? null : changeOf(row, answer, answered, cite, followUp, response),
    links: [],
    missing: [
      {
        event: 'recommended',
        why: 'Het evaluatierapport zit niet in deze verzameling.',
        pieces: [],
      },
      ...(hasResponse
        ? []
        : [
            {
              event: 'responded' as const,
              why: 'De beleidsreactie zit niet in deze verzameling.',
              pieces: [
                {
                  text: 'Kamerstuk 36 045, nr. 4',
                  normalised: '36045 nr. 4',
                  title: 'Beleidsreactie op de evaluatie',
                  letterId: null,
                  url: 'https://zoek.officielebekendmakingen.nl/kst-36045-4.html',
                },
              ],
            },
          ]),
    ],
    unanswered:
      number === 2 && hasResponse
        ? [
            {
              clause: 'zorg voor realistische rapportages over de voortgang',
              citation: cite(followUp, row, adviceSpan),
              nearest: cite(followUp, row, {
                start: answer.start,
                end: row.text.indexOf('. ', answer.start) + 1,
              }),
            },
          ]
        : [],
    notes:
      number === 7
        ? [
            {
              code: 'doubtful-link',
              text: 'De koppeling met de brief van 10 juni 2024 is onzeker.',
            },
          ]
        : [],
    url: `/aanbevelingen#${order + 1}`,
  };
}

function eventOf(
  kind: RecommendationEvent['kind'],
  letter: LetterOnWire,
  citations: Citation[],
  doubtful: boolean,
): RecommendationEvent {
  const [citation] = citations;
  if (citation === undefined) throw new RangeError('An event has at least one paragraph');
  return {
    kind,
    letter: headOf(letter),
    date: letter.date,
    citation,
    text: citations.flatMap(({ quotes }) => quotes.map(({ text }) => text)).join('\n\n'),
    citations,
    status: null,
    printedMark: null,
    confidence: doubtful ? 0.55 : 0.97,
    doubtful,
  };
}

/** The paragraphs after "Aanbeveling N:" up to the next one. */
function responseTo(number: number, response: LetterOnWire): ParagraphOnWire[] {
  const at = response.paragraphs.findIndex(({ text }) => text.startsWith(`Aanbeveling ${number}:`));
  const after = response.paragraphs.slice(at + 1);
  const end = after.findIndex(
    ({ text, kind }) => /^Aanbeveling \d/.test(text) || kind === 'heading',
  );
  return after.slice(0, end === -1 ? 3 : end).filter(({ kind }) => kind !== 'footnote');
}

function changeOf(
  row: ParagraphOnWire,
  within: Span,
  answered: readonly ParagraphOnWire[],
  cite: (letter: LetterOnWire, paragraph: ParagraphOnWire, ...spans: Span[]) => Citation,
  followUp: LetterOnWire,
  response: LetterOnWire,
): NonNullable<Recommendation['change']> {
  const reused: NonNullable<Recommendation['change']>['reused'] = [];
  const added: NonNullable<Recommendation['change']>['added'] = [];
  let counted = 0;
  let repeated = 0;
  for (const sentence of sentencesIn(row.text, within)) {
    const text = row.text.slice(sentence.start, sentence.end);
    const best = answered
      .flatMap((paragraph) =>
        sentencesIn(paragraph.text, { start: 0, end: paragraph.text.length }).map((earlier) => ({
          paragraph,
          earlier,
          runs: equalRuns(paragraph.text, earlier, row.text, sentence),
        })),
      )
      .map((found) => ({
        ...found,
        length: found.runs.reduce((sum, { later }) => sum + later.end - later.start, 0),
      }))
      .toSorted((a, b) => b.length - a.length)[0];
    counted += text.length;
    if (best === undefined || best.length < text.length / 2) {
      added.push({ text, citation: cite(followUp, row, sentence) });
      continue;
    }
    repeated += best.length;
    reused.push({
      text,
      earlier: cite(response, best.paragraph, best.earlier),
      later: cite(followUp, row, sentence),
      similarity: best.length / text.length,
      earlierDate: response.date,
      laterDate: followUp.date,
      words: best.runs,
    });
  }
  const plan = answered.find(({ text }) => text.includes('BVV'));
  const at = plan?.text.indexOf('BVV') ?? -1;
  return {
    reused,
    added,
    dropped:
      plan === undefined
        ? []
        : [
            {
              text: 'BVV',
              kind: 'plan',
              citation: cite(response, plan, { start: at, end: at + 3 }),
            },
          ],
    reusedShare: repeated / counted,
  };
}

function sentencesIn(text: string, within: Span): Span[] {
  const part = text.slice(within.start, within.end);
  return [...part.matchAll(/\S.*?(?:[.:](?=\s)|$)/g)].map((match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
}

/** Greedy runs of equal words, longest first found, in order of the later text. */
function equalRuns(
  earlierText: string,
  earlierSpan: Span,
  laterText: string,
  laterSpan: Span,
): { earlier: Span; later: Span }[] {
  const earlier = wordsIn(earlierText, earlierSpan);
  const later = wordsIn(laterText, laterSpan);
  const runs: { earlier: Span; later: Span }[] = [];
  for (let j = 0; j < later.length; j += 1) {
    let best = { at: 0, length: 0 };
    for (let i = 0; i < earlier.length; i += 1) {
      let length = 0;
      while (
        later[j + length] !== undefined &&
        earlier[i + length]?.word === later[j + length]?.word
      )
        length += 1;
      if (length > best.length) best = { at: i, length };
    }
    if (best.length < MIN_RUN_WORDS) continue;
    const [from, to] = [earlier[best.at], earlier[best.at + best.length - 1]];
    const [first, last] = [later[j], later[j + best.length - 1]];
    if (from && to && first && last) {
      runs.push({
        earlier: { start: from.start, end: to.end },
        later: { start: first.start, end: last.end },
      });
    }
    j += best.length - 1;
  }
  return runs;
}

function wordsIn(text: string, within: Span): (Span & { readonly word: string })[] {
  return [...text.slice(within.start, within.end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
}

function letterOf(letters: readonly LetterOnWire[], id: string): LetterOnWire {
  const letter = letters.find((each) => each.id === id);
  if (letter === undefined) throw new RangeError(`The collection has no letter "${id}"`);
  return letter;
}

function headOf({ paragraphs: _paragraphs, ...head }: LetterOnWire): LetterHead {
  return head;
}
