/**
 * A request for a briefing -> its parts before numbering: understood, searched and composed once, kept
 * while its reader picks parts and drops sentences.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { lettersAllowed, lettersSearched, searchFilters } from '../answer/letters-allowed.ts';
import { joinWords } from '../answer/text-nl.ts';
import { themeTexts } from '../answer/theme-texts.ts';
import { understandQuestion } from '../answer/understand-question.ts';
import type { BriefingRequest, Language, NoAnswerReason } from '../contract.ts';
import type { DraftPart } from './briefing-draft.ts';
import { briefingTexts } from './briefing-texts.ts';
import { composeBriefing } from './compose-briefing.ts';
import { asksMoreThanTheme, readTopic, type Topic } from './read-topic.ts';
import { topicOfQuestion } from './topic-of-question.ts';

export type BriefingDraft = {
  /** As read: frame and typing errors gone. */
  readonly topic: string;
  readonly language: Language;
  /** Letters searched. */
  readonly letters: readonly Letter[];
  /** Null when the letters treat the topic. */
  readonly refused: { readonly reason: NoAnswerReason; readonly text: string } | null;
  /** Sides of the topic that no letter treats, as written. */
  readonly absent: readonly string[];
  /** One of each kind; none when refused. */
  readonly parts: readonly DraftPart[];
};

export type BriefingSubject = Pick<BriefingRequest, 'topic' | 'filters' | 'language'>;

/** Gives the draft; the same subject over the same letters gives the same draft. */
export type Briefer = (subject: BriefingSubject) => Promise<BriefingDraft>;

/** Topics kept: some readers at work at once, each picking from one or two. */
const MAX_KEPT = 12;

const briefers = new WeakMap<SearchIndex['letters'], Briefer>();

/** The briefer of an index, the same for the same letters. */
export function openBriefer(index: SearchIndex): Briefer {
  const known = briefers.get(index.letters);
  if (known) return known;
  const drafts = new Map<string, Promise<BriefingDraft>>();
  const briefer: Briefer = (subject) => {
    const key = JSON.stringify([subject.topic, subject.filters ?? {}, subject.language ?? null]);
    const kept = drafts.get(key);
    if (kept !== undefined) return kept;
    const draft = draftOf(index, subject);
    drafts.set(key, draft);
    // A draft that failed is made anew the next time; whoever asked for it hears why.
    draft.catch(() => drafts.delete(key));
    const [oldest] = drafts.keys();
    if (drafts.size > MAX_KEPT && oldest !== undefined) drafts.delete(oldest);
    return draft;
  };
  briefers.set(index.letters, briefer);
  return briefer;
}

async function draftOf(
  index: SearchIndex,
  { topic, filters, language }: BriefingSubject,
): Promise<BriefingDraft> {
  const letters = lettersAllowed(index.letters, filters);
  const understood = understandQuestion(
    {
      question: topicOfQuestion(topic),
      mode: 'briefing',
      ...(language === undefined ? {} : { language }),
    },
    letters,
  );
  const { named } = understood;
  const say = briefingTexts(understood.language);
  const searched = lettersSearched(letters, named.only);
  const refuse = (reason: NoAnswerReason, text: string): BriefingDraft => ({
    topic: named.only === null ? readable(understood.subject) : readable(topic),
    language: understood.language,
    letters: searched,
    refused: { reason, text },
    absent: [],
    parts: [],
  });
  if (searched.length === 0) {
    return refuse(
      'no-match',
      index.letters.length === 0 ? say.emptyCollection : say.nothingAfterFilters,
    );
  }
  const read = await readTopic(index, understood, {
    letters: searched,
    filters: searchFilters(filters, named.only),
  });
  if (read.theme.note === 'no-subject') {
    return refuse('no-match', themeTexts(understood.language).noSubject);
  }
  if (isNotTreated(read)) {
    const words = read.refused?.words ?? [];
    return refuse(
      read.refused?.reason ?? 'no-match',
      say.notFound(readable(read.theme.theme), words),
    );
  }
  return {
    topic: readable(read.theme.theme),
    language: understood.language,
    letters: searched,
    refused: null,
    absent: read.theme.parts.filter(({ found }) => found === 0).map(({ text }) => text),
    parts: await composeBriefing(index, read),
  };
}

/** Words of the topic are nowhere, or nothing that holds them speaks of it. */
function isNotTreated(topic: Topic): boolean {
  const isTreated = topic.theme.paragraphs.length > 0;
  if (topic.refused !== null) return topic.refused.reason === 'no-match' || !isTreated;
  return !isTreated && !asksMoreThanTheme(topic);
}

/** A topic as a heading: white space single, no mark at its end, a capital first. */
function readable(topic: string): string {
  const bare = topic
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,:;?!]+$/u, '')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Sides of the topic that no letter treats, in one line; null when there are none. */
export function absentLine({ absent, language }: BriefingDraft): string | null {
  if (absent.length === 0) return null;
  const say = briefingTexts(language);
  return say.sidesNotFound(joinWords(absent, say.and));
}
