import { html } from 'hono/html';
import type { Language } from '../contract.ts';
import { PROBLEMS } from '../problem-texts.ts';
import type { ApiDescription, ContentShape, OperationShape } from './api-description.ts';
import { CALLS_IN_DUTCH, DOCS_TEXTS } from './docs-texts.ts';
import { plainPage } from './plain-page.ts';
import {
  type DocsWords,
  fieldRow,
  fieldTable,
  type Markup,
  shapeAnchor,
  shapeName,
  wideTable,
} from './shape-text.ts';

/** Gives the page that shows every call and every shape of the API, without any script. */
export function docsPage(description: ApiDescription, language: Language): Markup {
  const words: DocsWords = DOCS_TEXTS[language];
  const calls = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
  const shapes = Object.entries(description.components.schemas);
  const content = html`
    <h1>${words.title}</h1>
    <p>${words.intro}</p>
    <p>${words.document} <a href="/api/openapi.json">/api/openapi.json</a></p>
    <p>${words.example} <code>curl -s http://127.0.0.1:3000/api/ask -H 'Content-Type: application/json' -d '{"question":"${words.exampleQuestion}"}'</code></p>
    <h2>${words.calls}</h2>
    <ul>${calls.map(({ path, method, operation }) => html`<li><a href="#${operation.operationId}">${method.toUpperCase()} ${path}</a></li>`)}</ul>
    ${calls.map(
      ({ path, method, operation }) => html`
    <section aria-labelledby="${operation.operationId}">
      <h3 id="${operation.operationId}"><code><span class="method">${method.toUpperCase()}</span> ${path}</code></h3>
      <p>${callText(operation, language)}</p>
      ${parameterTable(operation, words)}
      ${bodyText(operation, words)}
      ${responseTable(operation, words)}
    </section>`,
    )}
    <h2>${words.problems}</h2>
    ${problemTable(language, words)}
    <h2>${words.shapes}</h2>
    ${shapes.map(
      ([name, schema]) => html`
    <section aria-labelledby="${shapeAnchor(name)}">
      <h3 id="${shapeAnchor(name)}">${name}</h3>
      ${schema.description === undefined ? '' : html`<p>${schema.description}</p>`}
      ${fieldTable(name, schema, words)}
    </section>`,
    )}`;
  return plainPage({ language, title: words.title, content });
}

function callText(operation: OperationShape, language: Language): string {
  const inDutch = CALLS_IN_DUTCH[operation.operationId];
  if (language === 'nl' && inDutch !== undefined) return inDutch;
  return [`${operation.summary}.`, operation.description ?? ''].join(' ').trim();
}

function parameterTable(operation: OperationShape, words: DocsWords): Markup {
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return html``;
  const rows = parameters.map(({ name, required = false, schema = {} }) =>
    fieldRow({ name, field: schema, isRequired: required }, words),
  );
  const heads = [words.name, words.type, words.meaning];
  return html`<h4>${words.parameters}</h4>${wideTable(`${operation.operationId}: ${words.parameters}`, heads, rows)}`;
}

function bodyText(operation: OperationShape, words: DocsWords): Markup {
  if (operation.requestBody === undefined) return html``;
  return html`<h4>${words.body}</h4><p>${contentText(operation.requestBody.content, words)}</p>`;
}

function responseTable(operation: OperationShape, words: DocsWords): Markup {
  const rows = Object.entries(operation.responses).map(
    ([status, { description, content = {} }]) =>
      html`<tr><td>${status}</td><td>${contentText(content, words)}</td><td>${problemLinks(description)}</td></tr>`,
  );
  const heads = [words.status, words.type, words.problems];
  return html`<h4>${words.responses}</h4>${wideTable(`${operation.operationId}: ${words.responses}`, heads, rows)}`;
}

/** Links the codes of problems that a response names; every one is explained once, further down. */
function problemLinks(description: string): Markup {
  const codes = Object.keys(PROBLEMS).filter((code) => description.includes(`\`${code}\``));
  return html`${codes.map((code) => html`<a href="#problem-${code}">${code}</a><br />`)}`;
}

function problemTable(language: Language, words: DocsWords): Markup {
  const rows = Object.entries(PROBLEMS).map(
    ([code, kind]) =>
      html`<tr id="problem-${code}"><td><code>/problems/${code}</code></td><td>${kind.status}</td><td>${kind[language].title}</td></tr>`,
  );
  return wideTable(words.problems, [words.name, words.status, words.meaning], rows);
}

function contentText(content: ContentShape, words: DocsWords): Markup {
  return html`${Object.entries(content).map(
    ([mediaType, { schema = {} }]) =>
      html`<code>${mediaType}</code> ${shapeName(schema, words)}<br />`,
  )}`;
}
