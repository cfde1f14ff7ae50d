import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Language } from './contract.ts';

/**
 * Gives the language of the fixed texts for this request: English when `Accept-Language` puts it
 * before Dutch, Dutch otherwise, also without that header or with languages we do not speak.
 */
export function preferredLanguage(c: Context): Language {
  const language = accepts(c, {
    header: 'Accept-Language',
    supports: ['nl', 'en'],
    default: 'nl',
    match: (accepted, { supports, default: otherwise }) =>
      [...accepted]
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0] ?? '')
        .find((primary) => supports.includes(primary)) ?? otherwise,
  });
  return language === 'en' ? 'en' : 'nl';
}
