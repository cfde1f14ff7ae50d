/** The parts that every drawing of a line is made of: bars, the base they stand on, and what is not there. */
import { svgElement } from '../svg-element.ts';
import { themesText } from '../text-nl-themes.ts';
import { wholePercent } from '../whole-percent.ts';

/** Room above the bars for words, the height of a bar that reaches the top, and where bars stand; px. */
const ABOVE = 24;
const TALLEST = 96;
export const BASE = ABOVE + TALLEST;

/** Less can not be seen. */
const LEAST_HEIGHT = 2;
const WORDS_GAP = 6;
const SILENT_RADIUS = 4.5;

/** A drawing for one width. */
export type Drawn = {
  readonly height: number;
  readonly shapes: readonly SVGElement[];
  /** Where each letter or year can be pressed, in order. */
  readonly stops: readonly {
    readonly key: string;
    readonly left: number;
    readonly width: number;
  }[];
};

type Shares = { readonly share: number; readonly strongShare: number };

/** Height of a bar, or of a part of it. */
export function heightOf(share: number, top: number): number {
  return share <= 0 ? 0 : Math.max(LEAST_HEIGHT, Math.min(1, share / top) * TALLEST);
}

/** A bar around `x`: filled for what is about the theme, hollow above it for what names it on the way. */
export function bar(x: number, width: number, { share, strongShare }: Shares, top: number) {
  const whole = heightOf(share, top);
  const strong = Math.min(whole, heightOf(strongShare, top));
  const part = (name: string, from: number, height: number): SVGElement | null =>
    height <= 0
      ? null
      : svgElement('rect', {
          class: name,
          x: x - width / 2,
          y: BASE - from - height,
          width,
          height,
        });
  return svgElement(
    'g',
    {},
    part('bar-passing', strong, whole - strong),
    part('bar-strong', 0, strong),
  );
}

/** Words above a bar, or above the mark of silence. */
export function wordsAbove(x: number, height: number, words: string): SVGElement {
  const y = BASE - Math.max(height, SILENT_RADIUS) - WORDS_GAP;
  return svgElement('text', { class: 'bar-words', x, y, 'text-anchor': 'middle' }, words);
}

/** The base: drawn through where the letters speak, dashed where they are silent. */
export function base(from: number, to: number, speaks: boolean): SVGElement {
  return svgElement('line', {
    class: speaks ? 'base' : 'base is-silent',
    x1: from,
    x2: to,
    y1: BASE,
    y2: BASE,
  });
}

/** An open circle where a letter is silent. */
export function silentMark(x: number): SVGElement {
  return svgElement('circle', { class: 'silent-mark', cx: x, cy: BASE, r: SILENT_RADIUS });
}

/** How high the bars can be, said at the left above a thin line. */
export function topLine(width: number, top: number): SVGElement[] {
  const y = ABOVE;
  return [
    svgElement('line', { class: 'top-line', x1: 0, x2: width, y1: y, y2: y }),
    svgElement(
      'text',
      { class: 'top-words', x: 0, y: y - WORDS_GAP },
      themesText.top(wholePercent(top)),
    ),
  ];
}

/** Keeps letters without a date apart from the years. */
export function apart(x: number, height: number): SVGElement {
  return svgElement('line', { class: 'apart', x1: x, x2: x, y1: ABOVE, y2: height });
}
