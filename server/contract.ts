/**
 * Everything on the wire, once: the zod schemas validate requests, give the types that server and
 * page share, and become the OpenAPI document. People script against these names; add, never drop.
 */
import { z } from '@hono/zod-openapi';

export const MAX_QUESTION_CHARS = 2000;
export const MAX_PREVIOUS_TURNS = 10;
export const MAX_SEARCH_LIMIT = 100;

const isoDay = z.iso.date().openapi({ example: '2026-05-18' });

export const letterKindSchema = z.enum([
  'beleidsbrief',
  'beleidsreactie',
  'periodieke-rapportage',
  'opvolgingsbrief',
  'kamerbrief',
]);

export const paragraphKindSchema = z.enum([
  'heading',
  'text',
  'list-item',
  'table-row',
  'footnote',
  'signature',
]);

export const paragraphSchema = z
  .object({
    id: z.string().openapi({ example: 'kst-31271-42#12' }),
    number: z.number().int().min(1),
    kind: paragraphKindSchema,
    section: z.array(z.string()),
    text: z.string(),
    level: z.number().int().min(1).optional(),
    mark: z.string().optional(),
    restoredNumber: z.number().int().min(1).optional(),
    cells: z
      .array(
        z.object({ header: z.string().nullable(), start: z.number().int(), end: z.number().int() }),
      )
      .optional(),
    isHeaderRow: z.boolean().optional(),
    table: z.number().int().optional(),
    role: z.literal('letterhead').optional(),
    footnotes: z
      .array(
        z.object({
          mark: z.string(),
          text: z.string(),
          at: z.number().int(),
          paragraphNumber: z.number().int(),
        }),
      )
      .optional(),
  })
  .openapi('Paragraph');

export const letterHeadSchema = z
  .object({
    id: z.string().openapi({ example: 'kst-31271-42' }),
    title: z.string(),
    kind: letterKindSchema,
    date: isoDay.nullable(),
    dossiers: z.array(z.object({ dossier: z.string(), number: z.number().int() })),
    reference: z.string().openapi({ example: 'Kamerstukken II 2025/26, 31271, nr. 42' }),
    ministryReference: z.string().nullable(),
    senders: z.array(z.string()),
    signatories: z.array(z.object({ name: z.string(), office: z.string() })),
    source: z.object({ file: z.string(), format: z.string() }),
    paragraphCount: z.number().int(),
    fromCatalog: z.array(z.string()),
    notes: z.array(z.object({ code: z.string(), message: z.string() })),
    url: z.string().openapi({ description: 'Page of the letter in this program.' }),
    publishedUrl: z
      .string()
      .nullable()
      .openapi({ description: 'Where the piece is published, null when its number is unknown.' }),
  })
  .openapi('LetterHead');

export const letterSchema = letterHeadSchema
  .extend({ paragraphs: z.array(paragraphSchema) })
  .openapi('Letter');

export const quoteSchema = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(1), text: z.string() })
  .openapi('Quote', {
    description: 'text === paragraph.text.slice(start, end); UTF-16 offsets.',
  });

export const citationSchema = z
  .object({
    n: z.number().int().min(1),
    letter: letterHeadSchema,
    paragraph: paragraphSchema,
    quotes: z.array(quoteSchema).min(1),
    url: z.string().openapi({ example: '/letters/kst-31271-42#p12' }),
  })
  .openapi('Citation');

export const referenceSchema = z
  .object({
    text: z.string(),
    normalised: z.string().nullable(),
    title: z.string().nullable(),
    letterId: z.string().nullable(),
    url: z.string().nullable(),
  })
  .openapi('Reference');

export const languageSchema = z.enum(['nl', 'en']);
export const modeSchema = z.enum(['question', 'recommendation', 'theme', 'briefing']);
export const noAnswerReasonSchema = z.enum([
  'no-match',
  'too-weak',
  'detail-absent',
  'not-in-collection',
]);

export const filtersSchema = z
  .object({
    letters: z.array(z.string().min(1)).max(100).optional(),
    kinds: z.array(letterKindSchema).optional(),
    from: isoDay.optional(),
    to: isoDay.optional(),
  })
  .strict()
  .openapi('Filters');

export const askRequestSchema = z
  .object({
    question: z
      .string()
      .max(MAX_QUESTION_CHARS)
      .refine((question) => question.trim().length > 0),
    mode: z.enum(['auto', ...modeSchema.options]).default('auto'),
    filters: filtersSchema.optional(),
    previous: z
      .array(
        z
          .object({
            question: z.string().min(1).max(MAX_QUESTION_CHARS),
            paragraphs: z.array(z.string()).max(50),
          })
          .strict(),
      )
      .max(MAX_PREVIOUS_TURNS)
      .optional(),
    language: languageSchema.optional(),
  })
  .strict()
  .openapi('AskRequest');

const shareOfLetter = z.number().min(0).max(1);

/** How much of one letter is about a theme. */
const themeFiguresSchema = z.object({
  count: z.number().int().min(0).openapi({ description: 'Paragraphs that treat the theme.' }),
  strongCount: z.number().int().min(0),
  share: shareOfLetter.openapi({
    description: 'Share of the characters of the letter that stand in those.',
  }),
  strongShare: shareOfLetter.openapi({ description: 'The same for the strong ones.' }),
});

export const answerLineSchema = z
  .object({
    theme: z.string().openapi({ description: 'As it was read; `q` of `GET /api/themes`.' }),
    letters: z
      .array(
        themeFiguresSchema.extend({
          letter: letterHeadSchema.pick({ id: true, kind: true, date: true }),
        }),
      )
      .openapi({ description: 'Letters searched by date, undated last, silent ones too.' }),
  })
  .openapi('AnswerLine');

export const answerSchema = z
  .object({
    question: z.string(),
    understood: z.string(),
    mode: modeSchema,
    language: languageSchema,
    found: z.boolean(),
    reason: noAnswerReasonSchema.nullable(),
    markdown: z.string(),
    citations: z.array(citationSchema),
    nearby: z.array(citationSchema),
    missing: z.array(referenceSchema),
    coverage: z.object({
      letters: z.number().int(),
      withHits: z.number().int(),
      from: isoDay.nullable(),
      to: isoDay.nullable(),
    }),
    related: z.array(z.string()),
    line: answerLineSchema
      .optional()
      .openapi({ description: 'Only with an answer that lists the places of a theme.' }),
    comparison: z
      .object({ earlier: z.string(), later: z.string(), theme: z.string().nullable() })
      .optional()
      .openapi({
        description:
          'Only with an answer that sets two letters side by side: their ids, and `q` of `GET /api/compare`.',
      }),
    took: z.object({
      embed: z.number(),
      search: z.number(),
      compose: z.number(),
      total: z.number(),
    }),
  })
  .openapi('Answer');

export const passageHitSchema = z
  .object({
    score: z.number(),
    ranks: z.object({ dense: z.number().int().nullable(), lexical: z.number().int().nullable() }),
    letter: letterHeadSchema,
    paragraph: paragraphSchema,
    quotes: z.array(quoteSchema),
  })
  .openapi('PassageHit');

export const searchQuerySchema = z.object({
  q: z
    .string()
    .max(MAX_QUESTION_CHARS)
    .refine((q) => q.trim().length > 0),
  limit: z.coerce.number().int().min(1).max(MAX_SEARCH_LIMIT).default(10),
  letter: z.string().min(1).optional(),
  kind: letterKindSchema.optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
});

export const searchResponseSchema = z
  .object({ passages: z.array(passageHitSchema) })
  .openapi('SearchResponse');

export const lettersResponseSchema = z
  .object({
    letters: z.array(letterHeadSchema),
    rejected: z
      .array(z.object({ file: z.string(), code: z.string(), message: z.string() }))
      .openapi({ description: 'Files in the corpus folder that could not be read as a letter.' }),
  })
  .openapi('LettersResponse');

export const healthReadySchema = z
  .object({
    status: z.literal('ready'),
    letters: z.number().int(),
    passages: z.number().int(),
    model: z.string(),
    store: z.string(),
    version: z.string(),
    fingerprint: z.string(),
  })
  .openapi('HealthReady');

export const healthIndexingSchema = z
  .object({ status: z.literal('indexing'), done: z.number().int(), total: z.number().int() })
  .openapi('HealthIndexing');

/** How much a paragraph says of a theme: it is what the paragraph is about, or a word on the way. */
export const themeStrengthSchema = z.enum(['strong', 'passing']);

export const themePassageSchema = z
  .object({
    paragraph: paragraphSchema,
    quotes: z.array(quoteSchema).min(1),
    url: z.string().openapi({ example: '/letters/kst-31271-42#p12' }),
    strength: themeStrengthSchema,
  })
  .openapi('ThemePassage');

export const themeLetterSchema = themeFiguresSchema
  .extend({
    letter: letterHeadSchema,
    sections: z
      .array(z.object({ title: z.string(), count: z.number().int().min(1) }))
      .openapi({ description: 'Innermost headings in reading order; "" outside any section.' }),
    telling: citationSchema
      .nullable()
      .openapi({ description: 'The most telling sentence; null where the letter is silent.' }),
    near: citationSchema.nullable().openapi({
      description:
        'Where the theme was not found in the letter: the sentence that comes nearest; null where none does.',
    }),
    passages: z.array(themePassageSchema).openapi({
      description: 'In reading order; the best of them where `count` is more than is sent.',
    }),
  })
  .openapi('ThemeLetter');

export const themeQuerySchema = searchQuerySchema.pick({ q: true, letter: true });

/** Why a theme line is empty or of little use; null when it is as it should be. */
export const themeNoteSchema = z.enum(['no-subject', 'no-match', 'too-broad']);

export const themeResponseSchema = z
  .object({
    theme: z.string().openapi({ description: 'As it was read: frame and typing errors gone.' }),
    total: z.number().int().min(0),
    strongTotal: z.number().int().min(0),
    note: themeNoteSchema.nullable(),
    letters: z
      .array(themeLetterSchema)
      .openapi({ description: 'In order of date, undated last, silent letters too.' }),
    related: z
      .array(z.string())
      .openapi({ description: 'Other terms of these letters that stand beside the theme.' }),
  })
  .openapi('ThemeResponse');

export const themeMapResponseSchema = z
  .object({
    letters: z.array(
      z.object({
        letter: letterHeadSchema,
        terms: z.array(
          z.object({
            term: z.string(),
            count: z.number().int().min(1),
            letters: z.number().int().min(1).openapi({ description: 'Letters that print it.' }),
          }),
        ),
      }),
    ),
  })
  .openapi('ThemeMapResponse', {
    description: 'Terms that set a letter apart from the others, most telling first.',
  });

export const referenceKindSchema = z.enum(['kamerstuk', 'motion', 'treaty', 'law', 'report']);

/** Letters that one reference of a list is told to be named by. */
export const MAX_NAMED_BY = 20;

export const indexedReferenceSchema = referenceSchema
  .extend({
    id: z.string().openapi({
      example: 'kamerstuk-31865-nr-267',
      description: 'Stays the same over the same letters.',
    }),
    kind: referenceKindSchema,
    forms: z.array(z.string()).min(1).openapi({ description: 'As written, each once.' }),
    mentionCount: z.number().int().min(1).openapi({ description: 'In all letters.' }),
    letterCount: z.number().int().min(1),
    namedBy: z
      .array(
        z.object({
          letterId: z.string(),
          title: z.string(),
          date: isoDay.nullable(),
          count: z.number().int().min(1),
        }),
      )
      .min(1)
      .openapi({
        description: `Newest first, undated last; in a list at most ${MAX_NAMED_BY} of \`letterCount\`.`,
      }),
    mentions: z
      .array(
        z.object({
          start: z.number().int().min(0).openapi({ description: 'Place in the paragraph.' }),
          end: z.number().int().min(1),
          citation: citationSchema,
        }),
      )
      .openapi({ description: 'The first of `mentionCount`, as many as were asked for.' }),
  })
  .openapi('IndexedReference');

const mentionsLimit = z.coerce.number().int().min(0).max(10_000);
/** What a list holds when not told: a thousand letters name thousands of pieces, each with its paragraphs. */
export const REFERENCES_SHOWN = { pieces: 100, mentions: 3 } as const;

export const referencesQuerySchema = z.object({
  q: z.string().max(MAX_QUESTION_CHARS).optional(),
  kind: referenceKindSchema.optional(),
  letter: z.string().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(REFERENCES_SHOWN.pieces).openapi({
    description: 'Give at most so many references; the header `Link` leads to the next part.',
  }),
  offset: z.coerce.number().int().min(0).default(0),
  mentions: mentionsLimit.default(REFERENCES_SHOWN.mentions).openapi({
    description: 'Give at most so many mentions of each, of its `mentionCount`.',
  }),
});

export const referencesResponseSchema = z
  .object({
    references: z.array(indexedReferenceSchema),
    total: z.number().int().openapi({ description: 'That fit, before `limit` and `offset`.' }),
    kinds: z
      .record(referenceKindSchema, z.number().int())
      .openapi({ description: 'How many fit of each kind, whatever `kind` was asked for.' }),
  })
  .openapi('ReferencesResponse');

export const oneReferenceQuerySchema = z.object({
  letter: z.string().min(1).optional().openapi({
    description: 'Give only the mentions in this letter.',
  }),
  mentions: mentionsLimit.optional().openapi({
    description: 'Give at most so many mentions; all of them when left out.',
  }),
});

/** What one letter names and where, without the text around it: what a page of the letter needs to make links. */
export const letterReferencesResponseSchema = z
  .object({
    references: z.array(
      referenceSchema.extend({
        id: z.string().openapi({ example: 'kamerstuk-31865-nr-267' }),
        kind: referenceKindSchema,
        elsewhere: z
          .number()
          .int()
          .min(0)
          .openapi({ description: 'Other letters that name it as well.' }),
        places: z
          .array(
            z.object({
              paragraph: z.number().int().min(1),
              start: z.number().int().min(0),
              end: z.number().int().min(1),
              text: z.string().openapi({ description: 'As written there.' }),
            }),
          )
          .min(1)
          .openapi({ description: 'In reading order.' }),
      }),
    ),
  })
  .openapi('LetterReferencesResponse');

/** A place in `citation.paragraph.text` of the citation it stands beside. */
const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) });

/** Runs of words that stand in both, in the order of the later text. */
const sharedWordsSchema = z.array(z.object({ earlier: spanSchema, later: spanSchema }));

export const changeKindSchema = z.enum(['amount', 'percentage', 'date', 'number', 'verb']);

export const sentencePairSchema = z
  .object({
    earlier: citationSchema,
    later: citationSchema,
    similarity: z.number().min(0).max(1),
    changes: z
      .array(
        z.object({
          kind: changeKindSchema,
          earlier: z.string(),
          later: z.string(),
          at: z.object({ earlier: spanSchema, later: spanSchema }),
        }),
      )
      .openapi({
        description: 'Words that differ, as printed; empty where nothing of weight does.',
      }),
    words: sharedWordsSchema.openapi({
      description:
        'Runs of shared words, offsets in both paragraphs, in later order; empty for sentences that only treat the same subject.',
    }),
  })
  .openapi('SentencePair');

export const comparisonGroupSchema = z
  .object({
    section: z.string().nullable().openapi({
      description:
        'Section of the later letter, or of the earlier where only that has it; null for a theme.',
    }),
    both: z.array(sentencePairSchema),
    changed: z.array(sentencePairSchema),
    onlyEarlier: z.array(citationSchema),
    onlyLater: z.array(citationSchema),
  })
  .openapi('ComparisonGroup');

export const compareQuerySchema = z.object({
  from: z.string().min(1),
  to: z.string().min(1),
  q: z.string().max(MAX_QUESTION_CHARS).optional(),
});

/** What a reader must know of a comparison before reading it. */
export const comparisonNoteSchema = z.enum([
  'order-unknown',
  'swapped',
  'earlier-empty',
  'later-empty',
  'earlier-silent',
  'later-silent',
  'no-subject',
]);

export const compareResponseSchema = z
  .object({
    theme: z.string().nullable(),
    earlier: letterHeadSchema,
    later: letterHeadSchema,
    notes: z.array(comparisonNoteSchema),
    groups: z.array(comparisonGroupSchema),
  })
  .openapi('CompareResponse', {
    description: 'Two letters side by side, the older first whatever the order asked.',
  });

/** RFC 9457; `type` is stable, `title` and `detail` are in the reader's language. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/problems/invalid-question' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
  })
  .openapi('Problem');

/** Questions made from the collection, for the first screen. */
export const examplesResponseSchema = z
  .object({
    examples: z.array(z.object({ job: modeSchema, question: z.string() })),
  })
  .openapi('ExamplesResponse');

export const recommendationEventSchema = z
  .object({
    kind: z.enum(['recommended', 'responded', 'followed-up']),
    letter: letterHeadSchema,
    date: isoDay.nullable(),
    citation: citationSchema.openapi({ description: 'First paragraph of the event.' }),
    text: z.string().openapi({ description: 'All of it; paragraphs are joined by an empty line.' }),
    citations: z
      .array(citationSchema)
      .min(1)
      .openapi({ description: 'Every paragraph of the event in reading order, its text quoted.' }),
    status: z.string().nullable().openapi({ description: 'As printed, of this event.' }),
    printedMark: z.string().nullable().openapi({ example: '1.' }),
    confidence: z.number().min(0).max(1),
    doubtful: z
      .boolean()
      .openapi({ description: 'The link to the thread is uncertain; show it as such.' }),
  })
  .openapi('RecommendationEvent');

export const recommendationChangeSchema = z
  .object({
    reused: z.array(
      z.object({
        text: z.string().openapi({ description: 'The later sentence.' }),
        earlier: citationSchema,
        later: citationSchema,
        similarity: z.number().min(0).max(1),
        earlierDate: isoDay.nullable(),
        laterDate: isoDay.nullable(),
        words: sharedWordsSchema.openapi({
          description: 'Runs of shared words, offsets in both paragraphs, in later order.',
        }),
      }),
    ),
    added: z.array(z.object({ text: z.string(), citation: citationSchema })),
    dropped: z
      .array(
        z.object({
          text: z.string(),
          kind: z.enum(['plan', 'instrument', 'date', 'evaluation', 'name']),
          citation: citationSchema,
        }),
      )
      .openapi({ description: 'Named in the earlier text, absent from the later one.' }),
    reusedShare: z.number().min(0).max(1).openapi({ description: 'Of the words that count.' }),
  })
  .openapi('RecommendationChange');

export const evaluationSchema = z
  .object({
    title: z.string().nullable(),
    period: z.string().nullable().openapi({ example: '2015 t/m 2022' }),
    completed: z.string().nullable().openapi({ example: '2024' }),
    article: z.string().nullable(),
    budget: z.string().nullable().openapi({ description: 'As printed.' }),
    theme: z.string().nullable(),
    advisor: z.string().nullable().openapi({
      description: 'The body that advised, where a letter names one.',
      example: 'Rekenkamer',
    }),
    sources: z.partialRecord(
      z.enum(['title', 'period', 'completed', 'article', 'budget', 'theme', 'advisor']),
      citationSchema,
    ),
  })
  .openapi('Evaluation');

export const recommendationSchema = z
  .object({
    id: z.string(),
    number: z.number().int().min(1),
    printedMark: z.string().nullable(),
    numberRestored: z
      .boolean()
      .openapi({ description: 'The number comes from the order, the printed mark differs.' }),
    evaluation: evaluationSchema,
    text: z.string(),
    citation: citationSchema.openapi({ description: 'Where `text` stands.' }),
    status: z.string().nullable().openapi({ description: 'As printed in the newest follow-up.' }),
    statusCitation: citationSchema.nullable(),
    statusDate: isoDay.nullable(),
    events: z
      .array(recommendationEventSchema)
      .openapi({ description: 'In order of date, undated last.' }),
    change: recommendationChangeSchema
      .nullable()
      .openapi({ description: 'Newest follow-up against all before it; null where either lacks.' }),
    links: z.array(
      z.object({
        letterId: z.string(),
        confidence: z.number().min(0).max(1),
        doubtful: z.boolean(),
      }),
    ),
    missing: z.array(
      z.object({
        event: z.enum(['recommended', 'responded', 'followed-up']),
        why: z.string().openapi({ description: 'One sentence in the language asked for.' }),
        pieces: z.array(referenceSchema).openapi({ description: 'What the letters name for it.' }),
      }),
    ),
    unanswered: z
      .array(
        z.object({
          clause: z.string(),
          citation: citationSchema,
          nearest: citationSchema.nullable(),
        }),
      )
      .openapi({ description: 'Parts that no sentence takes up: questions to check.' }),
    notes: z
      .array(z.object({ code: z.string(), text: z.string() }))
      .openapi({ description: 'Doubt about this thread, in the language asked for.' }),
    url: z.string().openapi({ example: '/aanbevelingen#veiligheid-en-stabiliteit-1' }),
  })
  .openapi('Recommendation', {
    description: 'Citations count `n` from 1 within one recommendation, one per paragraph.',
  });

export const recommendationsQuerySchema = z.object({
  status: z.string().max(200).optional(),
  theme: z.string().max(500).optional(),
  q: z.string().max(MAX_QUESTION_CHARS).optional(),
});

export const recommendationsResponseSchema = z
  .object({
    recommendations: z.array(recommendationSchema),
    total: z.number().int().openapi({ description: 'In the collection, before filtering.' }),
    statuses: z.array(z.string()).openapi({ description: 'All in the collection, as printed.' }),
    themes: z.array(z.string()),
  })
  .openapi('RecommendationsResponse');

export const commitmentKindSchema = z.enum(['inform', 'act']);

/** Whether letters after the one that promises come back to it; a statement about these letters only. */
export const commitmentStateSchema = z.enum(['mentioned', 'not-found-again', 'no-later-letter']);

export const commitmentSchema = z
  .object({
    id: z.string().openapi({ example: 'kst-31271-42-p9-1' }),
    text: z.string().openapi({ description: 'The promising sentence, verbatim.' }),
    citation: citationSchema.openapi({ description: 'Its place; the quote is `text`.' }),
    kind: commitmentKindSchema,
    who: z.string().nullable().openapi({ description: 'As printed; null where nobody is named.' }),
    what: z.string().openapi({ description: 'The clause that is promised, verbatim.' }),
    addressee: z.string().nullable().openapi({ description: 'As printed, such as "uw Kamer".' }),
    due: z
      .object({
        text: z.string().openapi({ description: 'As printed, or the head it stands under.' }),
        from: isoDay.nullable(),
        to: isoDay.nullable(),
        citation: citationSchema
          .nullable()
          .openapi({ description: 'Where it stands when that is outside `text`, as in a head.' }),
      })
      .nullable()
      .openapi({ description: 'Bounds inclusive; null bounds where the text gives none.' }),
    state: commitmentStateSchema,
    mentions: z
      .array(
        z.object({
          citation: citationSchema,
          confidence: z.number().min(0).max(1),
          doubtful: z.boolean(),
        }),
      )
      .openapi({ description: 'Passages of later letters that mention it, in order of date.' }),
    later: z.array(citationSchema).openapi({ description: 'The citations of `mentions`.' }),
    url: z.string().openapi({ example: '/toezeggingen#kst-31271-42-p9-1' }),
  })
  .openapi('Commitment', {
    description: 'Citations count `n` from 1 within one commitment, one per paragraph.',
  });

export const commitmentsQuerySchema = z.object({
  open: z.enum(['true', 'false', '1', '0']).optional().openapi({
    description: 'true: those that no later letter mentions; false: those that one does.',
  }),
  before: isoDay.optional().openapi({ description: 'Only moments that end before this day.' }),
  after: isoDay.optional().openapi({ description: 'Only moments that end on this day or later.' }),
  q: z.string().max(MAX_QUESTION_CHARS).optional(),
  kind: commitmentKindSchema.optional(),
  letter: z.string().min(1).optional(),
});

export const commitmentsResponseSchema = z
  .object({
    commitments: z
      .array(commitmentSchema)
      .openapi({ description: 'By the end of their moment; those without one last.' }),
    total: z.number().int().openapi({ description: 'In the collection, before filtering.' }),
  })
  .openapi('CommitmentsResponse');

/** Parts of a briefing in the order they have when nobody chooses one. */
export const briefingPartKindSchema = z.enum([
  'core',
  'positions',
  'recommendations',
  'figures',
  'commitments',
  'lacking',
  'questions',
]);

const briefingInlineSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('words'), text: z.string() }),
    z.object({ kind: z.literal('strong'), text: z.string() }),
    z.object({
      kind: z.literal('quote'),
      text: z.string(),
      n: z.number().int().min(1),
      start: z.number().int().min(0),
      end: z.number().int().min(1),
    }),
    z.object({ kind: z.literal('mark'), n: z.number().int().min(1) }),
  ])
  .openapi('BriefingInline', {
    description:
      'Plain text, never markup: fixed wording of ours, verbatim words of citation `n` at their place, or its mark alone.',
  });

export const briefingItemSchema = z
  .object({
    id: z.string().openapi({ description: 'Stays the same over the same letters; drop by it.' }),
    group: z.string().nullable().openapi({ description: 'Heading it stands under in its part.' }),
    letterId: z.string().nullable().openapi({ description: 'When all of it is of one letter.' }),
    date: isoDay.nullable(),
    cells: z
      .array(z.array(briefingInlineSchema))
      .min(1)
      .openapi({ description: 'One; in a part with `headers` one for each of them.' }),
  })
  .openapi('BriefingItem');

export const briefingPartSchema = z
  .object({
    kind: briefingPartKindSchema,
    title: z.string(),
    headers: z.array(z.string()).nullable().openapi({ description: 'Non-null: a table.' }),
    items: z.array(briefingItemSchema),
    empty: z
      .string()
      .nullable()
      .openapi({ description: 'What stands there when `items` is empty, and why.' }),
    leftOut: z.number().int().min(0).openapi({ description: 'Items there was no room for.' }),
    leftOutText: z.string().nullable(),
  })
  .openapi('BriefingPart');

export const briefingRequestSchema = z
  .object({
    topic: z
      .string()
      .max(MAX_QUESTION_CHARS)
      .refine((topic) => topic.trim().length > 0),
    filters: filtersSchema.optional(),
    parts: z
      .array(briefingPartKindSchema)
      .max(briefingPartKindSchema.options.length)
      .optional()
      .openapi({ description: 'Parts wanted, in order, each once; all of them when left out.' }),
    dropped: z
      .array(z.string().min(1).max(300))
      .max(500)
      .optional()
      .openapi({ description: 'Ids of items to leave out; the rest is numbered anew.' }),
    language: languageSchema.optional(),
  })
  .strict()
  .openapi('BriefingRequest');

export const briefingSchema = z
  .object({
    topic: z.string().openapi({ description: 'As read: frame and typing errors gone.' }),
    question: z.string().openapi({ description: 'As sent.' }),
    language: languageSchema,
    title: z.string().openapi({ description: 'Heading of the whole, in the language.' }),
    found: z.boolean(),
    reason: noAnswerReasonSchema.nullable(),
    text: z.string().nullable().openapi({
      description: 'One line: that nothing was found and why, or which side of the topic was not.',
    }),
    head: z
      .object({
        composedOn: isoDay,
        fingerprint: z.string().openapi({ description: 'Of the collection, as in health.' }),
        letters: z
          .array(letterHeadSchema)
          .openapi({ description: 'Letters searched, newest first.' }),
        from: isoDay.nullable(),
        to: isoDay.nullable(),
        filters: filtersSchema,
        dropped: z
          .number()
          .int()
          .min(0)
          .openapi({ description: 'Statements that the reader left out of the parts wanted.' }),
      })
      .openapi({ description: 'What is needed to make it again.' }),
    parts: z.array(briefingPartSchema),
    citations: z.array(citationSchema).openapi({
      description: 'The list of sources: numbered 1..k by first use over the parts as they stand.',
    }),
    missing: z.array(referenceSchema),
  })
  .openapi('Briefing');

export type LetterHead = z.infer<typeof letterHeadSchema>;
export type LetterOnWire = z.infer<typeof letterSchema>;
export type ParagraphOnWire = z.infer<typeof paragraphSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Language = z.infer<typeof languageSchema>;
export type Mode = z.infer<typeof modeSchema>;
export type NoAnswerReason = z.infer<typeof noAnswerReasonSchema>;
export type Filters = z.infer<typeof filtersSchema>;
export type AskRequest = z.infer<typeof askRequestSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type AnswerLine = z.infer<typeof answerLineSchema>;
export type PassageHit = z.infer<typeof passageHitSchema>;
export type LettersResponse = z.infer<typeof lettersResponseSchema>;
export type ThemePassage = z.infer<typeof themePassageSchema>;
export type ThemeLetter = z.infer<typeof themeLetterSchema>;
export type ThemeResponse = z.infer<typeof themeResponseSchema>;
export type ThemeMapResponse = z.infer<typeof themeMapResponseSchema>;
export type IndexedReference = z.infer<typeof indexedReferenceSchema>;
export type ReferencesResponse = z.infer<typeof referencesResponseSchema>;
export type LetterReferencesResponse = z.infer<typeof letterReferencesResponseSchema>;
export type SentencePair = z.infer<typeof sentencePairSchema>;
export type ComparisonGroup = z.infer<typeof comparisonGroupSchema>;
export type CompareResponse = z.infer<typeof compareResponseSchema>;
export type HealthReady = z.infer<typeof healthReadySchema>;
export type HealthIndexing = z.infer<typeof healthIndexingSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type ExamplesResponse = z.infer<typeof examplesResponseSchema>;
export type Recommendation = z.infer<typeof recommendationSchema>;
export type RecommendationEvent = z.infer<typeof recommendationEventSchema>;
export type RecommendationChange = z.infer<typeof recommendationChangeSchema>;
export type RecommendationsResponse = z.infer<typeof recommendationsResponseSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type CommitmentsResponse = z.infer<typeof commitmentsResponseSchema>;
export type BriefingPartKind = z.infer<typeof briefingPartKindSchema>;
export type BriefingInline = z.infer<typeof briefingInlineSchema>;
export type BriefingItem = z.infer<typeof briefingItemSchema>;
export type BriefingPart = z.infer<typeof briefingPartSchema>;
export type BriefingRequest = z.infer<typeof briefingRequestSchema>;
export type Briefing = z.infer<typeof briefingSchema>;

/**
 * Events of the stream of `POST /api/ask`, each `event: <name>` with one line of JSON.
 * Order: status…, then citation and markdown in the order of the text, then exactly one answer or error.
 */
export type AskEvent =
  | {
      readonly event: 'status';
      readonly data: { readonly step: 'understanding' | 'searching' | 'composing' };
    }
  | { readonly event: 'citation'; readonly data: Citation }
  | { readonly event: 'markdown'; readonly data: { readonly text: string } }
  | { readonly event: 'answer'; readonly data: Answer }
  | { readonly event: 'error'; readonly data: Problem };
