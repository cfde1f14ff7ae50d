/** Letters, citations and answers as they come over the wire, with only what a test says filled in. */
import type {
  Answer,
  Briefing,
  Citation,
  Commitment,
  IndexedReference,
  LetterHead,
  LetterOnWire,
  LetterReferencesResponse,
  ParagraphOnWire,
  Recommendation,
  RecommendationEvent,
  SentencePair,
  ThemeLetter,
  ThemeResponse,
} from '../../server/contract.ts';

export function letterHead(over: Partial<LetterHead> = {}): LetterHead {
  const id = over.id ?? 'kst-31271-42';
  return {
    id,
    title: 'Beleidsdoorlichting Buitenlandse Zaken',
    kind: 'opvolgingsbrief',
    date: '2026-05-18',
    dossiers: [{ dossier: '31271', number: 42 }],
    reference: 'Kamerstukken II 2025/26, 31271, nr. 42',
    ministryReference: null,
    senders: ['T.B.W. Berendsen'],
    signatories: [],
    source: { file: `${id}.txt`, format: 'text' },
    paragraphCount: 1,
    fromCatalog: [],
    notes: [],
    url: `/letters/${id}`,
    publishedUrl: 'https://zoek.officielebekendmakingen.nl/kst-31271-42.html',
    ...over,
  };
}

export function paragraph(
  number: number,
  text: string,
  over: Partial<ParagraphOnWire> = {},
): ParagraphOnWire {
  return { id: `kst-31271-42#${number}`, number, kind: 'text', section: [], text, ...over };
}

/** A table row whose cells are the given texts. */
export function tableRow(
  number: number,
  cells: readonly string[],
  over: Partial<ParagraphOnWire> = {},
): ParagraphOnWire {
  let at = 0;
  const ranges = cells.map((cell) => {
    const range = { header: null, start: at, end: at + cell.length };
    at += cell.length + 1;
    return range;
  });
  return paragraph(number, cells.join('\t'), {
    kind: 'table-row',
    table: 1,
    cells: ranges,
    ...over,
  });
}

export function letter(
  paragraphs: ParagraphOnWire[],
  over: Partial<LetterHead> = {},
): LetterOnWire {
  return { ...letterHead({ paragraphCount: paragraphs.length, ...over }), paragraphs };
}

/** Cites the words where they stand in the text. */
export function citation(
  n: number,
  text: string,
  words: string,
  over: Partial<LetterHead> = {},
): Citation {
  const start = text.indexOf(words);
  const head = letterHead(over);
  return {
    n,
    letter: head,
    paragraph: paragraph(n, text, { id: `${head.id}#${n}` }),
    quotes: [{ start, end: start + words.length, text: words }],
    url: `/letters/${head.id}#p${n}`,
  };
}

export function answer(over: Partial<Answer> = {}): Answer {
  const text = 'Het kabinet zet in op kennis. De rest volgt later.';
  return {
    question: 'Waar zet het kabinet op in?',
    understood: 'Waar zet het kabinet op in?',
    mode: 'question',
    language: 'nl',
    found: true,
    reason: null,
    markdown: '„Het kabinet zet in op kennis.” [1]',
    citations: [citation(1, text, 'Het kabinet zet in op kennis.')],
    nearby: [],
    missing: [],
    coverage: { letters: 5, withHits: 1, from: '2022-03-08', to: '2026-05-18' },
    related: [],
    took: { embed: 1, search: 1, compose: 1, total: 3 },
    ...over,
  };
}

/** Two whole paragraphs as a pair; `shared` and `changes` are placed where their words stand first. */
export function pairOf(
  earlier: string,
  later: string,
  over: {
    readonly shared?: readonly string[];
    readonly changes?: readonly {
      readonly kind: SentencePair['changes'][number]['kind'];
      readonly earlier: string;
      readonly later: string;
    }[];
    readonly letters?: {
      readonly earlier?: Partial<LetterHead>;
      readonly later?: Partial<LetterHead>;
    };
  } = {},
): SentencePair {
  const { shared = [], changes = [], letters = {} } = over;
  const span = (text: string, words: string) => {
    const pattern = words.split(/\s+/).join('\\s+').replace(/[.$]/g, '\\$&');
    const found = new RegExp(pattern).exec(text);
    if (found === null) throw new RangeError(`"${text}" has no "${words}"`);
    return { start: found.index, end: found.index + found[0].length };
  };
  const old = { id: 'oud', date: '2024-06-10', ...letters.earlier };
  return {
    earlier: citation(1, earlier, earlier, old),
    later: citation(2, later, later, letters.later ?? {}),
    similarity: shared.length > 0 ? 0.8 : 0.4,
    changes: changes.map((change) => ({
      ...change,
      at: { earlier: span(earlier, change.earlier), later: span(later, change.later) },
    })),
    words: shared.map((words) => ({ earlier: span(earlier, words), later: span(later, words) })),
  };
}

/** A follow-up, a response or a report that quotes all of the text. */
export function event(
  kind: RecommendationEvent['kind'],
  cited: Citation,
  over: Partial<RecommendationEvent> = {},
): RecommendationEvent {
  return {
    kind,
    letter: cited.letter,
    date: cited.letter.date,
    citation: cited,
    text: cited.paragraph.text,
    citations: [cited],
    status: null,
    printedMark: null,
    confidence: 1,
    doubtful: false,
    ...over,
  };
}

export function recommendation(over: Partial<Recommendation> = {}): Recommendation {
  const advice = 'Investeer in kennis.';
  return {
    id: 'kennis-1',
    number: 1,
    printedMark: '1.',
    numberRestored: false,
    evaluation: {
      title: 'Periodieke rapportage Kennis',
      period: null,
      completed: '2024',
      article: null,
      budget: null,
      advisor: null,
      theme: 'Kennis',
      sources: {},
    },
    text: advice,
    citation: citation(1, advice, advice),
    status: 'Onderhanden',
    statusCitation: null,
    statusDate: '2026-05-18',
    events: [],
    change: null,
    links: [],
    missing: [],
    unanswered: [],
    notes: [],
    url: '/aanbevelingen#kennis-1',
    ...over,
  };
}

export function briefing(over: Partial<Briefing> = {}): Briefing {
  return {
    topic: 'kennis',
    question: 'kennis',
    language: 'nl',
    title: 'Briefing: kennis',
    found: true,
    reason: null,
    text: null,
    head: {
      composedOn: '2026-11-12',
      fingerprint: 'sha256:0123456789abcdef',
      letters: [letterHead()],
      from: '2026-05-18',
      to: '2026-05-18',
      filters: {},
      dropped: 0,
    },
    parts: [],
    citations: [],
    missing: [],
    ...over,
  };
}

/** A promise of March 2022 for the third quarter of that year, not found again. */
export function commitment(over: Partial<Commitment> = {}): Commitment {
  const promise = 'Uw Kamer ontvangt in het derde kwartaal een nota.';
  return {
    id: 'nota-1',
    text: promise,
    citation: citation(1, promise, promise, { id: 'brief-2022', date: '2022-03-08' }),
    kind: 'inform',
    who: null,
    what: promise,
    addressee: 'Uw Kamer',
    due: {
      text: 'in het derde kwartaal',
      from: '2022-07-01',
      to: '2022-09-30',
      citation: null,
    },
    state: 'not-found-again',
    mentions: [],
    later: [],
    url: '/toezeggingen#nota-1',
    ...over,
  };
}

/** The same, as a later letter mentions it. */
export function mentionedCommitment(
  cited: Citation,
  over: Partial<Commitment> & { readonly doubtful?: boolean } = {},
): Commitment {
  const { doubtful = false, ...rest } = over;
  return commitment({
    state: 'mentioned',
    mentions: [{ citation: cited, confidence: doubtful ? 0.5 : 0.9, doubtful }],
    later: [cited],
    ...rest,
  });
}

/** A letter on the line of a theme; every given text is a paragraph that treats it, quoted whole. */
export function themeLetter(
  over: Partial<LetterHead>,
  passages: readonly (readonly [text: string, strength: 'strong' | 'passing'])[],
): ThemeLetter {
  const cited = passages.map(([text], order) => citation(order + 1, text, text, over));
  const strongCount = passages.filter(([, strength]) => strength === 'strong').length;
  return {
    letter: letterHead(over),
    count: passages.length,
    strongCount,
    share: passages.length / 20,
    strongShare: strongCount / 20,
    sections: passages.length === 0 ? [] : [{ title: 'Inzet', count: passages.length }],
    telling: cited[0] ?? null,
    near: null,
    passages: cited.map(({ paragraph, quotes, url }, order) => ({
      paragraph,
      quotes,
      url,
      strength: passages[order]?.[1] ?? 'passing',
    })),
  };
}

/** Totals as the letters have them. */
export function themeResponse(
  letters: ThemeLetter[],
  over: Partial<ThemeResponse> = {},
): ThemeResponse {
  return {
    theme: 'sancties',
    total: letters.reduce((sum, { count }) => sum + count, 0),
    strongTotal: letters.reduce((sum, { strongCount }) => sum + strongCount, 0),
    note: null,
    letters,
    related: [],
    ...over,
  };
}

/** What a letter names, with every place where the words stand in it. */
export function letterReference(
  words: string,
  { paragraphs }: Pick<LetterOnWire, 'paragraphs'>,
  over: Partial<LetterReferencesResponse['references'][number]> = {},
): LetterReferencesResponse['references'][number] {
  return {
    id: words,
    kind: 'kamerstuk',
    text: words,
    normalised: null,
    title: null,
    letterId: null,
    url: null,
    elsewhere: 0,
    places: paragraphs.flatMap(({ number, text }) => {
      const start = text.indexOf(words);
      const end = start + words.length;
      return start === -1 ? [] : [{ paragraph: number, start, end, text: words }];
    }),
    ...over,
  };
}

/** A piece by that name, named in these letters in these paragraphs. */
export function indexedReference(
  name: string,
  namedIn: readonly (readonly [string, string | null, readonly number[]])[],
  over: Partial<IndexedReference> = {},
): IndexedReference {
  const mentions = namedIn.flatMap(([id, date, numbers]) =>
    numbers.map((number) => ({
      start: 0,
      end: name.length,
      citation: citation(number, `${name}.`, name, { id, date }),
    })),
  );
  return {
    id: name.toLowerCase(),
    kind: 'law',
    text: name,
    normalised: null,
    title: null,
    letterId: null,
    url: null,
    forms: [name],
    mentionCount: mentions.length,
    letterCount: namedIn.length,
    namedBy: namedIn.map(([letterId, date, numbers]) => ({
      letterId,
      title: 'Een brief',
      date,
      count: numbers.length,
    })),
    mentions,
    ...over,
  };
}
