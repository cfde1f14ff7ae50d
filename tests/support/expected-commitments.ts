/** The hand-written lists of commitments in tests/fixtures/commitments; its README says what counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const COMMITMENT_FIXTURES = join(import.meta.dirname, '../fixtures/commitments');

const isoDay = z.iso.date();
const place = { letterId: z.string().min(1), paragraph: z.int().positive() };

const expectedCommitment = z.strictObject({
  ...place,
  text: z.string().min(1),
  kind: z.enum(['inform', 'act']),
  kindDoubtful: z.literal(true).optional(),
  who: z.string().min(1).nullable(),
  addressee: z.string().min(1).nullable(),
  due: z
    .strictObject({
      text: z.string().min(1),
      from: isoDay.nullable(),
      to: isoDay.nullable(),
      dueParagraph: z.int().positive().optional(),
      borderline: z.literal(true).optional(),
    })
    .nullable(),
  borderline: z.literal(true).optional(),
  why: z.string().min(1).optional(),
  mentions: z
    .array(
      z.strictObject({
        ...place,
        borderline: z.literal(true).optional(),
        why: z.string().min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
});

/** One record of a list; the fields are told in tests/fixtures/commitments/README.md. */
export type ExpectedCommitment = z.infer<typeof expectedCommitment>;

/**
 * A list in order of letter and paragraph.
 *
 * @param name - file name in the folder of the fixtures, without ".json"
 */
export function expectedCommitments(name: string): readonly ExpectedCommitment[] {
  const json: unknown = JSON.parse(readFileSync(join(COMMITMENT_FIXTURES, `${name}.json`), 'utf8'));
  return z.array(expectedCommitment).min(1).parse(json);
}
