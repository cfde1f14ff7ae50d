/**
 * What an earlier text names and the later one leaves out: plans, instruments, evaluations, dates.
 * Says only that a name does not stand there, never that something was not done.
 */
import type { WordReader } from './comparable-words.ts';
import type { ChangeInput } from './measure-change.ts';
import type { TextPlace } from './text-place.ts';

export type DroppedKind = 'plan' | 'instrument' | 'date' | 'evaluation';

export type DroppedName = { readonly kind: DroppedKind; readonly place: TextPlace };

/** Last part of a Dutch compound or name -> what it is. */
const HEADS: readonly (readonly [DroppedKind, RegExp])[] = [
  ['evaluation', /(?:evaluaties?|doorlichting(?:en)?|beleidsdoorlichting)$/iu],
  [
    'plan',
    /(?:plan|plannen|visies?|strategie(?:ën)?|agenda(?:['’]s)?|kaders?|akkoord(?:en)?|routekaart)$/iu,
  ],
  [
    'instrument',
    /(?:wijzers?|fonds(?:en)?|pilots?|regeling(?:en)?|(?<!d)raad|taskforce|monitor|instrument(?:en)?|programma(?:['’]s)?|netwerk(?:en)?|circuits?)$/iu,
  ],
];
const COMPOUND = /(?<![\p{L}-])\p{L}{4,}(?:-\p{L}+)?(?![\p{L}-])/gu;
const NAME =
  /(?<![\p{L}-])\p{Lu}[\p{L}-]+(?:\s(?:(?:en|van|voor|de|het|der)\s){0,2}\p{Lu}[\p{L}-]+)+/gu;
const MOMENT =
  /(?<![\d-])(?:(?:begin|medio|eind|voorjaar|najaar|zomer|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:eerste|tweede|derde|vierde)\s+(?:kwartaal|helft)(?:\s+van)?)\s+)?(20\d{2})(?![\d-]|\s?[-–])|\bin\s+het\s+(?:voorjaar|najaar)\b|\b(?:dit|komend|komende|volgend)\s+(?:jaar|voorjaar|najaar)\b/giu;
/** A name is still there when this share of its words is. */
const HELD_BOUND = 0.7;

/** In order of the earlier text, each name once, the first place it stands. */
export function findDropped(
  { later, promised, advice }: ChangeInput,
  reader: WordReader,
): DroppedName[] {
  if (later.length === 0) return [];
  const laterText = later
    .map((place) => place.paragraph.text.slice(place.start, place.end))
    .join(' ');
  const held = new Set(
    [...later, advice].flatMap((place) =>
      reader.read(place.paragraph.text, place.start, place.end).map(({ stem }) => stem),
    ),
  );
  const dropped = new Map<string, DroppedName>();
  for (const named of promised.flatMap((place) => namesIn(place))) {
    const { place, kind } = named;
    const words = reader
      .read(place.paragraph.text, place.start, place.end)
      .filter((w) => w.isContent);
    const key = words.map(({ stem }) => stem).join(' ');
    const isHeld =
      kind === 'date'
        ? laterText.includes(/20\d{2}/u.exec(textOf(place))?.[0] ?? textOf(place))
        : words.filter(({ stem }) => held.has(stem)).length >= words.length * HELD_BOUND;
    if (key !== '' && !isHeld && !dropped.has(key)) dropped.set(key, named);
  }
  return [...dropped.values()];
}

const textOf = ({ paragraph, start, end }: TextPlace): string => paragraph.text.slice(start, end);

function namesIn(place: TextPlace): DroppedName[] {
  const { paragraph } = place;
  if (paragraph.kind === 'heading') return [];
  const above = paragraph.section.at(-1) ?? '';
  // "Evaluatie 2026:" with a list under it names one evaluation per entry.
  if (paragraph.kind === 'list-item' && /valuatie|onderzoek/iu.test(above) && above.length < 60) {
    return [{ kind: 'evaluation', place }];
  }
  return [...headedNames(place), ...moments(place)].sort((a, b) => a.place.start - b.place.start);
}

const within = (place: TextPlace, { index, 0: text }: RegExpExecArray): TextPlace => ({
  ...place,
  start: place.start + index,
  end: place.start + index + text.length,
});

/** Names and compounds whose last part says what they are; the bare word "evaluatie" names nothing. */
function headedNames(place: TextPlace): DroppedName[] {
  const found: DroppedName[] = [];
  for (const pattern of [NAME, COMPOUND]) {
    for (const match of textOf(place).matchAll(pattern)) {
      const words = pattern === NAME ? match[0].split(' ') : [match[0]];
      const kind = HEADS.find(([, head]) =>
        words.some(
          (word) => (head.exec(word)?.index ?? 0) > 0 || (words.length > 1 && head.test(word)),
        ),
      )?.[0];
      const at = within(place, match);
      const isTaken = found.some((one) => at.start < one.place.end && at.end > one.place.start);
      if (kind && !isTaken) found.push({ kind, place: at });
    }
  }
  return found;
}

/** Years and seasons that still lay ahead of the letter: one behind it promised nothing. */
function moments(place: TextPlace): DroppedName[] {
  const year = Number(place.letter.date?.slice(0, 4) ?? 0);
  return [...textOf(place).matchAll(MOMENT)]
    .filter((match) => match[1] === undefined || Number(match[1]) >= year)
    .map((match) => ({ kind: 'date', place: within(place, match) }));
}
