/** catalog.json beside the letters: what a text itself does not say, with the reason for each statement. */
import { z } from 'zod';
import { splitIsoDay } from './dutch-date.ts';

const isoDay = z.string().refine(isExistingDay, 'must be an existing day written YYYY-MM-DD');

const catalogEntry = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  date: isoDay.nullable().optional(),
  dossiers: z
    .array(
      z.strictObject({
        dossier: z.string().regex(/^\d{5}(?:-[\dA-Z]+)?$/u),
        number: z.int().positive(),
      }),
    )
    .optional(),
  kind: z
    .enum([
      'beleidsbrief',
      'beleidsreactie',
      'periodieke-rapportage',
      'opvolgingsbrief',
      'kamerbrief',
    ])
    .optional(),
  senders: z.array(z.string().min(1)).optional(),
  why: z.string().min(1),
});

/** Keys are letter ids. */
export const catalogSchema = z.record(z.string(), catalogEntry);

/** Used only where the text says nothing; `why` gives the source of what is said, or of the silence. */
export type CatalogEntry = z.infer<typeof catalogEntry>;
export type Catalog = z.infer<typeof catalogSchema>;

function isExistingDay(text: string): boolean {
  try {
    splitIsoDay(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
