/** The few drawings of the interface, as inline SVG in the colour of the text around them. */
import { svgElement } from './svg-element.ts';

/** Each is one path on a 24 × 24 field, stroked, not filled. */
const PATHS = {
  question: 'M5 5h14v11H11l-4 4v-4H5zM9 9h6M9 12h4',
  letters: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  threads:
    'M6 5.500v13M6 5.500h.1M10 6h9M10 12h9M10 18h9M4.500 6a1.500 1.500 0 103 0 1.500 1.500 0 00-3 0M4.500 12a1.500 1.500 0 103 0 1.500 1.500 0 00-3 0M4.500 18a1.500 1.500 0 103 0 1.500 1.500 0 00-3 0',
  briefing: 'M5 3h14v18H5zM8 7h8M8 11h8M8 15h5',
  adjust: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h11M19 17h1M17 15v4',
  undo: 'M9 7L5 11l4 4M5 11h9a5 5 0 010 10h-2',
  commitments: 'M5 6h14v14H5zM5 10h14M9 3.500v4M15 3.500v4M9 14.500l2 2 4-4',
  sides: 'M4 5h7v14H4zM13 5h7v14h-7M6.500 9H9M6.500 12H9M15.500 9H18M15.500 12H18M15.500 15H18',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  open: 'M6 9l6 6 6-6',
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M7 7h10v10H7z',
  close: 'M6 6l12 12M18 6L6 18',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  search: 'M11 5a6 6 0 100 12 6 6 0 000-12zM15.5 15.500L20 20',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  link: 'M10 14a4 4 0 005.7 0l3-3a4 4 0 00-5.7-5.700L12 6.300M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.700L12 17.7',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  outward: 'M10 6H6v12h12v-4M13 5h6v6M19 5l-9 9',
  edit: 'M5 19l1-4L16 5l3 3L9 18z',
  light:
    'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  dark: 'M19 14.500A8 8 0 019.5 5 7.5 7.5 0 1019 14.500z',
  keys: 'M8 8.5a4 4 0 117 2.6c-1.5 1.3-3 2-3 4.2M12 19.5v.1',
  page: 'M5 4h14v16H5zM12 4v16',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  clear: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  themes: 'M4 20h16M7 20v-5M12 20V6M17 20v-9',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon hidden from assistive technology: the control around it carries the words. */
export function icon(name: IconName): SVGSVGElement {
  return svgElement(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' },
    svgElement('path', { d: PATHS[name] }),
  );
}
