import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../contract.ts';

/** Address of the stylesheet of the pages that the server writes itself. */
export const PLAIN_STYLE_PATH = '/plain.css';

/**
 * Gives a small page of the server's own, for what must be readable without the built page: errors
 * and the description of the API. Holds no script; strings put into `content` are escaped by `html`.
 */
export function plainPage(page: {
  readonly language: Language;
  readonly title: string;
  readonly content: HtmlEscapedString | Promise<HtmlEscapedString>;
}): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
<html lang="${page.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.title} · Briefwijzer</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${PLAIN_STYLE_PATH}" />
  </head>
  <body>
    <main>${page.content}</main>
  </body>
</html>
`;
}
