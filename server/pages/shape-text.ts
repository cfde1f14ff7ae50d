import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { SchemaShape } from './api-description.ts';
import type { DOCS_TEXTS } from './docs-texts.ts';

/** A piece of a page, escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The words of one language. */
export type DocsWords = Readonly<Record<keyof (typeof DOCS_TEXTS)['nl'], string>>;

/** Names what a schema takes: a link to a named shape, the allowed values, or the plain type. */
export function shapeName(schema: SchemaShape, words: DocsWords): Markup {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#${shapeAnchor(name)}">${name}</a>`;
  }
  if (schema.enum !== undefined) return oneOfText(schema.enum.map((value) => codeText(value)));
  if (schema.const !== undefined) return codeText(schema.const);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined) return oneOfText(choices.map((choice) => shapeName(choice, words)));
  if (schema.items !== undefined) return html`${words.list} ${shapeName(schema.items, words)}`;
  return oneOfText([schema.type ?? 'object'].flat().map((type) => html`${type}`));
}

/** Gives the anchor of a named shape on the page. */
export function shapeAnchor(name: string): string {
  return `shape-${name}`;
}

/** Gives a table of the fields of an object, or nothing for a schema without fields of its own. */
export function fieldTable(name: string, schema: SchemaShape, words: DocsWords): Markup {
  const parts = [schema, ...(schema.allOf ?? [])];
  const rows = parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, field]) => ({
      name,
      field,
      isRequired: required.includes(name),
    })),
  );
  if (rows.length === 0) return html``;
  return wideTable(
    `${words.shapes}: ${name}`,
    [words.name, words.type, words.meaning],
    rows.map((row) => fieldRow(row, words)),
  );
}

/**
 * Gives a table that scrolls by itself on a narrow screen, by keyboard too.
 *
 * @param name - says what the table is of; no two tables of a page have the same
 */
export function wideTable(name: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}"><table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

/** Gives one row: name, shape, and whatever bounds, default and example the schema states. */
export function fieldRow(
  row: { readonly name: string; readonly field: SchemaShape; readonly isRequired: boolean },
  words: DocsWords,
): Markup {
  const { field } = row;
  const notes = [
    row.isRequired ? words.required : null,
    field.description ?? null,
    field.default === undefined ? null : `${words.usually} ${String(field.default)}`,
    boundsText(field.minimum, field.maximum, words, ''),
    boundsText(field.minLength, field.maxLength, words, ` ${words.characters}`),
    field.example === undefined ? null : `${words.for} ${String(field.example)}`,
  ].filter((note) => note !== null);
  return html`<tr><td><code>${row.name}</code></td><td>${shapeName(field, words)}</td><td>${notes.join(' · ')}</td></tr>`;
}

function boundsText(
  least: number | undefined,
  most: number | undefined,
  words: DocsWords,
  unit: string,
): string | null {
  // The largest exact whole number is the bound of every whole number: it says nothing.
  const bounds = [
    least === undefined || least === Number.MIN_SAFE_INTEGER ? null : `${words.atLeast} ${least}`,
    most === undefined || most === Number.MAX_SAFE_INTEGER ? null : `${words.atMost} ${most}`,
  ].filter((bound) => bound !== null);
  return bounds.length === 0 ? null : `${bounds.join(', ')}${unit}`;
}

function codeText(value: unknown): Markup {
  return html`<code>${String(value)}</code>`;
}

function oneOfText(parts: readonly Markup[]): Markup {
  return html`${parts.map((part, i) => (i === 0 ? part : html` | ${part}`))}`;
}
