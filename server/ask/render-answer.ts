/** One answer as a terminal shows it. Pure: the same answer and width give the same text. */
import type { Answer, Citation, Language } from '../contract.ts';
import { markdownToPlainText } from './plain-text.ts';
import { wrapText } from './wrap-text.ts';

const WORDS = {
  nl: {
    sources: 'Bronnen',
    nearby: 'Wel in de brieven, zonder antwoord te zijn',
    missing: 'Genoemd, maar niet in deze verzameling',
    paragraph: 'alinea',
    understood: 'Gelezen als',
  },
  en: {
    sources: 'Sources',
    nearby: 'In the letters, without being an answer',
    missing: 'Named, but not in this collection',
    paragraph: 'paragraph',
    understood: 'Read as',
  },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * Gives the answer as text: how the question was read, the answer with its marks, and per mark the
 * letter, its date and paragraph, and the words quoted. Ends with a line end.
 *
 * @param width - characters of a line, at least 20
 */
export function renderAnswer(answer: Answer, width: number): string {
  const words = WORDS[answer.language];
  const parts = [
    ...(answer.understood === answer.question
      ? []
      : [wrapText(`${words.understood}: ${answer.understood}`, { width })]),
    markdownToPlainText(answer.markdown, width),
    citationList(words.sources, answer.citations, answer.language, width),
    citationList(words.nearby, answer.nearby, answer.language, width),
    missingList(answer, width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function citationList(
  title: string,
  citations: readonly Citation[],
  language: Language,
  width: number,
): string {
  if (citations.length === 0) return '';
  return [title, ...citations.map((citation) => citationText(citation, language, width))].join(
    '\n',
  );
}

function citationText(
  { n, letter, paragraph, quotes }: Citation,
  language: Language,
  width: number,
): string {
  const mark = `[${n}] `;
  const indent = ' '.repeat(mark.length);
  // A reference without a number already ends with the date.
  const date = letter.date === null ? null : dateText(letter.date, language);
  const facts = [
    letter.reference,
    date === null || letter.reference.includes(date) ? null : date,
    `${WORDS[language].paragraph} ${paragraph.number}`,
  ];
  const head = facts.filter((fact) => fact !== null).join(', ');
  return [
    wrapText(head, { width, first: mark, next: indent }),
    ...quotes.map(({ text }) => wrapText(`„${text}”`, { width, first: indent, next: indent })),
  ].join('\n');
}

function missingList({ missing, language }: Answer, width: number): string {
  if (missing.length === 0) return '';
  const lines = missing.map(({ text, url }) =>
    wrapText(url === null ? text : `${text} ${url}`, { width, first: '- ', next: '  ' }),
  );
  return [WORDS[language].missing, ...lines].join('\n');
}

/** "2026-05-18" -> "18 mei 2026"; the day is read as UTC, so that no time zone moves it. */
function dateText(isoDay: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(isoDay));
}
