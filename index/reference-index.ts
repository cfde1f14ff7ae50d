/**
 * Every piece that the letters name, once, with who names it and how it is written: mentions under
 * different forms are one piece when they share a Kamerstuk number or, but for marks and spaces, a name.
 */
import {
  type FoundReference,
  findReferences,
  type ReferenceKind,
} from '../corpus/find-references.ts';
import { publishedUrl } from '../corpus/kamerstuk-reference.ts';
import type { Letter } from '../corpus/letter.ts';
import { foldText } from './fold-text.ts';
import { finishNow, type Steps } from './in-steps.ts';

export type ReferenceMention = Pick<FoundReference, 'paragraph' | 'start' | 'end'> & {
  readonly letter: Letter;
};

export type NamedPiece = {
  /** Stays the same over the same letters: "kamerstuk-31865-nr-267", "law-grondwetartikel90". */
  readonly id: string;
  readonly kind: ReferenceKind;
  /** As first written, or the number: "31865 nr. 267", "motie-Van Eijk", "Grondwet, artikel 90". */
  readonly name: string;
  /** The Kamerstuk number; null for what has none. */
  readonly normalised: string | null;
  readonly title: string | null;
  /** Written forms, each once, in order of appearance. */
  readonly forms: readonly string[];
  /** The letter of the collection that it is; null when the collection lacks it. */
  readonly letterId: string | null;
  /** Where it is published; null without a Kamerstuk number. */
  readonly url: string | null;
  /** In order of letter id, then reading order; never empty. */
  readonly mentions: readonly ReferenceMention[];
};

const KINDS: readonly ReferenceKind[] = ['kamerstuk', 'motion', 'treaty', 'law', 'report'];
/** A title of fewer letters is a beginning of too many others. */
const MIN_TITLE_CHARS = 12;

type Growing = {
  readonly first: FoundReference;
  readonly key: string;
  title: string | null;
  readonly forms: Set<string>;
  readonly mentions: ReferenceMention[];
};

const indexed = new WeakMap<readonly Letter[], readonly NamedPiece[]>();

/**
 * @returns by kind, the most mentioned first, then by name; the same list for the same letters
 */
export function indexReferences(letters: readonly Letter[]): readonly NamedPiece[] {
  return indexed.get(letters) ?? finishNow(indexReferencesInSteps(letters));
}

/** The same, a letter at a time. */
export function* indexReferencesInSteps(letters: readonly Letter[]): Steps<readonly NamedPiece[]> {
  const held = heldBy(letters);
  const gathered = yield* gather(letters);
  const known = indexed.get(letters);
  if (known !== undefined) return known;
  const pieces = gathered.map((one) => asPiece(one, held));
  const ordered = pieces.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      b.mentions.length - a.mentions.length ||
      (a.name < b.name ? -1 : 1),
  );
  indexed.set(letters, ordered);
  return ordered;
}

function* gather(letters: readonly Letter[]): Steps<Growing[]> {
  const byKey = new Map<string, Growing>();
  const keyOf = keysOfReferences();
  for (const letter of letters) {
    for (const found of findReferences(letter)) {
      const key = keyOf(found);
      const { paragraph, start, end } = found;
      const piece = byKey.get(key) ?? {
        first: found,
        key,
        title: null,
        forms: new Set(),
        mentions: [],
      };
      piece.title ??= found.title;
      piece.forms.add(paragraph.text.slice(start, end));
      piece.mentions.push({ letter, paragraph, start, end });
      byKey.set(key, piece);
    }
    yield;
  }
  return [...byKey.values()];
}

/** Gives each reference the key of its piece; reports are called by the beginning of a long title as well. */
function keysOfReferences(): (found: FoundReference) => string {
  /** Titles of reports by how they begin, in order of appearance. */
  const titles = new Map<string, string[]>();
  return ({ kind, name, kamerstuk }) => {
    if (kamerstuk !== null) return `${kind} ${kamerstuk.normalised}`;
    const bare = foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
    if (kind !== 'report' || bare.length < MIN_TITLE_CHARS) return `${kind} ${bare}`;
    const beginning = bare.slice(0, MIN_TITLE_CHARS);
    const known = titles.get(beginning) ?? [];
    titles.set(beginning, known);
    const same =
      known.find((title) => title === bare) ??
      known.find((title) => title.startsWith(bare) || bare.startsWith(title));
    if (same === undefined) known.push(bare);
    return `${kind} ${same ?? bare}`;
  };
}

type Held = {
  /** "31271 nr. 42" to the id of the letter with that number; the same for folded titles. */
  readonly byNumber: ReadonlyMap<string, string>;
  readonly byTitle: ReadonlyMap<string, string>;
};

/** The first letter of a number or title stands for it. */
function heldBy(letters: readonly Letter[]): Held {
  const byNumber = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const { id, title, dossiers } of letters.toReversed()) {
    byTitle.set(foldText(title), id);
    for (const { dossier, number } of dossiers) byNumber.set(`${dossier} nr. ${number}`, id);
  }
  return { byNumber, byTitle };
}

function asPiece({ first, key, title, forms, mentions }: Growing, held: Held): NamedPiece {
  const { kind, name, kamerstuk } = first;
  const byNumber = kamerstuk && held.byNumber.get(kamerstuk.normalised);
  const byTitle = kind === 'report' ? held.byTitle.get(foldText(name)) : undefined;
  return {
    id: key.replace(/[^\p{L}\p{N}]+/gu, '-'),
    kind,
    name,
    normalised: kamerstuk?.normalised ?? null,
    title,
    forms: [...forms],
    letterId: byNumber ?? byTitle ?? null,
    url: kamerstuk === null ? null : publishedUrl(kamerstuk),
    mentions,
  };
}
