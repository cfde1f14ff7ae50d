import { describe, expect, test } from 'vitest';
import type { BuildProgress } from '../../index/build-index.ts';
import { createProgressDisplay } from '../../server/progress-display.ts';

const STEPS: readonly BuildProgress[] = [
  { step: 'reading', done: 0, total: 0 },
  { step: 'embedding', done: 0, total: 100 },
  { step: 'embedding', done: 1, total: 100 },
  { step: 'embedding', done: 50, total: 100 },
];

function shown(isTTY: boolean): string {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const display = createProgressDisplay({ isTTY, write });
  for (const progress of STEPS) display.show(progress);
  display.end();
  return text;
}

describe('createProgressDisplay()', () => {
  test('moves one bar on a terminal and wipes it at the end', () => {
    const text = shown(true);
    expect(text).not.toContain('\n');
    expect(text).toContain('50 %');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  test('writes plain lines elsewhere, one for a step and each tenth of it', () => {
    const lines = shown(false).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toContain('50 van 100');
    expect(shown(false)).not.toContain('\u001b');
  });
});
