/**
 * A briefing for tests of the page, in the form of the contract and made of real letters: sentences that hold the
 * topic as it is typed, one part of every shape. Good enough to draw; the real one is in server/briefing/.
 */
import type {
  Briefing,
  BriefingInline,
  BriefingItem,
  BriefingPart,
  BriefingPartKind,
  BriefingRequest,
  Citation,
  LetterHead,
  LetterOnWire,
  ParagraphOnWire,
} from '../../server/contract.ts';

type Place = {
  readonly letter: LetterOnWire;
  readonly paragraph: ParagraphOnWire;
  readonly start: number;
  readonly end: number;
};
type Piece = string | { readonly quote: Place } | { readonly mark: Place };
type Statement = Omit<BriefingItem, 'cells'> & { readonly cells: readonly (readonly Piece[])[] };
type Part = Omit<BriefingPart, 'items'> & { readonly items: readonly Statement[] };

const ORDER: readonly BriefingPartKind[] = [
  'core',
  'positions',
  'recommendations',
  'figures',
  'commitments',
  'lacking',
  'questions',
];

/** The briefing that is asked for; a topic that no letter prints is not found. */
export function fakeBriefing(all: readonly LetterOnWire[], request: BriefingRequest): Briefing {
  const letters = searched(all, request);
  const hits = letters.map((letter) => sentencesWith(letter, request.topic));
  const found = hits.some((places) => places.length > 0);
  const dropped = new Set(request.dropped ?? []);
  const whole = found ? (request.parts ?? ORDER).map((kind) => partOf(kind, letters, hits)) : [];
  const parts = whole.map((part) => ({
    ...part,
    items: part.items.filter(({ id }) => !dropped.has(id)),
  }));
  const count = (some: typeof whole) => some.reduce((sum, { items }) => sum + items.length, 0);
  const days = letters.flatMap(({ date }) => date ?? []).toSorted();
  return {
    topic: request.topic,
    question: request.topic,
    language: 'nl',
    title: `Briefing: ${request.topic}`,
    found,
    reason: found ? null : 'no-match',
    text: found ? null : `Niet gevonden: over ${request.topic} staat niets in de brieven.`,
    head: {
      composedOn: '2026-11-12',
      fingerprint: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      letters: letters.map(headOf),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      filters: request.filters ?? {},
      dropped: count(whole) - count(parts),
    },
    ...numbered(parts),
    missing: [],
  };
}

function searched(all: readonly LetterOnWire[], { filters = {} }: BriefingRequest): LetterOnWire[] {
  return all
    .filter(({ id }) => filters.letters?.includes(id) ?? true)
    .filter(({ date }) => filters.from === undefined || (date ?? '') >= filters.from)
    .filter(({ date }) => filters.to === undefined || (date ?? '9') <= filters.to)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

function sentencesWith(letter: LetterOnWire, words: string): Place[] {
  return letter.paragraphs
    .filter(({ kind, role }) => (kind === 'text' || kind === 'list-item') && role === undefined)
    .flatMap((paragraph) =>
      [...paragraph.text.matchAll(/\S[^.!?]*[.!?]?/g)]
        .filter(([sentence]) => sentence.toLowerCase().includes(words.toLowerCase()))
        .map(({ index, 0: sentence }) => ({
          letter,
          paragraph,
          start: index,
          end: index + sentence.length,
        })),
    )
    .slice(0, 3);
}

function partOf(
  kind: BriefingPartKind,
  letters: readonly LetterOnWire[],
  hits: readonly (readonly Place[])[],
): Part {
  const places = hits.flat();
  const part = (title: string, items: readonly Statement[], over: Partial<Part> = {}): Part => ({
    kind,
    title,
    headers: null,
    items,
    empty: items.length === 0 ? 'Hierover staat niets in de doorzochte brieven.' : null,
    leftOut: 0,
    leftOutText: null,
    ...over,
  });
  const quoted = (place: Place, before = '', after = ''): Statement =>
    statement(kind, place, [[before, { quote: place }, after].filter((piece) => piece !== '')]);
  switch (kind) {
    case 'core':
      return part(
        'Kern',
        hits.flatMap(([first]) => first ?? []).map((place) => quoted(place)),
      );
    case 'positions':
      return part(
        'Standpunten in de tijd',
        places.map((place) => ({ ...quoted(place), group: groupName(place.letter) })),
        { leftOut: 2, leftOutText: 'Er zijn nog 2 zinnen over dit onderwerp.' },
      );
    case 'recommendations':
      return part('Aanbevelingen', []);
    case 'figures':
      return part('Cijfers', letters.flatMap(tableRows).slice(0, 4), {
        headers: ['Wat', 'Zoals gedrukt', 'Brief'],
      });
    case 'commitments':
      return part(
        'Toezeggingen',
        places.slice(0, 1).map((place) => quoted(place, 'Toegezegd: ')),
      );
    case 'lacking':
      return part(
        'Wat ontbreekt',
        places
          .slice(0, 1)
          .map((place) =>
            statement(kind, place, [
              ['Een stuk is genoemd, maar zit er niet bij ', { mark: place }],
            ]),
          ),
      );
    case 'questions':
      return part(
        'Vragen om te stellen',
        places.slice(0, 2).map((place) => quoted(place, 'Wat is er gekomen van ', '?')),
      );
  }
}

function tableRows(letter: LetterOnWire): Statement[] {
  return letter.paragraphs.flatMap((paragraph) => {
    const [name, amount] = paragraph.cells ?? [];
    if (name === undefined || amount === undefined || paragraph.isHeaderRow === true) return [];
    const place = { letter, paragraph, start: amount.start, end: amount.end };
    const named = { ...place, start: name.start, end: name.end };
    if (name.end - name.start > 120 || amount.end - amount.start > 60) return [];
    if (name.start === name.end || amount.start === amount.end) return [];
    return [
      statement('figures', place, [[{ quote: named }], [{ quote: place }], [groupName(letter)]]),
    ];
  });
}

function statement(
  kind: BriefingPartKind,
  { letter, paragraph, start }: Place,
  cells: Statement['cells'],
): Statement {
  return {
    id: `${kind}:${paragraph.id}:${start}`,
    group: null,
    letterId: letter.id,
    date: letter.date,
    cells,
  };
}

/** Numbers the paragraphs by first use, each with all its quotes. */
function numbered(parts: readonly Part[]): Pick<Briefing, 'parts' | 'citations'> {
  const citations = new Map<string, Citation>();
  const numberOf = ({ letter, paragraph }: Place): Citation => {
    const known = citations.get(paragraph.id) ?? {
      n: citations.size + 1,
      letter: headOf(letter),
      paragraph,
      quotes: [],
      url: `/letters/${letter.id}#p${paragraph.number}`,
    };
    citations.set(paragraph.id, known);
    return known;
  };
  const inline = (piece: Piece): BriefingInline => {
    if (typeof piece === 'string') return { kind: 'words', text: piece };
    const place = 'quote' in piece ? piece.quote : piece.mark;
    const { n, quotes } = numberOf(place);
    const { start, end } = place;
    const text = place.paragraph.text.slice(start, end);
    if (!quotes.some((quote) => quote.start === start)) quotes.push({ start, end, text });
    return 'quote' in piece ? { kind: 'quote', text, n, start, end } : { kind: 'mark', n };
  };
  return {
    parts: parts.map((part) => ({
      ...part,
      items: part.items.map((each) => ({
        ...each,
        cells: each.cells.map((cell) => cell.map(inline)),
      })),
    })),
    citations: [...citations.values()],
  };
}

function groupName({ date, kind }: LetterOnWire): string {
  return `${date ?? 'zonder datum'}, ${kind}`;
}

function headOf({ paragraphs: _paragraphs, ...head }: LetterOnWire): LetterHead {
  return head;
}
