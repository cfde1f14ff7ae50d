/** Commitments found in letters against a list that was made by reading them: found, right, moments. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { findCommitments } from '../../corpus/find-commitments.ts';
import type { Letter } from '../../corpus/letter.ts';
import type { LetterSpan } from '../../corpus/recommendation-mention.ts';

const expectedSchema = z.array(
  z.object({
    letterId: z.string(),
    paragraph: z.number(),
    text: z.string(),
    kind: z.enum(['inform', 'act']),
    kindDoubtful: z.boolean().optional(),
    due: z
      .object({
        text: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        borderline: z.boolean().optional(),
      })
      .nullable(),
    /** A reader may list it or not: neither missed nor wrong. */
    borderline: z.boolean().optional(),
    mentions: z
      .array(
        z.object({
          letterId: z.string(),
          paragraph: z.number(),
          borderline: z.boolean().optional(),
        }),
      )
      .optional(),
  }),
);
export type ExpectedCommitment = z.infer<typeof expectedSchema>[number];

export type CommitmentFigures = {
  /** Of those expected, borderline ones aside, 0..1. */
  readonly found: number;
  /** Of those shown, borderline ones aside, 0..1. */
  readonly right: number;
  /** Of the moments of those found: resolved to the very days; those by custom aside. */
  readonly moments: number;
  /** One line each, for a reader of a failing test. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly otherDays: readonly string[];
};

export async function readExpectedCommitments(file: string): Promise<ExpectedCommitment[]> {
  return expectedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

type Shown = {
  readonly letterId: string;
  readonly paragraph: number;
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** Every commitment counts in one paragraph, where one text holds the other. */
export function measureCommitments(
  letters: readonly Letter[],
  expected: readonly ExpectedCommitment[],
): CommitmentFigures {
  const shown = letters.flatMap(shownIn);
  const pairs = expected.map((one) => ({ one, own: shown.find((other) => isSame(one, other)) }));
  const asked = pairs.filter(({ one }) => !one.borderline);
  const missed = asked.filter(({ own }) => own === undefined);
  const counted = shown.filter(
    (own) => !pairs.some(({ one }) => one.borderline && isSame(one, own)),
  );
  const wrong = counted.filter((own) => !expected.some((one) => isSame(one, own)));
  const dated = asked.filter(({ one, own }) => own && one.due && !one.due.borderline);
  const otherDays = dated.filter(
    ({ one, own }) => own?.from !== one.due?.from || own?.to !== one.due?.to,
  );
  return {
    found: share(asked.length - missed.length, asked.length),
    right: share(counted.length - wrong.length, counted.length),
    moments: share(dated.length - otherDays.length, dated.length),
    missed: missed.map(({ one }) => lineOf(one)),
    wrong: wrong.map(lineOf),
    otherDays: otherDays.map(
      ({ one, own }) => `${lineOf(one)}: ${one.due?.text} read as ${own?.from}..${own?.to}`,
    ),
  };
}

function shownIn(letter: Letter): Shown[] {
  const textAt = ({ paragraphNumber, start, end }: LetterSpan): string =>
    letter.paragraphs[paragraphNumber - 1]?.text.slice(start, end) ?? '';
  return findCommitments(letter).map(({ sentence, due }) => ({
    letterId: letter.id,
    paragraph: sentence.paragraphNumber,
    text: textAt(sentence),
    from: due?.from ?? null,
    to: due?.to ?? null,
  }));
}

type Told = Pick<Shown, 'letterId' | 'paragraph' | 'text'>;

const isSame = (a: Told, b: Told): boolean =>
  a.letterId === b.letterId &&
  a.paragraph === b.paragraph &&
  (a.text.includes(b.text) || b.text.includes(a.text));

const lineOf = ({ letterId, paragraph, text }: Told): string => `${letterId}#${paragraph} ${text}`;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
