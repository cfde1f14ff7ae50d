/** The name of a briefing as a file. */
import type { Briefing } from '../contract.ts';

const MAX_TOPIC_CHARS = 60;

/** "briefing-mensenrechten-2026-11-12.docx": plain letters and digits, so that any system takes it. */
export function briefingFileName(
  { topic, head }: Pick<Briefing, 'topic' | 'head'>,
  extension: 'docx' | 'md',
): string {
  const words = topic
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  const name = (words ?? []).join('-').slice(0, MAX_TOPIC_CHARS).replace(/-$/u, '');
  return `${['briefing', name, head.composedOn].filter(Boolean).join('-')}.${extension}`;
}
