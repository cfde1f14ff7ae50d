/** Briefings that the tests of the exports share: one from real letters, one from a hostile letter. */
import type { Briefing } from '../../server/contract.ts';
import { realLetter } from '../corpus/letters.ts';
import { buildBriefing, item, placeOf } from './build-briefing.ts';
import { buildLetter } from './build-letter.ts';

const FOLLOW_UP = realLetter('kst-31271-42');
const POLICY = realLetter('kst-36800-V-103');
const RESPONSE = realLetter('bzdoc-689393280-91');

export const STATUS = placeOf(
  FOLLOW_UP,
  'Onderhanden: Zoals in beide beleidsreacties aangegeven, wordt hier opvolging aan gegeven.',
);
const COMING_YEARS = placeOf(
  FOLLOW_UP,
  'Komende jaren zal ik uw Kamer wederom informeren over deze, en nieuwe Periodieke rapportages',
);
const STRATEGY = placeOf(
  POLICY,
  'stelt in de eerste helft van 2026 een internationale veiligheidsstrategie op',
);
const KNOWLEDGE = placeOf(RESPONSE, 'Dit wordt momenteel in het veiligheidsdomein ontwikkeld.');

/** Four sources of three letters, [1] and [2] used again; a list, groups, a table, an empty part. */
export function realBriefing(over: Partial<Briefing> = {}): Briefing {
  return buildBriefing(
    [FOLLOW_UP, POLICY, RESPONSE],
    [
      {
        title: 'De kern',
        items: [item({ quote: STRATEGY }), item({ strong: 'Status' }, ': ', { quote: STATUS })],
      },
      {
        kind: 'positions',
        title: 'Standpunten in de tijd',
        items: [
          { group: '24 april 2026', cells: [[{ quote: STRATEGY }]] },
          { group: '10 juni 2024', cells: [[{ quote: KNOWLEDGE }]] },
        ],
        leftOut: 3,
        leftOutText: 'Nog 3 passages zijn weggelaten.',
      },
      {
        kind: 'recommendations',
        title: 'Aanbevelingen',
        headers: ['Aanbeveling', 'Status'],
        items: [
          {
            cells: [
              [{ quote: KNOWLEDGE }],
              ['Onderhanden ', { mark: STATUS }, ' ', { mark: COMING_YEARS }],
            ],
          },
        ],
      },
      {
        kind: 'lacking',
        title: 'Wat ontbreekt',
        items: [],
        empty: 'De brieven noemen geen stukken die hier ontbreken.',
      },
    ],
    { question: 'Bereid mij voor op personeelsbeleid', topic: 'personeelsbeleid', ...over },
  );
}

/** What the people of a letter could write to have it read as something else than text. */
export const HOSTILE_TEXTS = {
  html: '<script>alert(1)</script> <b>vet</b> <img src=x onerror=alert(1)> &lt;al escaped&gt; &#60;',
  wordXml:
    '</w:t></w:r><w:r><w:t>los</w:t></w:r> {{field}} {HYPERLINK "http://evil.example"} r:id="rId1"',
  control: 'nul \u0000 bel \u0007 pagina \u000C half paar \uD83D einde \uFFFF klaar',
  formula: "=cmd|' /C calc'!A0 en @SUM(1) en +1 en -1",
  link: '[klik](javascript:alert(1)) ![foto](https://evil.example/x.png) https://evil.example www.evil.example',
  reference: '[1] en [2]: https://evil.example en [^1] en <https://evil.example>',
  blocks: '# kop\n- punt\n> citaat\n1. een\n```\ncode\n```\n| a | b |\n|---|---|\n| 1 | 2 |',
  long: 'x'.repeat(3000),
  signs: 'emoji 👩‍👩‍👧 en \u202Eomgekeerd en עברית en *ster* _streep_ ~~weg~~ `code` $x$ \\ einde',
} as const;

/** Each hostile text as a quote in a list and in a table, as title, section, topic, group and wording. */
export function hostileBriefing(): Briefing {
  const { html, link, blocks, control } = HOSTILE_TEXTS;
  const letter = buildLetter(
    'vijandig',
    Object.values(HOSTILE_TEXTS).map((text) => ({ text, section: [`${link} ${html}`] })),
    { title: `${link} ${html}`, reference: `${link} ${html}` },
  );
  const places = letter.paragraphs.map((paragraph) => ({
    letter,
    paragraph,
    start: 0,
    end: paragraph.text.length,
  }));
  return buildBriefing(
    [letter],
    [
      {
        title: `${html} ${link}`,
        items: places.map((quote) => ({ group: blocks, cells: [[{ quote }]] })),
        leftOutText: blocks,
      },
      {
        title: blocks,
        headers: ['a | b', html],
        items: places.map((quote) => ({
          cells: [[{ quote }], [{ strong: `${blocks}${control}` }]],
        })),
      },
      {
        title: '# geen kop',
        items: Object.values(HOSTILE_TEXTS).map((text) =>
          item(text, ' ', { mark: placeOf(letter, html) }),
        ),
        empty: blocks,
      },
      { title: control, items: [], empty: `${blocks} ${link}` },
    ],
    {
      title: `${html} ${link}`,
      topic: `CURRENT ${blocks}`,
      question: `${link}\n${blocks}${control}`,
    },
  );
}
