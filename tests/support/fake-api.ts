/**
 * Stands in for the server in tests of the page: the real letters, one canned answer, and every
 * trouble on request (a question names the trouble it wants). Serves web/dist as the server does.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type {
  Answer,
  AskEvent,
  BriefingRequest,
  Citation,
  CommitmentsResponse,
  LetterHead,
  LetterOnWire,
  Problem,
  RecommendationsResponse,
} from '../../server/contract.ts';
import { letterOnWire } from '../../server/letter-on-wire.ts';
import { fakeBriefing } from './fake-briefing.ts';
import { fakeCommitments } from './fake-commitments.ts';
import { fakeRecommendations } from './fake-recommendations.ts';

export type FakeApi = {
  readonly address: string;
  /** The bodies of all questions asked, oldest first. */
  readonly asked: readonly unknown[];
  /** While above zero, health answers "indexing" and counts down. */
  readonly stayIndexing: (times: number) => void;
  /** What the next calls for recommendations get instead of the threads; null for the threads again. */
  readonly recommendations: (instead: RecommendationsResponse | 'broken' | null) => void;
  /** The same for commitments. */
  readonly commitments: (instead: CommitmentsResponse | 'broken' | null) => void;
  readonly close: () => Promise<void>;
};

const DIST = new URL('../../web/dist/', import.meta.url);

/** Starts on a port of 127.0.0.1; `web/dist` must have been built. */
export async function startFakeApi(port: number): Promise<FakeApi> {
  const corpus = await readCorpus(fileURLToPath(new URL('../../corpus/letters', import.meta.url)));
  const letters = corpus.letters.map(letterOnWire);
  const asked: unknown[] = [];
  let indexingTimes = 0;
  let instead: RecommendationsResponse | 'broken' | null = null;
  let commitmentsInstead: CommitmentsResponse | 'broken' | null = null;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.get('/api/health', (c) => {
    if (indexingTimes > 0) {
      indexingTimes -= 1;
      return c.json({ status: 'indexing', done: 120, total: 321 }, 503);
    }
    return c.json({
      status: 'ready',
      letters: letters.length,
      passages: 321,
      model: 'fake',
      store: 'fake',
      version: '0.0.0',
      fingerprint: 'sha256:0',
    });
  });
  app.get('/api/letters', (c) =>
    c.json({
      letters: letters.map(headOf),
      rejected: [
        { file: 'scan.pdf', code: 'unsupported-format', message: 'Cannot read "scan.pdf"' },
      ],
    }),
  );
  app.get('/api/letters/:id', (c) => {
    const letter = letters.find(({ id }) => id === c.req.param('id'));
    return letter === undefined
      ? problem(404, 'letter-not-found', 'Deze brief is er niet')
      : c.json(letter);
  });
  app.get('/api/recommendations', (c) => {
    if (indexingTimes > 0) return problem(503, 'indexing', 'De brieven worden nog gelezen');
    if (instead === 'broken') return problem(500, 'internal-error', 'Er ging iets mis');
    return c.json(instead ?? fakeRecommendations(letters));
  });
  app.get('/api/themes/map', (c) =>
    c.json({
      letters: letters.map((letter) => ({
        letter: headOf(letter),
        terms: [{ term: 'mensenrechten', count: 12, letters: 3 }],
      })),
    }),
  );
  app.post('/api/briefings', async (c) => {
    const request = (await c.req.json()) as BriefingRequest;
    if (request.topic.includes('stuk')) return problem(500, 'internal-error', 'Er ging iets mis');
    return c.json(fakeBriefing(letters, request));
  });
  app.get('/api/commitments', (c) => {
    if (indexingTimes > 0) return problem(503, 'indexing', 'De brieven worden nog gelezen');
    if (commitmentsInstead === 'broken') {
      return problem(500, 'internal-error', 'Er ging iets mis');
    }
    return c.json(commitmentsInstead ?? fakeCommitments(letters));
  });
  app.get('/api/examples', (c) => c.json({ examples: EXAMPLES }));
  app.post('/api/ask', async (c) => {
    const body = (await c.req.json()) as { question: string };
    asked.push(body);
    if (body.question.includes('te veel')) {
      return problem(429, 'too-many-requests', 'Even te veel vragen', { 'Retry-After': '12' });
    }
    if (body.question.includes('stuk')) return problem(500, 'internal-error', 'Er ging iets mis');
    const answer = answerTo(body.question, letters);
    return streamSSE(c, async (stream) => {
      const send = (event: AskEvent) =>
        stream.writeSSE({ event: event.event, data: JSON.stringify(event.data) });
      const pause = (): Promise<unknown> => stream.sleep(body.question.includes('traag') ? 400 : 5);
      for (const step of ['understanding', 'searching', 'composing'] as const) {
        await send({ event: 'status', data: { step } });
        await pause();
      }
      for (const citation of answer.citations) await send({ event: 'citation', data: citation });
      for (const piece of answer.markdown.match(/.{1,40}/gs) ?? []) {
        await send({ event: 'markdown', data: { text: piece } });
        await pause();
      }
      await send({ event: 'answer', data: answer });
    });
  });
  app.all('/api/*', () => problem(404, 'not-found', 'Dit staat niet in de nagebootste server'));
  app.use('*', serveStatic({ root: './web/dist' }));
  app.get('*', (c) => c.html(readFileSync(new URL('index.html', DIST), 'utf8')));

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const made = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(made));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    stayIndexing: (times) => {
      indexingTimes = times;
    },
    recommendations: (next) => {
      instead = next;
    },
    commitments: (next) => {
      commitmentsInstead = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const EXAMPLES = [
  {
    job: 'recommendation',
    question: 'Wat is er gebeurd met de aanbeveling over specialistische kennis?',
  },
  {
    job: 'recommendation',
    question:
      'Wat is de status van de aanbeveling om de oorzaak-gevolgketen beter in kaart te brengen?',
  },
  { job: 'theme', question: 'Waar wordt de Nationale Veiligheidsraad besproken?' },
  { job: 'theme', question: 'Wat zeggen de brieven over mensenrechten?' },
  { job: 'briefing', question: 'Bereid een debat voor over veiligheid en stabiliteit' },
  { job: 'briefing', question: 'Bereid een debat voor over de internationale rechtsorde' },
] as const;

function answerTo(question: string, letters: readonly LetterOnWire[]): Answer {
  const isMissing = question.includes('btw');
  const nearby = isMissing ? [cite(1, letters, 'totaalbudget')] : [];
  const citations = isMissing
    ? []
    : [
        cite(
          1,
          letters,
          'op dit moment wordt geschreven aan een nieuwe internationale veiligheidsstrategie',
        ),
        cite(
          2,
          letters,
          'Bij die documenten wordt zoveel als mogelijk rekening gehouden met deze aanbeveling.',
        ),
        cite(3, letters, 'In deze uitwerking zal rekening worden gehouden'),
      ];
  if (question.includes('verschoven')) shiftQuotes(citations);
  return {
    question,
    understood: isMissing ? question : `status van: ${question.toLowerCase()}`,
    mode: 'question',
    language: 'nl',
    found: !isMissing,
    reason: isMissing ? 'no-match' : null,
    markdown: isMissing ? 'De brieven zeggen hier niets over.' : markdownOf(citations),
    citations,
    nearby,
    missing: [
      {
        text: 'Kamerstuk 31865, nr. 267',
        normalised: '31865 nr. 267',
        title: 'Versterken rijksbrede evaluatiestelsel',
        letterId: null,
        url: 'https://zoek.officielebekendmakingen.nl/kst-31865-267.html',
      },
    ],
    coverage: {
      letters: letters.length,
      withHits: isMissing ? 0 : 2,
      from: '2022-01-18',
      to: '2026-05-18',
    },
    related: [
      'Wat is er nieuw ten opzichte van 2024?',
      'Welke andere aanbevelingen zijn onderhanden?',
    ],
    took: { embed: 1, search: 1, compose: 1, total: 3 },
  };
}

function markdownOf(citations: readonly Citation[]): string {
  const quoted = citations.map(({ n, quotes }) => `- „${quotes[0]?.text ?? ''}” [${n}]`);
  return [
    '**Onderhanden**, volgens de brief van 18 mei 2026 [1].',
    '**18 mei 2026**',
    quoted.slice(0, 2).join('\n'),
    '**6 juni 2024**',
    quoted.slice(2).join('\n'),
  ].join('\n\n');
}

/** Cites the sentence that holds the words, in the first letter that has it. */
function cite(n: number, letters: readonly LetterOnWire[], words: string): Citation {
  const letter = letters.find(({ paragraphs }) =>
    paragraphs.some(({ text }) => text.includes(words)),
  );
  const paragraph = letter?.paragraphs.find(({ text }) => text.includes(words));
  if (letter === undefined || paragraph === undefined) {
    throw new RangeError(`No letter has "${words}"`);
  }
  const at = paragraph.text.indexOf(words);
  const before = paragraph.text.lastIndexOf('. ', at);
  const start = before === -1 ? 0 : before + 2;
  const after = paragraph.text.indexOf('. ', at);
  const end = after === -1 ? paragraph.text.length : after + 1;
  return {
    n,
    letter: headOf(letter),
    paragraph,
    quotes: [{ start, end, text: paragraph.text.slice(start, end) }],
    url: `/letters/${letter.id}#p${paragraph.number}`,
  };
}

function headOf({ paragraphs: _paragraphs, ...head }: LetterOnWire): LetterHead {
  return head;
}

function shiftQuotes(citations: readonly Citation[]): void {
  for (const { quotes } of citations) {
    for (const quote of quotes) quote.start += 1;
  }
}

function problem(
  status: number,
  code: string,
  title: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { type: `/problems/${code}`, title, status, detail: `${title}.` };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
