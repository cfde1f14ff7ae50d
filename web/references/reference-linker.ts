/** Asks what a letter names and lays the links on it; the letter is read without them meanwhile. */
import type { LetterOnWire } from '../../server/contract.ts';
import { fetchLetterReferences } from '../api.ts';
import { linkReferences } from '../reader/link-references.ts';
import type { LetterContext } from '../reader/paragraph-view.ts';
import type { LetterReference } from '../reader/reference-spans.ts';
import { RequestFailure } from '../request-failure.ts';
import type { ReferenceCard } from './reference-card.ts';
import { referenceLinks } from './reference-link.ts';

export type ReferenceLinker = {
  /**
   * Lays the links on a letter that was just drawn.
   *
   * @param marks - those that it was drawn with
   */
  readonly link: (
    view: HTMLElement,
    letter: LetterOnWire,
    marks: LetterContext['marks'],
  ) => Promise<void>;
  /** Asks anew from now on: a letter may have been replaced. */
  readonly forget: () => void;
};

/** Keeps what was asked: the reader draws one letter again for each source in it. */
export function createReferenceLinker(card: Pick<ReferenceCard, 'open'>): ReferenceLinker {
  const known = new Map<string, readonly LetterReference[]>();
  return {
    link: async (view, letter, marks) => {
      const references = known.get(letter.id) ?? (await ask(letter.id));
      known.set(letter.id, references);
      linkReferences(view, letter, { marks, references, link: referenceLinks(letter.id, card) });
    },
    forget: () => known.clear(),
  };
}

async function ask(letterId: string): Promise<readonly LetterReference[]> {
  try {
    return (await fetchLetterReferences(letterId)).references;
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    // The letter itself is there to be read; without links it is whole.
    return [];
  }
}
