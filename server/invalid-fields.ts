/** From zod's findings to the fields a person can mend. */
import type { z } from '@hono/zod-openapi';
import type { FieldFault } from './problem-texts.ts';
import { RequestError } from './request-error.ts';

type Issue = z.core.$ZodIssue;

/** Fields that hold the question itself, in the body of ask, in the query of search, in a briefing. */
const QUESTION_FIELDS = new Set(['question', 'q', 'topic']);

/** More than a person mends at once; a hostile list of wrong values gets no longer answer than this. */
const MAX_FAULTS = 5;

/** Longest list of allowed values or unknown names that is repeated in an answer, in characters. */
const MAX_LIMIT_CHARS = 200;

/**
 * Gives the error for a request that its schema refuses: `invalid-question` when the question itself
 * does not fit, `invalid-request` with the first five other fields named otherwise.
 */
export function invalidFields(issues: readonly Issue[]): RequestError {
  if (issues.some(({ path }) => path.length === 1 && QUESTION_FIELDS.has(String(path[0])))) {
    return new RequestError('invalid-question');
  }
  return new RequestError('invalid-request', { faults: issues.slice(0, MAX_FAULTS).map(faultOf) });
}

function faultOf(issue: Issue): FieldFault {
  const field = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'invalid_type':
      return { field, takes: TYPE_NAMES[issue.expected] ?? 'text' };
    case 'too_small':
      return { field, takes: LOWER[issue.origin] ?? 'at-least', limit: String(issue.minimum) };
    case 'too_big':
      return { field, takes: UPPER[issue.origin] ?? 'at-most', limit: String(issue.maximum) };
    case 'invalid_value':
      return { field, takes: 'one-of', limit: listed(issue.values) };
    case 'unrecognized_keys':
      return { field, takes: 'known-fields', limit: listed(issue.keys) };
    default:
      // Patterns and refinements of the contract stand only on days, the question aside.
      return { field, takes: 'day' };
  }
}

function listed(values: readonly unknown[]): string {
  return values.map(String).join(', ').slice(0, MAX_LIMIT_CHARS);
}

const TYPE_NAMES: Readonly<Record<string, FieldFault['takes']>> = {
  number: 'number',
  int: 'number',
  array: 'list',
  object: 'object',
};

const LOWER: Readonly<Record<string, FieldFault['takes']>> = { string: 'longer-text' };

const UPPER: Readonly<Record<string, FieldFault['takes']>> = {
  string: 'shorter-text',
  array: 'shorter-list',
};
