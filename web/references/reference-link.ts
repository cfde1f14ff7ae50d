/** The words of a letter that name something, as a link: to our own letter, to the publication, or to the card. */
import { element } from '../element.ts';
import type { ReferenceLink } from '../reader/link-references.ts';
import type { LetterReference } from '../reader/reference-spans.ts';
import { letterPath } from '../router.ts';
import { text } from '../text-nl.ts';
import type { ReferenceCard } from './reference-card.ts';
import { referencePath } from './references-state.ts';

/** @param letterId - the letter that is read: naming itself leads nowhere new */
export function referenceLinks(letterId: string, card: Pick<ReferenceCard, 'open'>): ReferenceLink {
  return ({ references }, drawn) => {
    const [first, ...others] = references;
    const target = others.length === 0 ? targetOf(first, letterId) : null;
    if (target !== null) return element('a', { class: 'reference', ...target }, drawn);
    // A real address: it may be opened in a tab of its own, where there is no card.
    const link = element(
      'a',
      {
        class: 'reference is-listed',
        href: referencePath(first.id),
        title: text.references.elsewhere(nameOf(first)),
        'aria-haspopup': 'dialog',
      },
      drawn,
    );
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      card.open(link, references);
    });
    return link;
  };
}

function targetOf(
  reference: LetterReference,
  letterId: string,
): Readonly<Record<string, string>> | null {
  const name = nameOf(reference);
  if (reference.letterId !== null && reference.letterId !== letterId) {
    return { href: letterPath(reference.letterId), title: text.references.inCollection(name) };
  }
  if (reference.letterId !== null || reference.url === null) return null;
  return {
    href: reference.url,
    target: '_blank',
    rel: 'noreferrer noopener',
    title: text.references.outward(name),
  };
}

const nameOf = ({ kind, normalised, text: name }: LetterReference): string =>
  `${text.references.kinds[kind]} ${normalised ?? name}`;
