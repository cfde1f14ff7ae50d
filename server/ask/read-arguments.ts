/** The command line of `npm run ask`. */
import { parseArgs } from 'node:util';
import {
  type AskRequest,
  askRequestSchema,
  languageSchema,
  MAX_QUESTION_CHARS,
} from '../contract.ts';
import { assertReadable } from '../readable-question.ts';

/** What `--help` prints. */
export const USAGE = `Gebruik: npm run ask -- [opties] "vraag"

Beantwoordt één vraag uit de brieven en stopt.

  --json             het antwoord als JSON, zoals POST /api/ask het geeft
  --mode <soort>     auto (standaard), question, recommendation, theme of briefing
  --language <taal>  nl of en; zonder deze optie de taal van de vraag
  --help             deze tekst

De instellingen zijn die van de server: CORPUS_DIR, INDEX_DIR, EMBEDDING_MODEL.
Slotcode: 0 beantwoord · 1 mislukt · 2 verkeerd gebruik of verkeerde instelling
          3 niet gevonden in de brieven
`;

/** The command line cannot be used; the message is one Dutch line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type AskCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'ask'; readonly asJson: boolean; readonly request: AskRequest };

/**
 * Reads the arguments after the program's name. Words without quotes around them are one question.
 *
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): AskCommand {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  const question = positionals.join(' ');
  assertQuestion(question);
  const { mode = 'auto', language } = values;
  const request = askRequestSchema.safeParse({ question, mode });
  if (!request.success) {
    throw new UsageError(`--mode "${mode}" bestaat niet; zie --help`);
  }
  if (language === undefined)
    return { kind: 'ask', asJson: values.json === true, request: request.data };
  const known = languageSchema.safeParse(language);
  if (!known.success) throw new UsageError(`--language "${language}" bestaat niet; kies nl of en`);
  return {
    kind: 'ask',
    asJson: values.json === true,
    request: { ...request.data, language: known.data },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        mode: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    const option = /'(-[^\s']*)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    throw new UsageError(`De optie "${option}" kan zo niet; zie --help`, { cause });
  }
}

function assertQuestion(question: string): void {
  if (question.trim() === '') {
    throw new UsageError('Er staat geen vraag; zie --help');
  }
  if (question.length > MAX_QUESTION_CHARS) {
    throw new UsageError(`De vraag is langer dan ${MAX_QUESTION_CHARS} tekens`);
  }
  try {
    assertReadable(question);
  } catch (cause) {
    throw new UsageError('De vraag is geen leesbare tekst', { cause });
  }
}
