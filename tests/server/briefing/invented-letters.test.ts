/** What a briefing says of its own accord, over letters of a few invented paragraphs: true, and about the topic. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBriefer } from '../../../server/briefing/briefer.ts';
import { briefingOnWire } from '../../../server/briefing/briefing-on-wire.ts';
import type { BriefingPart, BriefingPartKind } from '../../../server/contract.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const head = (date: string): string =>
  `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, ${date}\n\nBetreft: Kustbeleid\n\n`;

const LETTERS = {
  'eerste.txt': `${head('3 maart 2022')}Het kabinet wil de zandsuppletie langs de kust vaker laten uitvoeren door regionale combinaties van aannemers.

De kustbescherming wordt versterkt. Het kabinet besluit binnen de stuurgroep voortaan met gekwalificeerde meerderheid over zandsuppletie, in eerste instantie voor de eilanden.

Dit geldt voor havens, duinen, natuur en visserij (in het derde kwartaal kunt u een Visserijstrategie verwachten).
`,
  'tweede.txt': `${head('4 mei 2024')}Bij de stuurgroep zou besluitvorming met gekwalificeerde meerderheid moeten plaatsvinden.

Landen als Denemarken kennen zandsuppletie. Via een brede kustagenda bouwen we aan zandsuppletie die de duinen versterkt.

De havens staan onder druk, zoals bekend.
`,
};

let opened: OpenLetters;
beforeAll(async () => {
  opened = await openLetters(LETTERS);
}, 60_000);
afterAll(() => opened.close());

async function part(topic: string, kind: BriefingPartKind): Promise<BriefingPart> {
  const request = { topic };
  const draft = await openBriefer(opened.index)(request);
  const { parts } = briefingOnWire(draft, request, {
    index: opened.index,
    composedOn: '2026-06-01',
  });
  const found = parts.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No part ${kind}`);
  return found;
}

const textOf = ({ items }: BriefingPart): string[] =>
  items.map(({ cells }) =>
    cells
      .flat()
      .map((inline) => ('text' in inline ? inline.text : ''))
      .join(''),
  );

describe('the core', () => {
  it('leads with what the newest letter wants, not with a country that it names as an example', async () => {
    const [first] = textOf(await part('zandsuppletie', 'core'));
    expect(first).toContain('Nieuwste standpunt (4 mei 2024)');
    expect(first).toContain('bouwen we aan zandsuppletie');
  });
});

describe('promises', () => {
  it('counts one in brackets for what stands in the brackets only', async () => {
    expect((await part('visserij', 'commitments')).items).toHaveLength(1);
    expect((await part('havens', 'commitments')).items).toHaveLength(0);
  });
});

describe('questions', () => {
  it('asks not whether a stand still holds that a later letter comes back to in other words', async () => {
    const asked = textOf(await part('zandsuppletie', 'questions')).join('\n');
    expect(asked).not.toContain('gekwalificeerde meerderheid');
  });
});
