/** Briefings over the five letters: every statement has a source that bears it, and none is made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBriefer } from '../../../server/briefing/briefer.ts';
import { briefingOnWire } from '../../../server/briefing/briefing-on-wire.ts';
import type {
  Briefing,
  BriefingItem,
  BriefingPartKind,
  BriefingRequest,
} from '../../../server/contract.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const TOPICS = ['sancties', 'defensie-uitgaven', 'Oekraïne', 'mensenrechten', 'personeelsbeleid'];
const MADE_UP = [
  'kattenvoer',
  'woningbouw in Almere',
  'btw op brood',
  'stikstofregels voor veehouders',
  'zwemlessen op basisscholen',
];

let letters: OpenLetters;

beforeAll(async () => {
  letters = await openLetters('corpus/letters');
});
afterAll(() => letters.close());

async function brief(request: BriefingRequest): Promise<Briefing> {
  const { index } = letters;
  const draft = await openBriefer(index)(request);
  return briefingOnWire(draft, request, { index, composedOn: '2026-06-01' });
}

const itemsOf = ({ parts }: Briefing): readonly BriefingItem[] =>
  parts.flatMap(({ items }) => items);

/** What each item of a part says, quotes and words of ours together. */
async function saidIn(topic: string, part: BriefingPartKind): Promise<string[]> {
  const { parts } = await brief({ topic, parts: [part] });
  return (parts[0]?.items ?? []).map(({ cells }) =>
    cells
      .flat()
      .map((inline) => ('text' in inline ? inline.text : ''))
      .join(''),
  );
}

const marksOf = (items: readonly BriefingItem[]): number[] =>
  items.flatMap(({ cells }) => cells.flat()).flatMap((inline) => ('n' in inline ? [inline.n] : []));

function expectSourced(briefing: Briefing): void {
  const items = itemsOf(briefing);
  for (const item of items) {
    expect(marksOf([item]).length, `${briefing.topic}: ${item.id}`).toBeGreaterThan(0);
  }
  const byFirstUse = [...new Set(marksOf(items))];
  expect(byFirstUse).toEqual(byFirstUse.map((_, at) => at + 1));
  expect(briefing.citations.map(({ n }) => n)).toEqual(byFirstUse);
  for (const inline of items.flatMap(({ cells }) => cells.flat())) {
    if (inline.kind !== 'quote') continue;
    const text = briefing.citations[inline.n - 1]?.paragraph.text ?? '';
    expect(text.slice(inline.start, inline.end)).toBe(inline.text);
    expect(inline.text.trim()).not.toBe('');
  }
}

describe('a briefing on a topic of the letters', () => {
  it.each(TOPICS)(
    '%s: every statement carries a source that bears it, word for word',
    async (topic) => {
      const briefing = await brief({ topic });
      expect(briefing.found).toBe(true);
      expect(briefing.parts.map(({ kind }) => kind)).toEqual([
        'core',
        'positions',
        'recommendations',
        'figures',
        'commitments',
        'lacking',
        'questions',
      ]);
      expectSourced(briefing);
      expect(itemsOf(briefing).length).toBeGreaterThan(8);
      const core = briefing.parts[0]?.items.length ?? 0;
      expect(core).toBeGreaterThanOrEqual(3);
      expect(core).toBeLessThanOrEqual(5);
    },
  );

  it.each([
    ['Afrika', 'Afrika-strategie bouwen we aan'],
    ['defensie-uitgaven', '3,5% van het bbp'],
  ])('%s: leads with a position, not with a name on the way', async (topic, said) => {
    const [first] = await saidIn(topic, 'core');
    expect(first).toContain(said);
  });

  it('asks of no stand whether it still holds that a later letter comes back to in other words', async () => {
    expect((await saidIn('sancties', 'questions')).join('\n')).not.toContain(
      'gekwalificeerde meerderheid',
    );
  });

  it('asks after a part of advice only where that part is about the topic', async () => {
    expect((await saidIn('hybride dreigingen', 'questions')).join('\n')).not.toContain(
      'staatsopbouw',
    );
    expect((await saidIn('staatsopbouw', 'questions')).join('\n')).toContain('staatsopbouw');
  });

  it('tells of a recommendation that only touches the topic as such', async () => {
    const core = await saidIn('postennet', 'core');
    expect(core[0]).toContain('intensivering in het postennet');
    expect(core.join('\n')).toContain('Eén aanbeveling raakt hieraan');
    expect((await saidIn('monitoring', 'core')).join('\n')).toContain('Eén aanbeveling hierover');
  });

  it('does not put before a promise what it adds to', async () => {
    const promises = await saidIn('veiligheidsstrategie', 'commitments');
    const rijksbreed = promises.find((one) => one.includes('Rijksbrede Veiligheidsstrategie'));
    expect(rijksbreed).toBeDefined();
    expect(rijksbreed).not.toContain('richt het kabinet een Nationale Veiligheidsraad op');
  });

  it('finds a promise in a paragraph about the topic that it points back to', async () => {
    expect((await saidIn('MH17', 'commitments')).join('\n')).toContain('separaat geïnformeerd');
  });

  it('finds an amount in the sentence that one on the topic points back to', async () => {
    const figures = await saidIn('bezuinigingen op het mensenrechtenbeleid', 'figures');
    expect(figures.join('\n')).toContain('EUR 100 mln');
  });

  it('says "ook in" of paragraphs that hold the topic only', async () => {
    const { parts, citations } = await brief({ topic: 'migratie en asiel', parts: ['positions'] });
    const also = (parts[0]?.items ?? []).filter(({ id }) => id.endsWith(':also'));
    expect(also).not.toHaveLength(0);
    for (const n of marksOf(also)) {
      expect(citations[n - 1]?.paragraph.text).toMatch(
        /migra|asiel|vluchteling|opvang|terugkeer/iu,
      );
    }
  });

  it('calls nothing new where the answer to compare with is not in the collection', async () => {
    const rows = await saidIn('mensenrechten', 'recommendations');
    const unanswered = rows.filter((row) => row.includes('Versterkte internationale rechtsorde'));
    expect(unanswered).not.toHaveLength(0);
    for (const row of unanswered) {
      expect(row).toContain('Niet te vergelijken');
      expect(row).not.toContain('Nieuw: ');
    }
  });

  it.each([...TOPICS, 'journalisten en desinformatie'])(
    '%s: calls no letter silent that it quotes itself',
    async (topic) => {
      const briefing = await brief({ topic });
      const silent = (await saidIn(topic, 'lacking')).filter((line) =>
        line.startsWith('Niets hierover gevonden in'),
      );
      const quoted = briefing.parts
        .filter(({ kind }) => kind === 'positions' || kind === 'commitments')
        .flatMap(({ items }) => items.flatMap(({ date }) => date ?? []));
      for (const date of new Set(quoted)) {
        const day = new Date(date).toLocaleDateString('nl-NL', {
          dateStyle: 'long',
          timeZone: 'UTC',
        });
        expect(
          silent.map((line) => line.replace(/ De laatste brief.*/su, '')).join(),
        ).not.toContain(day);
      }
    },
  );

  it('gives the newest position first and never the other way round', async () => {
    const briefing = await brief({ topic: 'sancties', parts: ['positions'] });
    const dates = (briefing.parts[0]?.items ?? []).flatMap(({ date }) => date ?? []);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it.each(TOPICS)(
    '%s: what the core calls newest is older than nothing it calls earlier',
    async (topic) => {
      const briefing = await brief({ topic, parts: ['core'] });
      const days = (briefing.parts[0]?.items ?? [])
        .flatMap(({ cells }) => cells[0]?.[0] ?? [])
        .flatMap((inline) =>
          inline.kind === 'words' && /^(?:Nieuwste|Ook|Eerder)/u.test(inline.text)
            ? [inline.text]
            : [],
        );
      const cited = briefing.citations.slice(0, days.length).map(({ letter }) => letter.date ?? '');
      expect(cited).toEqual([...cited].sort().reverse());
    },
  );

  it('prints figures as printed, with their unit, and asks about a total that does not add up', async () => {
    const briefing = await brief({ topic: 'mensenrechten' });
    const figures = briefing.parts.find(({ kind }) => kind === 'figures');
    const row = figures?.items.find(({ id }) => id.endsWith(':row'));
    const printed = row?.cells.map((cell) =>
      cell.map((inline) => ('text' in inline ? inline.text : '')).join(''),
    );
    expect(printed?.[0]).toContain('373.555');
    expect(printed?.[1]).toContain('(x €1000)');
    const asked = briefing.parts.find(({ kind }) => kind === 'questions')?.items ?? [];
    expect(asked.some(({ id }) => id.endsWith(':sum'))).toBe(true);
  });

  it('answers an English topic in English, quotes left as they are', async () => {
    const briefing = await brief({ topic: 'sanctions against Russia', language: 'en' });
    expect(briefing.found).toBe(true);
    expect(briefing.parts[1]?.title).toBe('Positions, newest first');
    expectSourced(briefing);
  });

  it('gives the same briefing twice, and two at once do not mix', async () => {
    const [a, b] = await Promise.all([
      brief({ topic: 'Sahel' }),
      brief({ topic: 'digitale weerbaarheid' }),
    ]);
    expect(a).toEqual(await brief({ topic: 'Sahel' }));
    expect(b).toEqual(await brief({ topic: 'digitale weerbaarheid' }));
    expect(a.topic).not.toBe(b.topic);
  });
});

describe('what the reader picks', () => {
  it('gives the parts asked for, in that order, each once', async () => {
    const briefing = await brief({
      topic: 'sancties',
      parts: ['questions', 'positions', 'questions'],
    });
    expect(briefing.parts.map(({ kind }) => kind)).toEqual(['questions', 'positions']);
    expectSourced(briefing);
  });

  it('numbers anew when a sentence is dropped, and lists no source that is not used', async () => {
    const whole = await brief({ topic: 'sancties' });
    const [first, ...rest] = itemsOf(whole);
    const briefing = await brief({ topic: 'sancties', dropped: [first?.id ?? ''] });
    expect(itemsOf(briefing).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    expect([whole.head.dropped, briefing.head.dropped]).toEqual([0, 1]);
    expectSourced(briefing);
  });

  it('says so when every sentence is dropped', async () => {
    const whole = await brief({ topic: 'sancties' });
    const briefing = await brief({
      topic: 'sancties',
      dropped: itemsOf(whole).map(({ id }) => id),
    });
    expect(itemsOf(briefing)).toEqual([]);
    expect(briefing.citations).toEqual([]);
    const positions = briefing.parts.find(({ kind }) => kind === 'positions');
    expect(positions?.empty).toBe('Alle zinnen van dit onderdeel zijn weggelaten.');
  });

  it('keeps to the period and the letters chosen, and names them in its head', async () => {
    const briefing = await brief({ topic: 'Oekraïne', filters: { to: '2022-12-31' } });
    expect(briefing.head.letters.map(({ id }) => id)).toEqual(['kst-35925-V-84']);
    expect(new Set(briefing.citations.map(({ letter }) => letter.id))).toEqual(
      new Set(['kst-35925-V-84']),
    );
    expect(briefing.head.fingerprint).toBe(letters.index.fingerprint);
  });
});

describe('a topic that is not there, or too much', () => {
  it.each(MADE_UP)('%s: one line that says so, no empty form', async (topic) => {
    const briefing = await brief({ topic });
    expect(briefing.found).toBe(false);
    expect(briefing.reason).toBe('no-match');
    expect(briefing.parts).toEqual([]);
    expect(briefing.citations).toEqual([]);
    expect(briefing.text).toMatch(/^Niet gevonden: .*briefing/u);
  });

  it('says so for a topic of stop words', async () => {
    const briefing = await brief({ topic: 'de van het' });
    expect(briefing.found).toBe(false);
    expect(briefing.text).toMatch(/^Niet gevonden/u);
  });

  it('stays short on a topic that is everywhere, and says what was left out', async () => {
    const briefing = await brief({ topic: 'beleid' });
    const positions = briefing.parts.find(({ kind }) => kind === 'positions');
    expect(positions?.items.length).toBeLessThan(25);
    expect(positions?.leftOut).toBeGreaterThan(0);
    expect(positions?.leftOutText).toContain(String(positions?.leftOut));
  });

  it('says so when no letter fits the filters', async () => {
    const briefing = await brief({ topic: 'sancties', filters: { from: '2031-01-01' } });
    expect(briefing.found).toBe(false);
    expect(briefing.text).toContain('periode');
  });
});
