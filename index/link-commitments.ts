/**
 * Finds the passages of later letters that come back to a commitment: they name the same piece, repeat
 * most of its rare words, or point at the letter that promised. Few and right rather than many.
 */
import { formatDutchDate } from '../corpus/dutch-date.ts';
import { findKamerstukReferences } from '../corpus/kamerstuk-reference.ts';
import type { Letter } from '../corpus/letter.ts';
import type { CommitmentMention, UnlinkedCommitment } from './commitment-ledger.ts';
import type { ComparableWord, WordReader } from './comparable-words.ts';
import { type PieceName, pieceNamesIn } from './piece-names.ts';
import { type HeldSentence, SentenceStems } from './sentence-stems.ts';
import type { TextPlace } from './text-place.ts';

/** Below this one a passage is not shown, below the other it is shown as doubtful. */
const SHOWN_BOUND = 0.55;
const SURE_BOUND = 0.7;
/** What each sign counts for; they do not add up, the strongest stands. */
const CONFIDENCE = { name: 0.8, compound: 0.7, listed: 0.7, pointsBack: 0.75 } as const;
/** Another sign beside the strongest, or a printed "zoals toegezegd". */
const MORE_SIGNS = 0.1;
/** Share of the words of a promise, by rarity, that a passage repeats when it is about the same. */
const REPEATS = 0.5;
const MIN_RARE = 2;
const MIN_SHARED = 3;
/** Shown of one commitment. */
const MAX_MENTIONS = 5;
/** Commitments worked on between two places to rest. */
const STEP = 20;
const RECALLS =
  /(?<![\p{L}-])(?:toegezegd\p{L}*|toezegging|aangekondigd\p{L}*|zoals\s(?:gemeld|beschreven|beloofd)|gestand|conform)(?![\p{L}-])/iu;
/** Words of promising itself and of the calendar: rare or not, they say nothing of the subject. */
const PROMISING =
  /^(?:uw|kamer|kamers|kabinet|minister|ministerie|staatssecretaris|nederland\p{L}*|regering|koninkrijk|informeren|geïnformeerd|informeert|ontvangt|ontvangen|sturen|stuurt|toekomen|aangeboden|aanbieden|verslag|uitbrengen|bericht\p{L}*|rapporteren|betrekking|brief|brieven|nader|nadere|verder|verdere|uitwerk\p{L}*|uitgewerkt|invulling|voortgang|jaar|jaren|maand\p{L}*|kwartaal|zomer|najaar|voorjaar|begin|eind|medio|helft|eerste|tweede|derde|vierde|komende|volgend\p{L}*|plan|plannen|gepland\p{L}*|nieuwe?|deze|verwacht\p{L}*|aangekondigd\p{L}*|toegezegd\p{L}*|separaat|inzet|inzetten|precieze|gebied|aantal|kader|basis|wijze|nemen|stellen|werken|gewerkt|gereed|afgerond|opgesteld|organiseren|gesprek|initiatief|\d+)$/iu;

/** What a commitment is known again by. */
type Keys = {
  readonly names: readonly PieceName[];
  /** Telling stems of its words, who, whom and when left out. */
  readonly stems: readonly string[];
  /** Of a list entry: the stems of the text that introduces the list, and the years of its moment. */
  readonly intro: readonly string[];
  readonly years: readonly string[];
};

/**
 * Gives the mentions of each commitment, in the order given; none for one without later letters.
 * Runs in steps, so that a long collection leaves room for other work: every `yield` is a place to rest.
 */
export function* linkCommitments(
  commitments: readonly UnlinkedCommitment[],
  letters: readonly Letter[],
  reader: WordReader,
): Generator<undefined, CommitmentMention[][]> {
  const oldest = commitments.flatMap(({ letter }) => letter.date ?? []).sort()[0];
  const keys: Keys[] = [];
  for (const one of commitments) {
    keys.push(keysOf(one, reader));
    if (keys.length % STEP === 0) yield;
  }
  const wanted = new Set(
    keys.flatMap(({ names, stems, intro }) => [
      ...stems,
      ...intro,
      ...names.flatMap(({ run, subject }) => [...run, ...subject]),
    ]),
  );
  const collection = new SentenceStems(wanted, reader);
  for (const letter of letters) {
    collection.add(letter, oldest !== undefined && (letter.date ?? '') > oldest);
    yield;
  }
  const mentions: CommitmentMention[][] = [];
  for (const [at, one] of commitments.entries()) {
    const own = keys[at];
    mentions.push(own && one.letter.date !== null ? findMentions(one, own, collection) : []);
    if (at % STEP === 0) yield;
  }
  return mentions;
}

function keysOf(
  { sentence, who, addressee, due, letter }: UnlinkedCommitment,
  reader: WordReader,
): Keys {
  const { paragraph } = sentence;
  const known = [who, addressee, due?.place].filter(
    (place) => place != null && place.paragraph.id === paragraph.id,
  );
  const words = reader
    .read(paragraph.text, sentence.start, sentence.end)
    .filter(
      (word) => !known.some((place) => place && word.start >= place.start && word.end <= place.end),
    );
  const isListed = due !== null && due.place.paragraph.id !== paragraph.id;
  return {
    names: pieceNamesIn(sentence, reader),
    stems: tellingStems(words, paragraph.text),
    intro: isListed ? introStems(letter, due.place, reader) : [],
    years: isListed ? (due.place.paragraph.text.match(/(?:19|20)\d{2}/gu) ?? []) : [],
  };
}

function tellingStems(words: readonly ComparableWord[], text: string): string[] {
  const telling = words.filter(
    ({ isContent, start, end }) => isContent && !PROMISING.test(text.slice(start, end)),
  );
  return [...new Set(telling.map(({ stem }) => stem))];
}

/** The last text above the head of a list says what the entries are. */
function introStems(letter: Letter, head: TextPlace, reader: WordReader): string[] {
  const intro = letter.paragraphs
    .slice(0, head.paragraph.number - 1)
    .filter(
      ({ kind, section }) => kind === 'text' && section.at(-1) === head.paragraph.section.at(-1),
    )
    .at(-1);
  return intro ? tellingStems(reader.read(intro.text), intro.text) : [];
}

function findMentions(
  { letter }: UnlinkedCommitment,
  keys: Keys,
  collection: SentenceStems,
): CommitmentMention[] {
  const looked = [
    ...keys.names.flatMap(({ run, subject }) => [...run, ...subject]),
    ...keys.stems,
    ...keys.intro,
  ];
  const best = new Map<string, CommitmentMention>();
  for (const sentence of collection.candidates(looked, letter.date ?? '9999')) {
    const confidence = confidenceOf(sentence, { keys, letter, collection });
    const known = best.get(sentence.paragraph.id);
    if (confidence < SHOWN_BOUND || (known && known.confidence >= confidence)) continue;
    const { at: _at, ...place } = sentence;
    best.set(sentence.paragraph.id, { place, confidence, isDoubtful: confidence < SURE_BOUND });
  }
  return [...best.values()]
    .sort((a, b) => b.confidence - a.confidence || byPlace(a, b))
    .slice(0, MAX_MENTIONS)
    .sort(byPlace);
}

function byPlace({ place: a }: CommitmentMention, { place: b }: CommitmentMention): number {
  return (
    (a.letter.date ?? '').localeCompare(b.letter.date ?? '', 'en') ||
    a.letter.id.localeCompare(b.letter.id, 'en') ||
    a.paragraph.number - b.paragraph.number
  );
}

type Looked = {
  readonly keys: Keys;
  readonly letter: Letter;
  readonly collection: SentenceStems;
};

function confidenceOf(sentence: HeldSentence, { keys, letter, collection }: Looked): number {
  const words = collection.words(sentence);
  const held = new Set(words.map(({ stem }) => stem));
  const text = sentence.paragraph.text.slice(sentence.start, sentence.end);
  const shared = keys.stems.filter((stem) => held.has(stem));
  const rare = shared.filter((stem) => collection.isRare(stem));
  const total = keys.stems.reduce((sum, stem) => sum + collection.rarity(stem), 0);
  const repeated = shared.reduce((sum, stem) => sum + collection.rarity(stem), 0) / (total || 1);
  const signs: number[] = [];
  const name = keys.names.find((one) => isNamed(one, { words, held, collection }));
  if (name)
    signs.push(
      name.run.length > 1 || name.subject.length > 0 ? CONFIDENCE.name : CONFIDENCE.compound,
    );
  if (repeated >= REPEATS && rare.length >= MIN_RARE && shared.length >= MIN_SHARED) {
    signs.push(0.4 + repeated / 2);
  }
  const introduced = keys.intro.filter((stem) => held.has(stem) && collection.isRare(stem));
  if (introduced.length >= MIN_SHARED && keys.years.some((year) => text.includes(year))) {
    signs.push(CONFIDENCE.listed);
  }
  if (rare.length > 0 && pointsAt(text, letter)) signs.push(CONFIDENCE.pointsBack);
  if (signs.length === 0) return 0;
  const more = signs.length - 1 + Number(RECALLS.test(text));
  return Math.min(1, Math.max(...signs) + more * MORE_SIGNS);
}

type Held = {
  readonly words: readonly ComparableWord[];
  readonly held: ReadonlySet<string>;
  readonly collection: SentenceStems;
};

function isNamed({ run, subject }: PieceName, { words, held, collection }: Held): boolean {
  const head = run.at(-1);
  if (head === undefined || !held.has(head)) return false;
  if (subject.length > 0 && !subject.some((stem) => held.has(stem) && collection.isRare(stem)))
    return false;
  if (run.length === 1) return subject.length > 0 || collection.isRare(head);
  if (!run.some((stem) => collection.isRare(stem))) return false;
  return words.some((_, at) => run.every((stem, n) => words[at + n]?.stem === stem));
}

/** Whether a passage cites the letter by its number or its date. */
function pointsAt(text: string, { dossiers, date }: Letter): boolean {
  if (date !== null && text.includes(formatDutchDate(date))) return true;
  if (dossiers.length === 0 || !/\d{5}|\d{2}\s\d{3}/u.test(text)) return false;
  const cited = new Set(findKamerstukReferences(text).map(({ normalised }) => normalised));
  return dossiers.some(({ dossier, number }) => cited.has(`${dossier} nr. ${number}`));
}
