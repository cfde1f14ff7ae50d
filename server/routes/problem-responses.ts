import type { z } from '@hono/zod-openapi';
import { problemSchema } from '../contract.ts';
import { PROBLEMS, type ProblemCode } from '../problem-texts.ts';

type ProblemResponse = {
  readonly description: string;
  readonly content: {
    readonly 'application/problem+json': { readonly schema: typeof problemSchema };
  };
};

/**
 * Gives the responses of a route that are problems, for its OpenAPI description: the given ones and
 * those that every call can meet. Codes with the same status are told in one response.
 */
export function problemResponses(
  ...codes: readonly ProblemCode[]
): Record<number, ProblemResponse> {
  const responses: Record<number, ProblemResponse> = {};
  for (const code of [...codes, 'foreign-host', 'internal-error'] as const) {
    const { status, en } = PROBLEMS[code];
    const told = responses[status]?.description;
    const description = `\`${code}\`: ${en.title}.`;
    responses[status] = {
      description: told === undefined ? description : `${told} ${description}`,
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return responses;
}

/** Content of a response that is JSON of one schema. */
export function json<S extends z.ZodType>(
  schema: S,
  description: string,
): { description: string; content: { 'application/json': { schema: S } } } {
  return { description, content: { 'application/json': { schema } } };
}
