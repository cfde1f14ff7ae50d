/**
 * Parts a sentence into clauses that each can be judged by its own verb. A clause has the length of the
 * sentence: what is not its own is blank, so that every place found in it is a place in the sentence.
 */

/** Opens a clause with a verb of its own. */
const OPENS_CLAUSE =
  /^(?:die|dat|of|hoe|waarom|welke?|waar(?:in|op|mee|bij|na|door|over|van|voor|aan|uit)?|terwijl|maar|zodat|opdat|omdat|aangezien|doordat|indien|als|wanneer|nadat|voordat|zodra|hetgeen|wat|waardoor|tenzij|mits|hoewel|zoals|en\sdat|en\sdie)(?=\s|$)/iu;
/** Opens a sentence with a clause that ends at the next comma. */
const OPENS_FIRST =
  /^(?:zoals|wanneer|nadat|zodra|indien|hoewel|omdat|aangezien|terwijl|voordat|mits|tenzij|als(?!\s(?:gevolg|onderdeel|eerste|laatste|vervolg|aanvulling|uitvloeisel|gezegd)))(?=\s)/iu;
const FINITE =
  '(?:zal|zullen|wordt|worden|is|zijn|gaat|gaan|heeft|hebben|moet|moeten|start|starten|begint|beginnen|volgt|volgen|verschijnt|komt|komen|treedt|rondt|opent|levert|publiceert|presenteert|informeert|stuurt|biedt|legt|richt)';
/** "… en zal", "… en de werkzaamheden beginnen": a second main clause. */
const JOINS = new RegExp(
  `,?\\s(?:en|maar)\\s(?=${FINITE}\\s|(?:ik|wij|we)\\s(?:${FINITE}|verwacht|informeer|stuur|kom|zal|heb|ben|wil|ga|werk|hoop|houd|streef)\\s|(?:de|het)\\s[\\p{L}-]+\\s${FINITE}\\s)`,
  'giu',
);
/** Comes back to the clause that was interrupted. */
const GOES_ON =
  /^(?:zal|zullen|wordt|worden|is|zijn|heeft|hebben|gaat|gaan|kan|kunnen|zet|werkt|stelt|start|volgt|komt|ontvangt|informeert|krijgt|verschijnt|treedt|blijft|wil|verwacht|biedt|stuurt)(?=\s|$)/iu;

export type Clause = {
  /** As long as the sentence; blanks where another clause stands. */
  readonly text: string;
  /** Where its first word stands. */
  readonly start: number;
  /** Where it ends with all that hangs on it. */
  readonly end: number;
  /** Hangs on words before it ("…, die eind 2022 gereed zal zijn"); those words, else empty. */
  readonly leansOn: string;
  /** "… en zal in maart besluiten": who acts stands in `leansOn`. */
  readonly sharesSubject: boolean;
};

const LEAN_CHARS = 90;

/** Main clauses first in their order, each followed by what hangs on it; never empty for a text with words. */
export function splitClauses(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  for (const block of blocksOf(sentence)) clauses.push(...clausesOf(sentence, block));
  return clauses.filter(({ text }) => /\p{L}/u.test(text));
}

type Range = { readonly start: number; readonly end: number };

/** What stands between brackets is a block by itself; so is each side of a semicolon, colon or dash. */
function blocksOf(sentence: string): Range[][] {
  const inBrackets = [...sentence.matchAll(/\(([^()]{12,})\)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const outside: Range[][] = [];
  let start = 0;
  for (const cut of [...sentence.matchAll(/;\s|:\s(?!\d)|\s[–—]\s/gu), null]) {
    const end = cut === null ? sentence.length : cut.index + 1;
    if (cut !== null && inBrackets.some((one) => cut.index > one.start && cut.index < one.end))
      continue;
    outside.push(without({ start, end }, inBrackets));
    start = end;
  }
  return [...outside, ...inBrackets.map((one) => [{ start: one.start + 1, end: one.end - 1 }])];
}

function without(range: Range, holes: readonly Range[]): Range[] {
  const kept: Range[] = [];
  let { start } = range;
  for (const hole of holes) {
    if (hole.start < start || hole.start >= range.end) continue;
    kept.push({ start, end: hole.start });
    start = hole.end;
  }
  return [...kept, { start, end: range.end }];
}

/** Main clauses that are joined by "en" or "maar", each with what hangs on it. */
function clausesOf(sentence: string, block: readonly Range[]): Clause[] {
  const joined: Range[][] = [[]];
  for (const range of block) {
    let start = range.start;
    for (const join of sentence.slice(range.start, range.end).matchAll(JOINS)) {
      const at = range.start + join.index;
      joined.at(-1)?.push({ start, end: at });
      joined.push([]);
      start = at;
    }
    joined.at(-1)?.push({ start, end: range.end });
  }
  return joined.flatMap((ranges, at) => {
    const first = ranges[0];
    const words = first ? sentence.slice(first.start).replace(/^,?\s(?:en|maar)\s/u, '') : '';
    const shares = at > 0 && new RegExp(`^${FINITE}\\s`, 'iu').test(words);
    const leansOn = shares && first ? sentence.slice(0, first.start) : '';
    return oneMainClause(sentence, ranges, leansOn);
  });
}

function oneMainClause(sentence: string, block: readonly Range[], shared: string): Clause[] {
  const main: Range[] = [];
  const hanging: { readonly range: Range; readonly leansOn: string }[] = [];
  let isFirst = true;
  for (const part of block.flatMap((range) => commaParts(sentence, range))) {
    const words = sentence.slice(part.start, part.end).replace(/^[,\s]+/u, '');
    const last = hanging.at(-1);
    const follows = last !== undefined && last.range.end === part.start && main.length > 0;
    if (isFirst ? OPENS_FIRST.test(words) : main.length > 0 && OPENS_CLAUSE.test(words)) {
      const leansOn = sentence.slice(Math.max(0, part.start - LEAN_CHARS), part.start);
      hanging.push({ range: part, leansOn: isFirst ? '' : leansOn });
    } else if (follows && !GOES_ON.test(words) && !startsMain(words)) {
      hanging[hanging.length - 1] = { ...last, range: { start: last.range.start, end: part.end } };
    } else main.push(part);
    isFirst = false;
  }
  const end = block.at(-1)?.end ?? sentence.length;
  return [
    { ...clauseOf(sentence, main), end, leansOn: shared, sharesSubject: shared !== '' },
    ...hanging.map(({ range, leansOn }) => ({
      ...clauseOf(sentence, [range]),
      end: range.end,
      leansOn,
      sharesSubject: false,
    })),
  ];
}

/** An enumeration goes on with small words; a main clause taken up again has its verb soon. */
const startsMain = (words: string): boolean =>
  /^(?:(?:[\p{L}-]+\s){1,3}(?:zal|zullen|wordt|worden)|\p{Ll}+\s(?:ik|wij|we|het\skabinet|u|(?:uw|de)\sKamer))(?=\s)/u.test(
    words,
  );

/** "… toetst of de tarieven redelijk zijn": what is said, asked or told needs no comma before it. */
const SAYS_THAT =
  /\s(?=(?:dat|hoe|waarom|of|welke|wie|wat|waarin|waarop|waarmee|waarbij)\s(?:[^,]*\s)?[\p{L}-]*(?:t|d|en|is|zijn)[.\s]*$)/iu;

function commaParts(sentence: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (sentence[at] !== ',' || !/\s/u.test(sentence[at + 1] ?? '')) continue;
    parts.push({ start: from, end: at });
    from = at;
  }
  parts.push({ start: from, end });
  return parts.flatMap((part) => {
    const said = SAYS_THAT.exec(sentence.slice(part.start, part.end));
    if (said === null || said.index === 0) return [part];
    const at = part.start + said.index;
    return [
      { start: part.start, end: at },
      { start: at, end: part.end },
    ];
  });
}

function clauseOf(sentence: string, ranges: readonly Range[]): Pick<Clause, 'text' | 'start'> {
  let text = '';
  for (const { start, end } of ranges) {
    text = text.padEnd(start) + sentence.slice(Math.max(start, text.length), end);
  }
  text = text.padEnd(sentence.length);
  return { text, start: Math.max(0, text.search(/\S/u)) };
}
