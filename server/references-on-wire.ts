/** The pieces that letters name as the API shows them: each with who names it, and where. */
import type { Letter } from '../corpus/letter.ts';
import type { NamedPiece, ReferenceMention } from '../index/reference-index.ts';
import { citePlaces } from './answer/cite.ts';
import type { IndexedReference, LetterReferencesResponse, Reference } from './contract.ts';

/**
 * One piece with its mentions, a citation each, numbered from 1.
 *
 * @param shown - the mentions to give, of `piece.mentions`; may be none
 * @param mostLetters - letters told to name it, newest first
 */
export function pieceOnWire(
  piece: NamedPiece,
  {
    shown,
    mostLetters,
  }: { readonly shown: readonly ReferenceMention[]; readonly mostLetters: number },
): IndexedReference {
  const naming = countByLetter(piece.mentions);
  return {
    ...referenceOnWire(piece),
    id: piece.id,
    kind: piece.kind,
    forms: [...piece.forms],
    mentionCount: piece.mentions.length,
    letterCount: naming.size,
    namedBy: [...naming]
      .map(([{ id, title, date }, count]) => ({ letterId: id, title, date, count }))
      .sort(
        (a, b) =>
          (b.date ?? '').localeCompare(a.date ?? '') || a.letterId.localeCompare(b.letterId),
      )
      .slice(0, mostLetters),
    mentions: shown.flatMap((mention, at) => {
      const [citation] = citePlaces([mention]).citations;
      const { start, end } = mention;
      return citation === undefined ? [] : [{ start, end, citation: { ...citation, n: at + 1 } }];
    }),
  };
}

/** What one letter names, by where it is first named in it; pieces that it does not name are left out. */
export function letterReferencesOnWire(
  pieces: readonly NamedPiece[],
  letterId: string,
): LetterReferencesResponse {
  const references = pieces.flatMap((piece) => {
    const places = piece.mentions
      .filter(({ letter }) => letter.id === letterId)
      .map(({ paragraph: { number, text }, start, end }) => ({
        paragraph: number,
        start,
        end,
        text: text.slice(start, end),
      }));
    if (places.length === 0) return [];
    const elsewhere = countByLetter(piece.mentions).size - 1;
    return [{ ...referenceOnWire(piece), id: piece.id, kind: piece.kind, elsewhere, places }];
  });
  const firstPlace = ({ places: [first] }: (typeof references)[number]) => first ?? NOWHERE;
  return {
    references: references.sort(
      (a, b) =>
        firstPlace(a).paragraph - firstPlace(b).paragraph ||
        firstPlace(a).start - firstPlace(b).start,
    ),
  };
}

const NOWHERE = { paragraph: 0, start: 0 };

function referenceOnWire(piece: NamedPiece): Reference {
  const [firstForm = piece.name] = piece.forms;
  return {
    text: piece.kind === 'kamerstuk' ? firstForm : piece.name,
    normalised: piece.normalised,
    title: piece.title,
    letterId: piece.letterId,
    url: piece.url,
  };
}

function countByLetter(mentions: readonly ReferenceMention[]): ReadonlyMap<Letter, number> {
  const counts = new Map<Letter, number>();
  for (const { letter } of mentions) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
