/**
 * First stage of reading: bytes -> one string. The string it gives is "the source" that every
 * `SourceRun` points into; nothing is cleaned here but a byte order mark.
 */
import type { ParseNote } from './letter.ts';
import { LetterReadError } from './letter-read-error.ts';

/** Largest file read, in bytes: the longest letters with attachments stay under 2 MB. */
export const MAX_LETTER_BYTES = 20 * 1024 * 1024;

/** Share of control characters above which a file is not text; real letters have none but form feeds. */
const MAX_CONTROL_SHARE = 0.01;

export type DecodedText = { readonly text: string; readonly notes: readonly ParseNote[] };

/**
 * Decodes UTF-8 (with or without byte order mark), UTF-16 with one, and otherwise Windows-1252, which
 * comes with a note because it accepts any byte.
 *
 * @param name - base name of the file, for messages
 * @throws {@link LetterReadError} too-large, empty-letter (no bytes), not-text (binary content)
 */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_LETTER_BYTES) {
    throw new LetterReadError(
      'too-large',
      name,
      `Cannot read "${name}": ${bytes.length} bytes is over the limit of ${MAX_LETTER_BYTES}; split the file or remove its attachments`,
    );
  }
  if (bytes.length === 0) {
    throw new LetterReadError(
      'empty-letter',
      name,
      `Cannot read "${name}": the file is empty; export the letter again`,
    );
  }
  const decoded = decodeByMark(bytes) ?? decodeWithoutMark(name, bytes);
  refuseOtherFormat(name, decoded.text);
  refuseBinary(name, decoded.text);
  return { ...decoded, notes: [...decoded.notes, ...lostCharacters(decoded.text)] };
}

/** How files of other formats begin; named .txt, some of them would pass for text. */
const OTHER_FORMATS: readonly { readonly start: RegExp; readonly format: string }[] = [
  { start: /^%PDF-/u, format: 'a PDF' },
  { start: /^\{\\rtf/u, format: 'RTF' },
  { start: /^PK\p{Cc}{2}/u, format: 'a Word document or an archive' },
  { start: /^\s{0,9}<(?:!doctype )?html/iu, format: 'HTML' },
  { start: /^\s{0,9}<\?xml/iu, format: 'XML' },
];

function refuseOtherFormat(name: string, text: string): void {
  const found = OTHER_FORMATS.find(({ start }) => start.test(text.slice(0, 40)));
  if (!found) return;
  const message = `Cannot read "${name}": it holds ${found.format}, not plain text; open it and export the letter as plain text (UTF-8)`;
  throw new LetterReadError('not-text', name, message);
}

/** U+FFFD stands where an earlier conversion could not read a character; no one can bring it back. */
function lostCharacters(text: string): ParseNote[] {
  const sourceAt = text.indexOf('\ufffd');
  if (sourceAt === -1) return [];
  const count = text.split('\ufffd').length - 1;
  const message = `"${count}" characters were lost before the file was made; export the letter again`;
  return [{ code: 'lost-characters', message, sourceAt }];
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  }
  return null;
}

function decodeWithoutMark(name: string, bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return {
      text: decodeWindows1252(bytes),
      notes: [
        {
          code: 'encoding-guessed',
          message: `"${name}" is not valid UTF-8; it was read as Windows-1252, so check its accents and quotation marks`,
        },
      ],
    };
  }
}

/** What Windows-1252 has at 0x80–0x9F, where Latin-1 has control characters; the rest is the same. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder for this label gives Latin-1, which loses the euro sign and all quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(
    /[\u0080-\u009f]/gu,
    (sign) => WINDOWS_1252_HIGH[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

/** UTF-16 without a mark, images and office files all show as NUL or control characters. */
function refuseBinary(name: string, text: string): void {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0) controls += text.length;
    else if (unit < 32 && (unit < 9 || unit > 13)) controls += 1;
  }
  if (controls <= text.length * MAX_CONTROL_SHARE) return;
  throw new LetterReadError(
    'not-text',
    name,
    `Cannot read "${name}": its content is binary, not text; export the letter as plain text (UTF-8)`,
  );
}
