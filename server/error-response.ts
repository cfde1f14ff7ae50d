/**
 * The only place where an error becomes something a client sees: an RFC 9457 problem in the
 * reader's language. Messages and stacks of errors stay in the log.
 */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { IndexError } from '../index/index-error.ts';
import type { Language, Problem } from './contract.ts';
import { plainPage } from './pages/plain-page.ts';
import { preferredLanguage } from './preferred-language.ts';
import {
  type FieldFault,
  PROBLEMS,
  type ProblemKind,
  TAKES,
  WHOLE_REQUEST,
} from './problem-texts.ts';
import { RequestError } from './request-error.ts';

/** What the problem text needs beside the error. */
export type ProblemPlace = { readonly language: Language; readonly requestId: string };

/**
 * Gives the error as one of ours: a {@link RequestError} as it is, a failing index as
 * `index-unavailable`, anything else as `internal-error`, both with the error as their cause.
 */
export function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  if (error instanceof IndexError) return new RequestError('index-unavailable', { cause: error });
  return new RequestError('internal-error', { cause: error });
}

/** Gives the problem document of an error; its `type` is stable, its texts follow `place.language`. */
export function problemOf(error: RequestError, place: ProblemPlace): Problem {
  const kind: ProblemKind = PROBLEMS[error.code];
  const { title, detail } = kind[place.language];
  const faults = error.faults.map((fault) => faultText(fault, place.language)).join(' ');
  return {
    type: `/problems/${error.code}`,
    title,
    status: kind.status,
    detail: fill(detail, { ...error.values, faults, requestId: place.requestId }),
    instance: `/requests/${place.requestId}`,
  };
}

/**
 * Gives the response for an error, with the headers that belong to it: a problem document for a call
 * of the API, a small page with the same words for any other address.
 */
export function errorResponse(c: Context, error: RequestError): Response | Promise<Response> {
  const place = problemPlace(c);
  const problem = problemOf(error, place);
  const status = problem.status as ContentfulStatusCode;
  const headers = {
    'Content-Language': place.language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    ...error.headers,
  };
  if (c.req.path.startsWith('/api/')) {
    const type = 'application/problem+json; charset=utf-8';
    return c.body(JSON.stringify(problem), status, { ...headers, 'Content-Type': type });
  }
  const { title, detail } = problem;
  const content = html`<h1>${title}</h1><p>${detail}</p><p><a href="/">Briefwijzer</a></p>`;
  return c.html(plainPage({ language: place.language, title, content }), status, headers);
}

/** Gives the language and the request id with which errors of this request are told. */
export function problemPlace(c: Context): ProblemPlace {
  return { language: preferredLanguage(c), requestId: c.get('requestId') };
}

function faultText(fault: FieldFault, language: Language): string {
  const takes = fill(TAKES[fault.takes][language], { limit: fault.limit ?? '' });
  const quoted = language === 'nl' ? `Het veld „${fault.field}”` : `The field "${fault.field}"`;
  return `${fault.field === '' ? WHOLE_REQUEST[language] : quoted} ${takes}.`;
}

/** Replaces each `{name}`; a value is put in as it is, braces in it are not read again. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
