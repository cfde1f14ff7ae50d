/**
 * The rules that the contract sets for every answer, checked from its text alone: shares no code with
 * the server's own last look (`verify-answer.ts`), so that one cannot hide a slip of the other.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { Answer, AskEvent, Citation } from '../../server/contract.ts';

const SIGNS_OF_MARKDOWN = '\\`*_{}[]()#+-.!<>~|&:@"\'';

/** One character of Markdown: what it shows, and whether a backslash stood before it. */
type Shown = { readonly sign: string; readonly isEscaped: boolean };

function read(markdown: string): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < markdown.length; at += 1) {
    const next = markdown.charAt(at + 1);
    const isEscape =
      markdown.charAt(at) === '\\' && next !== '' && SIGNS_OF_MARKDOWN.includes(next);
    if (isEscape) at += 1;
    shown.push({ sign: markdown.charAt(at), isEscaped: isEscape });
  }
  return shown;
}

/** The number of a mark that begins here, null when none does. */
function markAt(shown: readonly Shown[], at: number): number | null {
  if (shown[at]?.sign !== '[' || shown[at]?.isEscaped) return null;
  const end = shown.findIndex(({ sign }, later) => later > at && sign === ']');
  const inside = shown.slice(at + 1, end).map(({ sign }) => sign);
  return end !== -1 && /^\d+$/.test(inside.join('')) ? Number(inside.join('')) : null;
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Quotes of the text with the number behind them: from „ to the ” that a mark follows. */
function quotesIn(markdown: string): { readonly text: string; readonly n: number }[] {
  const shown = read(markdown);
  const quotes: { text: string; n: number }[] = [];
  let start: number | null = null;
  for (let at = 0; at < shown.length; at += 1) {
    if (shown[at]?.sign === '„' && start === null) start = at + 1;
    if (start === null || shown[at]?.sign !== '”' || shown[at + 1]?.sign !== ' ') continue;
    const n = markAt(shown, at + 2);
    if (n === null) continue;
    quotes.push({
      text: shown
        .slice(start, at)
        .map(({ sign }) => sign)
        .join(''),
      n,
    });
    start = null;
  }
  if (start !== null) quotes.push({ text: markdown, n: 0 });
  return quotes;
}

function marksIn(markdown: string): number[] {
  const shown = read(markdown);
  return shown.map((_, at) => markAt(shown, at)).filter((n) => n !== null);
}

/**
 * @param letters - the collection that was asked
 * @returns one sentence for each rule that does not hold; empty when all do
 */
export function contractBreaches(answer: Answer, letters: readonly Letter[]): string[] {
  const { markdown, citations, nearby } = answer;
  return [
    ...outcomeBreaches(answer),
    ...quotesIn(markdown).flatMap(({ text, n }) => {
      const cited = citations.find((citation) => citation.n === n);
      const holds = cited !== undefined && flat(cited.paragraph.text).includes(flat(text));
      return holds ? [] : [`[${n}] does not hold "${text}"`];
    }),
    ...[...citations, ...nearby].flatMap((citation) => citationBreaches(citation, letters)),
    ...unsaidQuotes(answer),
  ];
}

function outcomeBreaches({ markdown, citations, nearby, found, reason }: Answer): string[] {
  const used = [...new Set(marksIn(markdown))].join();
  const rules: readonly (readonly [holds: boolean, breach: string])[] = [
    [used === citations.map((_, at) => at + 1).join(), `marks are ${used}`],
    [used === citations.map(({ n }) => n).join(), 'citations are numbered otherwise'],
    [found === citations.length > 0, `found ${found}, ${citations.length} citations`],
    [found === (reason === null), `found ${found} with reason ${reason}`],
    [!found || nearby.length === 0, 'an answer has passages near by'],
    [markdown.trim() !== '', 'nothing is said'],
  ];
  return rules.flatMap(([holds, breach]) => (holds ? [] : [breach]));
}

function citationBreaches(
  { letter, paragraph, quotes, url }: Citation,
  letters: readonly Letter[],
): string[] {
  const real = letters
    .find(({ id }) => id === letter.id)
    ?.paragraphs.find(({ number }) => number === paragraph.number);
  const isVerbatim = quotes.every(
    ({ start, end, text }) => text !== '' && text === real?.text.slice(start, end),
  );
  const rules: readonly (readonly [holds: boolean, breach: string])[] = [
    [real?.text === paragraph.text, `${paragraph.id} is not in the letters`],
    [paragraph.id === `${letter.id}#${paragraph.number}`, `id ${paragraph.id}`],
    [url === `/letters/${letter.id}#p${paragraph.number}`, `address ${url}`],
    [quotes.length > 0, `${paragraph.id} has no quote`],
    [isVerbatim, `a quote of ${paragraph.id} is not in its place`],
  ];
  return rules.flatMap(([holds, breach]) => (holds ? [] : [breach]));
}

/**
 * A source that the text quotes is quoted whole; one that only carries a mark beside a fact is not. In
 * mode recommendation one paragraph does both: its status is a fact, its sentences are quotes.
 */
function unsaidQuotes({ markdown, citations, mode }: Answer): string[] {
  if (mode === 'recommendation') return [];
  const said = quotesIn(markdown).map(({ text, n }) => ({ text: flat(text), n }));
  return citations
    .filter(({ n }) => said.some((quote) => quote.n === n))
    .flatMap((citation) => citation.quotes.map(({ text }) => flat(text)))
    .filter((quote) => !said.some(({ text }) => quote.includes(text) || text.includes(quote)))
    .map((quote) => `quote "${quote}" is cited and not said`);
}

/** The rules of the stream: steps, then text that adds up to the answer, each source before its mark. */
export function streamBreaches(events: readonly AskEvent[], answer: Answer): string[] {
  const breaches: string[] = [];
  const names = events.map(({ event }) => event);
  if (names.lastIndexOf('status') > names.findIndex((name) => name !== 'status')) {
    breaches.push('a step comes after the text began');
  }
  const seen = new Set<number>();
  let text = '';
  for (const { event, data } of events) {
    if (event === 'citation') {
      if (seen.has(data.n)) breaches.push(`citation ${data.n} comes twice`);
      seen.add(data.n);
    }
    if (event !== 'markdown') continue;
    text += data.text;
    for (const n of marksIn(data.text)) {
      if (!seen.has(n)) breaches.push(`mark ${n} comes before its source`);
    }
  }
  if (text !== answer.markdown) breaches.push('the pieces are not the answer');
  if (seen.size !== answer.citations.length) breaches.push(`${seen.size} sources were sent`);
  return breaches;
}
