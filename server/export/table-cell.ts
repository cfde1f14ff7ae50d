/** A table as its exports take it: text, with the address that a cell leads to. */

export type TableCell = {
  readonly text: string;
  /** Absolute address the cell leads to; null for plain text. */
  readonly link: string | null;
};

/** CSV knows no links: the address stands behind the text. */
export const withLink = ({ text, link }: TableCell): string =>
  link === null ? text : `${text} (${link})`;
