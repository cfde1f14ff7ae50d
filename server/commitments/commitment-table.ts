/** The commitments as a table for a spreadsheet: one row each, every fact with where it stands. */
import type { Commitment, Language } from '../contract.ts';
import { sourceCell } from '../export/source-cell.ts';
import { type TableCell, withLink } from '../export/table-cell.ts';
import { COMMITMENT_TEXTS, type CommitmentTexts } from './commitment-texts.ts';

/**
 * Header row first.
 *
 * @param origin - scheme and host of this server, so that links lead somewhere from a spreadsheet
 */
export function commitmentTable(
  commitments: readonly Commitment[],
  { origin, language }: { readonly origin: string; readonly language: Language },
): string[][] {
  const texts = COMMITMENT_TEXTS[language];
  return [[...texts.headers], ...commitments.map((one) => rowOf(one, origin, texts).map(withLink))];
}

const plain = (text: string | null | undefined): TableCell => ({ text: text ?? '', link: null });

function rowOf(one: Commitment, origin: string, texts: CommitmentTexts): TableCell[] {
  const { due, citation } = one;
  const later = one.mentions.map((mention) => {
    const printed = withLink(sourceCell(mention.citation, origin));
    return mention.doubtful ? `${printed} [${texts.doubtful}]` : printed;
  });
  return [
    ...[due?.from, due?.to, due?.text].map(plain),
    { text: one.text, link: origin + one.url },
    ...[one.what, one.who, one.addressee, texts.kind[one.kind], citation.letter.date].map(plain),
    sourceCell(citation, origin),
    due?.citation ? sourceCell(due.citation, origin) : plain(null),
    plain(texts.state[one.state]),
    plain(later.join('\n')),
  ];
}
