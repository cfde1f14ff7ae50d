/**
 * Which sentences of which letters hold which stems, for the few stems that are looked for: how rare
 * each is, and the sentences that share most of the rare ones.
 */
import type { Letter } from '../corpus/letter.ts';
import { splitSentences } from '../corpus/split-sentences.ts';
import type { ComparableWord, WordReader } from './comparable-words.ts';
import type { TextPlace } from './text-place.ts';

/** Stands in at most so many sentences: an absolute number for few letters, a share for many. */
const RARE = { sentences: 6, share: 0.004, most: 200 } as const;
/** Bounds the work for one commitment. */
const LOOKED_UP_STEMS = 10;
const MAX_CANDIDATES = 40;
const WORD = /[\p{L}\p{N}]+(?:[&'’][\p{L}\p{N}]+)*/gu;

/** A sentence, numbered in the order in which it was added. */
export type HeldSentence = TextPlace & { readonly at: number };

/** Add every letter, then ask. */
export class SentenceStems {
  readonly #wanted: ReadonlySet<string>;
  readonly #reader: WordReader;
  readonly #sentences: HeldSentence[] = [];
  readonly #holders = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();
  /** Every printed word met -> its wanted stems; most words have none. */
  readonly #words = new Map<string, readonly string[]>();
  #total = 0;

  constructor(wanted: ReadonlySet<string>, reader: WordReader) {
    this.#wanted = wanted;
    this.#reader = reader;
  }

  /** @param isLater - only such letters can hold a mention; the others count for rarity alone */
  add(letter: Letter, isLater: boolean): void {
    for (const paragraph of letter.paragraphs) {
      if (paragraph.role || paragraph.kind === 'signature') continue;
      for (const { start, end } of splitSentences(paragraph.text)) {
        const stems = this.#stemsIn(paragraph.text.slice(start, end));
        this.#total += 1;
        for (const stem of stems) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
        if (!isLater || stems.size === 0 || paragraph.kind === 'heading') continue;
        this.#hold({ letter, paragraph, start, end, at: this.#sentences.length }, stems);
      }
    }
  }

  #hold(sentence: HeldSentence, stems: ReadonlySet<string>): void {
    this.#sentences.push(sentence);
    for (const stem of stems) {
      const places = this.#holders.get(stem);
      if (places === undefined) this.#holders.set(stem, [sentence.at]);
      // What stands in more sentences is never looked up.
      else if (places.length <= RARE.most) places.push(sentence.at);
    }
  }

  #stemsIn(sentence: string): ReadonlySet<string> {
    const words = sentence.match(WORD) ?? [];
    return new Set(words.flatMap((printed) => this.#wantedIn(printed)));
  }

  #wantedIn(printed: string): readonly string[] {
    const known = this.#words.get(printed);
    if (known) return known;
    const stems = this.#reader
      .read(printed)
      .flatMap(({ stem }) => (this.#wanted.has(stem) ? [stem] : []));
    this.#words.set(printed, stems);
    return stems;
  }

  rarity(stem: string): number {
    return Math.log(1 + this.#total / (this.#counts.get(stem) ?? 1));
  }

  isRare(stem: string): boolean {
    const bound = Math.min(RARE.most, Math.max(RARE.sentences, this.#total * RARE.share));
    return (this.#counts.get(stem) ?? 0) <= bound;
  }

  /** Sentences of letters after a day that hold most of the stems, the rarest counting most. */
  candidates(stems: readonly string[], after: string): HeldSentence[] {
    const rarest = [...new Set(stems)]
      .filter((stem) => this.isRare(stem))
      .sort((a, b) => this.rarity(b) - this.rarity(a) || a.localeCompare(b, 'en'))
      .slice(0, LOOKED_UP_STEMS);
    const votes = new Map<number, number>();
    for (const stem of rarest) {
      for (const at of this.#holders.get(stem) ?? []) {
        votes.set(at, (votes.get(at) ?? 0) + this.rarity(stem));
      }
    }
    return [...votes]
      .flatMap(([at, vote]) => {
        const sentence = this.#sentences[at];
        return sentence && (sentence.letter.date ?? '') > after ? [{ sentence, vote }] : [];
      })
      .sort((a, b) => b.vote - a.vote || a.sentence.at - b.sentence.at)
      .slice(0, MAX_CANDIDATES)
      .map(({ sentence }) => sentence);
  }

  words({ paragraph, start, end }: TextPlace): ComparableWord[] {
    return this.#reader.read(paragraph.text, start, end);
  }
}
