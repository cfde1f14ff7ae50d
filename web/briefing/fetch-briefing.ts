/** Asks the server for a briefing, to show or as a file. */
import type { Briefing, BriefingRequest } from '../../server/contract.ts';
import { postJson, unlessStopped } from '../post-json.ts';
import { failureOf } from '../request-failure.ts';

const PATH = '/api/briefings';

/** The forms in which a briefing is taken along: ending of the file name and media type. */
export const FILE_FORMS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
} as const;

export type FileForm = keyof typeof FILE_FORMS;

/**
 * @throws RequestFailure when the server refuses or cannot be reached
 * @throws DOMException `AbortError` when `signal` was used
 */
export async function fetchBriefing(
  request: BriefingRequest,
  signal: AbortSignal,
): Promise<Briefing> {
  const response = await postJson(PATH, request, { accept: 'application/json', signal });
  if (!response.ok) throw await failureOf(response);
  try {
    return (await response.json()) as Briefing;
  } catch (cause) {
    throw unlessStopped(cause, signal, 'The connection broke during the briefing');
  }
}

/** @throws RequestFailure when the server refuses or cannot be reached */
export async function fetchBriefingFile(request: BriefingRequest, form: FileForm): Promise<Blob> {
  const response = await postJson(PATH, request, { accept: FILE_FORMS[form] });
  if (!response.ok) throw await failureOf(response);
  try {
    return await response.blob();
  } catch (cause) {
    throw unlessStopped(cause, undefined, 'The connection broke during the file');
  }
}

/** "briefing-mensenrechten-2026-11-12.docx": letters and digits of the topic, at most 60 characters of it. */
export function fileName(
  { topic, head }: Pick<Briefing, 'topic' | 'head'>,
  form: FileForm,
): string {
  const words = topic
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const name = (words ?? []).join('-').slice(0, 60).replace(/-$/, '');
  return ['briefing', name, head.composedOn].filter(Boolean).join('-').concat('.', form);
}
