/**
 * Question -> cited answer: understand, gather, judge, choose, compose, number, verify. Every step is
 * a file of its own beside this one; here they only meet.
 */

import type { Letter } from '../../corpus/letter.ts';
import type { SearchFilters, SearchIndex } from '../../index/search-index.ts';
import { type BriefingDraft, openBriefer } from '../briefing/briefer.ts';
import { briefingBlocks } from '../briefing/briefing-blocks.ts';
import { chooseSides, chooseWhole } from '../compare/choose-sides.ts';
import { type Comparison, compareLetters, compareTheme } from '../compare/compare-letters.ts';
import { readSinceYear } from '../compare/comparison-frame.ts';
import type {
  Answer,
  AnswerLine,
  AskRequest,
  Citation,
  Mode,
  NoAnswerReason,
  Reference,
} from '../contract.ts';
import { type FoundTheme, findTheme } from '../theme/find-theme.ts';
import { absentNames } from './absent-names.ts';
import type { Block } from './answer-parts.ts';
import { coverageOf, describeUnderstood, nearbyCitations } from './answer-surroundings.ts';
import type { Answerer } from './answerer.ts';
import type { AskedDetail } from './asked-detail.ts';
import { withoutLookalikes } from './beside-names.ts';
import { chooseSentences } from './choose-sentences.ts';
import { citePlaces, inlinesOf } from './cite.ts';
import { answerCommitments, askedOf, type CommitmentOutcome } from './commitment-mode.ts';
import { comparedLetters, lettersPointedAt } from './compared-letters.ts';
import { completeChosen } from './complete-chosen.ts';
import { composeCell, composeLetterFact, composePoint, composeQuotes } from './compose-answer.ts';
import { composeNoCommitment } from './compose-commitments.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeTheme } from './compose-theme.ts';
import { withDetailFirst } from './detail-first.ts';
import { gatherEvidence, type PartEvidence } from './evidence.ts';
import { makeExamples } from './example-questions.ts';
import { findFigure } from './figure-from-table.ts';
import { judgeEvidence, type Verdict } from './judge-evidence.ts';
import { type LetterFact, readLetterFact, readLetterFactKind } from './letter-facts.ts';
import { lettersAllowed, lettersSearched, searchFilters } from './letters-allowed.ts';
import { findMissingPieces } from './missing-pieces.ts';
import { asksForBriefing } from './question-shape.ts';
import { answerRecommendation, type RecommendationOutcome } from './recommendation-mode.ts';
import { findRecommendationSeries, readAskedRecommendation } from './recommendation-series.ts';
import { type RefusedComparison, refuseComparison } from './refuse-comparison.ts';
import { relatedQuestions } from './related-questions.ts';
import { escapeMarkdown, renderMarkdown } from './render-markdown.ts';
import { splitQuestion } from './split-question.ts';
import { streamText } from './stream-text.ts';
import { tellingFirst } from './telling-sentences.ts';
import { ENGLISH } from './text-en.ts';
import { type AnswerTexts, DUTCH } from './text-nl.ts';
import { type Clock, timeEmbedding } from './time-embedding.ts';
import { type UnderstoodQuestion, understandQuestion } from './understand-question.ts';
import { verifyAnswer } from './verify-answer.ts';

/** Kinds of questions that a cell of figures can answer. */
const ASKS_FOR_FIGURE: ReadonlySet<AskedDetail> = new Set([
  'definition',
  'amount',
  'count',
  'date',
  'statement',
  'percentage',
]);

/** What the composers hand over, before numbering. */
type Outcome =
  | {
      readonly found: true;
      readonly blocks: readonly Block[];
      readonly line?: AnswerLine;
      /** Only where it is what the answer shows. */
      readonly comparison?: Comparison;
    }
  | { readonly found: false; readonly reason: NoAnswerReason; readonly text: string };

type Gathered = {
  readonly whole: PartEvidence;
  readonly parts: readonly PartEvidence[];
  /** Every place of the subject, when the question asks for that. */
  readonly theme?: FoundTheme | null;
  /** Two letters side by side, when the question asks for that and two letters speak. */
  readonly comparison?: Comparison | null;
  /** What a question that compares is told when nothing of it can be set side by side. */
  readonly refusedComparison?: RefusedComparison | null;
  /** A briefing, when the question asks for one and the letters treat its topic. */
  readonly briefing?: BriefingDraft | null;
  /** What became of a recommendation, when the question asks for that and the letters hold it. */
  readonly recommendation?: RecommendationOutcome | null;
  /** Promises, when the question asks for them. */
  readonly commitments?: CommitmentOutcome | null;
};

/**
 * @param index - open; stays the caller's to close
 * @param now - milliseconds, for `took` only
 */
export function createAnswerer(index: SearchIndex, now: Clock = () => performance.now()): Answerer {
  const series = findRecommendationSeries(index.letters);

  async function gather(
    timed: SearchIndex,
    understood: UnderstoodQuestion,
    filters: SearchFilters,
  ): Promise<Gathered> {
    const { subject, shape, named } = understood;
    const options = { named, filters };
    const [first, ...rest] = splitQuestion(subject, shape === 'overview' || shape === 'survey');
    if (first === undefined) throw new Error('A question has at least one part');
    const whole = await gatherEvidence(
      timed,
      { ...first, text: subject, searchText: subject },
      options,
    );
    if (shape === 'compare') {
      const sides = comparedLetters(whole, understood);
      const perLetter = await Promise.all(
        sides.map((letterId) =>
          gatherEvidence(timed, whole.part, {
            named,
            filters: { ...filters, letters: [letterId] },
          }),
        ),
      );
      return { whole, parts: perLetter.length > 1 ? perLetter : [whole] };
    }
    if (rest.length === 0) return { whole, parts: [whole] };
    return {
      whole,
      parts: await Promise.all(
        [first, ...rest].map((part) => gatherEvidence(timed, part, options)),
      ),
    };
  }

  /** The oldest and the newest of the letters that a comparison is about; null for other questions. */
  async function compare(
    timed: SearchIndex,
    understood: UnderstoodQuestion,
    { whole, letters }: { readonly whole: PartEvidence; readonly letters: readonly Letter[] },
  ): Promise<Comparison | null> {
    if (understood.shape !== 'compare') return null;
    if (understood.comparesWhole) {
      const sides = chooseWhole(lettersPointedAt(letters, understood.named));
      return sides && compareLetters(timed, ...sides);
    }
    const named = new Set(comparedLetters(whole, understood));
    const sides = await chooseSides(timed, understood.subject, {
      letters: index.letters.filter(({ id }) => named.has(id)),
      years: understood.named.years,
      since: readSinceYear(understood.question),
    });
    return sides && compareTheme(timed, understood.subject, sides);
  }

  /** The briefing that mode `briefing` wants, or that a question asks for which the letters can serve. */
  async function brief(
    { mode, filters }: AskRequest,
    { question, language }: UnderstoodQuestion,
  ): Promise<BriefingDraft | null> {
    const isAsked = mode === 'briefing' || (mode === 'auto' && asksForBriefing(question));
    if (!isAsked) return null;
    const draft = await openBriefer(index)({
      topic: question,
      language,
      ...(filters === undefined ? {} : { filters }),
    });
    return draft.refused === null || mode === 'briefing' ? draft : null;
  }

  /** The letter that a question about a letter itself means: named, or the one that fits it best. */
  function letterMeant(understood: UnderstoodQuestion, whole: PartEvidence): Letter | undefined {
    const { only, preferred } = understood.named;
    const candidates = only ?? (preferred.size > 0 ? [...preferred] : null);
    const best = whole.sentences.find(
      ({ letter }) => candidates === null || candidates.includes(letter.id),
    );
    return best?.letter ?? index.letters.find((letter) => candidates?.includes(letter.id));
  }

  function answerFromRecords(
    understood: UnderstoodQuestion,
    whole: PartEvidence,
    letters: readonly Letter[],
    texts: AnswerTexts,
  ): Outcome | null {
    const absent = absentNames(understood.subject, whole.query, letters);
    const kind = readLetterFactKind(understood.question);
    // A code may be how the letter is named; a name that no letter mentions points at no letter.
    if (kind !== null && absent.every((name) => /\d/.test(name))) {
      const letter = letterMeant(understood, whole);
      const fact: LetterFact | null = letter ? readLetterFact(kind, letter) : null;
      if (fact && fact.places.length > 0)
        return { found: true, blocks: composeLetterFact(fact, texts) };
    }
    if (!ASKS_FOR_FIGURE.has(understood.asks)) return null;
    if (absent.length > 0) return null;
    const figure = findFigure(index, whole.query, understood.question, letters);
    return figure ? { found: true, blocks: composeCell(figure, texts) } : null;
  }

  /** What can be refused before anything found is looked at; null when nothing stands in the way. */
  function refuseEarly(
    { question, named }: UnderstoodQuestion,
    letters: readonly Letter[],
    texts: AnswerTexts,
  ): Outcome | null {
    if (letters.length === 0) {
      const text = index.letters.length === 0 ? texts.emptyCollection : texts.nothingAfterFilters;
      return { found: false, reason: 'no-match', text };
    }
    if (named.absent.length > 0 && named.only === null) {
      const names = named.absent.map((reference) => reference.normalised ?? reference.text);
      return { found: false, reason: 'not-in-collection', text: texts.notInCollection(names) };
    }
    const asked = readAskedRecommendation(question);
    const highest = Math.max(0, ...series.map((one) => one.highest));
    if (asked === null || highest === 0 || asked <= highest) return null;
    const text = texts.numberAbsent(texts.recommendation, asked, highest);
    return { found: false, reason: 'detail-absent', text };
  }

  function compose(
    understood: UnderstoodQuestion,
    gathered: Gathered,
    letters: readonly Letter[],
    options: { readonly texts: AnswerTexts; readonly mode: AskRequest['mode'] },
  ): Outcome {
    const refused = refuseEarly(understood, letters, options.texts);
    if (refused) return refused;
    const { briefing, commitments } = gathered;
    if (briefing) return outcomeOfBriefing(briefing, options.mode);
    if (commitments?.found) return commitments;
    const outcome = composeFromPassages(understood, gathered, letters, options);
    if (!commitments || !outcome.found || outcome === gathered.recommendation) return outcome;
    const none = composeNoCommitment(understood.language);
    return { ...outcome, blocks: [none, ...outcome.blocks] };
  }

  function composeFromPassages(
    understood: UnderstoodQuestion,
    gathered: Gathered,
    letters: readonly Letter[],
    { texts, mode }: { readonly texts: AnswerTexts; readonly mode: AskRequest['mode'] },
  ): Outcome {
    const { subject, named, shape } = understood;
    const verdict = judgeEvidence(subject, gathered.whole, gathered.parts, {
      letters,
      years: named.years,
      language: understood.language,
      isPoint: shape === 'point',
    });
    const { recommendation } = gathered;
    // A thread found for a word that no letter holds is the nearest one, not the one asked for.
    const isAbout = verdict.found || verdict.reason === 'too-weak';
    if (recommendation && (isAbout || !recommendation.found || recommendation.isSeries)) {
      return recommendation;
    }
    const { comparison } = gathered;
    const sideBySide = comparison
      ? composeComparison(comparison, { language: understood.language, texts })
      : [];
    const compared: Outcome | null =
      comparison && sideBySide.length > 0 ? { found: true, blocks: sideBySide, comparison } : null;
    // Whole letters are no subject that could be judged to be absent.
    if (compared && comparison?.theme === null) return compared;
    const refused = compared ? null : gathered.refusedComparison;
    if (refused && (refused.isSure || !verdict.found))
      return { found: false, reason: 'no-match', text: refused.text };
    const fromRecords = answerFromRecords(understood, gathered.whole, letters, texts);
    if (fromRecords) return fromRecords;
    const { theme } = gathered;
    const composeIt = (found: FoundTheme) =>
      composeTheme(found, lettersSearched(letters, named.only), {
        language: understood.language,
        texts,
      });
    if (theme && mode === 'theme') return composeIt(theme);
    if (!verdict.found) return refusalOf(verdict, texts);
    if (theme && theme.paragraphs.length > 0) return composeIt(theme);
    if (compared) return compared;
    const parts = gathered.parts.map((part) => tellingFirst(withDetailFirst(part, named.years)));
    const chosen = chooseSentences(
      shape === 'point'
        ? parts.map((part) => ({ ...part, sentences: withoutLookalikes(part) }))
        : parts,
      shape,
    );
    const best = chosen[0];
    if (best === undefined) return { found: false, reason: 'too-weak', text: texts.tooWeak };
    const point =
      shape === 'point' && parts.length === 1 ? composePoint(best, understood.asks, texts) : [];
    const leadLetter = shape === 'point' ? best.letter.id : null;
    const quoted = shape === 'point' ? completeChosen(chosen, parts) : chosen;
    return { found: true, blocks: [...point, ...composeQuotes(quoted, leadLetter, texts)] };
  }

  async function answer(
    request: AskRequest,
    onEvent?: Parameters<Answerer['answer']>[1],
  ): Promise<Answer> {
    const startedAt = now();
    onEvent?.({ event: 'status', data: { step: 'understanding' } });
    const { mode } = request;
    const { timed, embedMs } = timeEmbedding(index, now);
    const letters = lettersAllowed(index.letters, request.filters);
    const read = understandQuestion(request, letters);
    const asked = askedOf(read, { mode, letters });
    // What is promised is searched for, not the words of promising.
    const isAboutPromises = asked?.certainty === 'sure' && asked.subject !== '';
    const understood = isAboutPromises ? { ...read, subject: asked.subject } : read;
    const texts = understood.language === 'en' ? ENGLISH : DUTCH;
    const filters = searchFilters(request.filters, understood.named.only);
    onEvent?.({ event: 'status', data: { step: 'searching' } });
    const isTheme = mode === 'theme' || (mode === 'auto' && understood.shape === 'survey');
    const theme = isTheme ? await findTheme(timed, understood.subject, filters) : null;
    const evidence = await gather(timed, understood, filters);
    const comparison =
      mode === 'auto' ? await compare(timed, understood, { ...evidence, letters }) : null;
    const refusedComparison =
      mode === 'auto' ? await refuseComparison(timed, understood, { comparison, filters }) : null;
    const options = { request, letters, filters, texts };
    const briefing = await brief(request, understood);
    const searched = lettersSearched(letters, understood.named.only);
    const commitments = briefing
      ? null
      : await answerCommitments(timed, understood, { mode, letters: searched, texts });
    const recommendation =
      comparison || commitments?.found
        ? null
        : await answerRecommendation(timed, understood, options);
    const gathered = {
      ...evidence,
      theme,
      comparison,
      refusedComparison,
      recommendation,
      briefing,
      commitments,
    };
    const searchedAt = now();
    onEvent?.({ event: 'status', data: { step: 'composing' } });
    const outcome = compose(understood, gathered, letters, { texts, mode });

    const blocks: readonly Block[] = outcome.found
      ? outcome.blocks
      : [{ kind: 'paragraph', inlines: [{ kind: 'words', text: outcome.text }] }];
    const places = inlinesOf(blocks).flatMap((inline) => ('place' in inline ? [inline.place] : []));
    const { citations, numberOf } = citePlaces(places);
    const pieces = renderMarkdown(blocks, numberOf);
    const cited = new Set(citations.map((citation) => citation.letter.id));
    const missing = [
      ...missingPieces(understood, outcome, citations),
      ...(recommendation?.found && outcome === recommendation ? recommendation.missing : []),
    ];
    const composedAt = now();
    const result: Answer = verifyAnswer({
      question: request.question,
      understood: describeUnderstood(understood, gathered.whole),
      mode:
        mode === 'auto'
          ? modeChosen({
              briefing,
              recommendation: outcome === recommendation && outcome.found,
              theme: isTheme || comparison,
            })
          : mode,
      language: understood.language,
      found: outcome.found,
      reason: outcome.found ? null : outcome.reason,
      markdown: pieces.join(''),
      citations: [...citations],
      nearby:
        !outcome.found && outcome.reason === 'detail-absent' ? nearbyCitations(gathered.whole) : [],
      missing,
      coverage: coverageOf(lettersSearched(letters, understood.named.only), cited),
      related: relatedQuestions(gathered.whole, cited, understood.language),
      ...(outcome.found && outcome.comparison ? { comparison: sidesOf(outcome.comparison) } : {}),
      ...(outcome.found && outcome.line ? { line: outcome.line } : {}),
      took: {
        embed: embedMs(),
        search: Math.max(0, searchedAt - startedAt - embedMs()),
        compose: composedAt - searchedAt,
        total: composedAt - startedAt,
      },
    });
    streamText(pieces, result.citations, onEvent);
    return result;
  }

  function missingPieces(
    understood: UnderstoodQuestion,
    outcome: Outcome,
    citations: readonly Citation[],
  ): Reference[] {
    if (!outcome.found) return [...understood.named.absent];
    return [...understood.named.absent, ...findMissingPieces(citations, index.letters)];
  }

  const examples = makeExamples(index.letters, series);
  return { answer, examples: () => examples };
}

function outcomeOfBriefing(draft: BriefingDraft, mode: AskRequest['mode']): Outcome {
  const length = mode === 'briefing' ? 'whole' : 'short';
  if (draft.refused === null) return { found: true, blocks: briefingBlocks(draft, length) };
  const { reason, text } = draft.refused;
  return { found: false, reason, text: escapeMarkdown(text) };
}

/** Which letters stand side by side, for the page that shows all of it. */
function sidesOf({ earlier, later, theme }: Comparison): NonNullable<Answer['comparison']> {
  return { earlier: earlier.id, later: later.id, theme };
}

/** A verdict in words, the words of the question that the letters lack in italics. */
function refusalOf(verdict: Extract<Verdict, { found: false }>, texts: AnswerTexts): Outcome {
  const words = verdict.words.map((word) => `*${escapeMarkdown(word)}*`);
  const text = {
    'no-match': () => texts.noMatch(words),
    'too-weak': () => texts.tooWeak,
    'detail-absent': () => texts.detailAbsent(verdict.asks, words),
  }[verdict.reason]();
  return { found: false, reason: verdict.reason, text };
}

/** What `auto` came down to. */
function modeChosen(found: {
  readonly briefing: unknown;
  readonly recommendation: unknown;
  readonly theme: unknown;
}): Mode {
  if (found.briefing) return 'briefing';
  if (found.recommendation) return 'recommendation';
  return found.theme ? 'theme' : 'question';
}
