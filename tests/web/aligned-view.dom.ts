import { describe, expect, test } from 'vitest';
import { alignmentOf } from '../../web/recommendations/aligned-text.ts';
import { alignedText, followPairs } from '../../web/recommendations/aligned-view.ts';
import { citation, event } from './wire-builders.ts';

const earlier = 'Er wordt gewerkt aan monitoring. <b>Een plan</b> volgt.';
const later = 'Onderhanden: er wordt gewerkt aan monitoring.';
const words = 'wordt gewerkt aan monitoring';
const old = { id: 'oud', date: '2024-06-10' };
const span = (text: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const change = {
  reused: [
    {
      text: later,
      earlier: citation(1, earlier, `Er ${words}.`, old),
      later: citation(2, later, `er ${words}.`),
      similarity: 1,
      earlierDate: '2024-06-10',
      laterDate: '2026-05-18',
      words: [{ earlier: span(earlier), later: span(later) }],
    },
  ],
  added: [],
  dropped: [{ text: 'plan', kind: 'plan' as const, citation: citation(1, earlier, 'plan', old) }],
  reusedShare: 1,
};

/** Both texts in one element, as on the page. */
function bothTexts(): HTMLElement {
  const alignment = alignmentOf(change);
  const texts = document.createElement('div');
  texts.append(
    alignedText(event('responded', citation(1, earlier, earlier, old)), alignment),
    alignedText(event('followed-up', citation(2, later, later)), alignment),
  );
  followPairs(texts);
  document.body.replaceChildren(texts);
  return texts;
}

describe('alignedText()', () => {
  test('marks the same words in both texts, and keeps every character of them', () => {
    const texts = bothTexts();
    expect([...texts.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      words,
      words,
    ]);
    for (const tag of texts.querySelectorAll('.pair-tag, .text-tag')) tag.remove();
    expect([...texts.children].map((text) => text.textContent)).toEqual([earlier, later]);
    expect(texts.querySelector('b')).toBeNull();
  });

  test('says in words what a mark means: the date of the other text, and what is no longer named', () => {
    const texts = bothTexts();
    const [first, second] = texts.querySelectorAll('.pair-tag');
    expect(first?.getAttribute('aria-label')).toContain('18 mei 2026');
    expect(second?.getAttribute('aria-label')).toContain('10 juni 2024');
    expect(texts.querySelector('.text-tag')?.textContent).toBe('later niet meer: plan');
  });

  test('shows only the part of a paragraph that belongs to the event, all of it when the part does not fit', () => {
    const part = citation(2, later, `er ${words}.`);
    const shifted = { ...part, quotes: part.quotes.map((quote) => ({ ...quote, start: 1 })) };
    const alignment = alignmentOf(null);
    expect(alignedText(event('followed-up', part), alignment).textContent).toBe(`er ${words}.`);
    expect(alignedText(event('followed-up', shifted), alignment).textContent).toBe(later);
  });
});

describe('followPairs()', () => {
  test('leads from one end of a pair to the other, and shows both ends', () => {
    const texts = bothTexts();
    const [first, second] = texts.querySelectorAll<HTMLElement>('.pair-tag');
    Element.prototype.scrollIntoView = () => undefined;
    first?.click();
    expect(document.activeElement).toBe(second);
    expect(texts.querySelectorAll('mark.is-lit')).toHaveLength(2);
  });
});
