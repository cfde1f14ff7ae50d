/** What counts for a topic, over a letter of a few invented paragraphs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBriefer } from '../../../server/briefing/briefer.ts';
import { briefingOnWire } from '../../../server/briefing/briefing-on-wire.ts';
import type { BriefingPart, BriefingPartKind } from '../../../server/contract.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

const head = (date: string): string =>
  `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, ${date}\n\nBetreft: Kustbeleid\n\n`;

const LETTERS = {
  'eerste.txt': `${head('3 maart 2022')}De havens en de visserij groeien, en het kabinet wil dat zo houden.

Dit geldt voor havens, duinen, natuur en visserij (in het derde kwartaal kunt u een Visserijstrategie verwachten).
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

describe('promises', () => {
  it('counts one in brackets for what stands in the brackets only', async () => {
    expect((await part('visserij', 'commitments')).items).toHaveLength(1);
    expect((await part('havens', 'commitments')).items).toHaveLength(0);
  });
});
