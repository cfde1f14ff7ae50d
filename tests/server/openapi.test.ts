import { describe, expect, test } from 'vitest';
import { CALLS_IN_DUTCH } from '../../server/pages/docs-texts.ts';
import { PROBLEMS } from '../../server/problem-texts.ts';
import { testApp } from '../support/test-app.ts';

type Json = Record<string, unknown>;
type Operation = {
  operationId: string;
  summary: string;
  responses: Record<string, Json>;
  parameters?: { name: string; in: string }[];
};
type Document = {
  openapi: string;
  paths: Record<string, { get?: Operation; post?: Operation }>;
  components: { schemas: Record<string, Json> };
};

const { app } = testApp();
const readDocument = async () =>
  (await (await app.request('/api/openapi.json')).json()) as Document;

/** Every value under a `$ref` key, however deep. */
function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

describe('GET /api/openapi.json', () => {
  test('is OpenAPI 3.1 and describes exactly the calls that the app answers', async () => {
    const document = await readDocument();
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const registered = app.routes
      .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL')
      .map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(registered)].sort()).toEqual(described.sort());
  });

  test('resolves each of its references', async () => {
    const document = await readDocument();
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of refs) {
      expect(Object.keys(document.components.schemas)).toContain(
        ref.replace('#/components/schemas/', ''),
      );
    }
  });

  test('tells of every call what it does, its parameters and its problems', async () => {
    const document = await readDocument();
    const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
      Object.values(byMethod).map((operation) => ({ path, operation })),
    );
    for (const { path, operation } of operations) {
      expect(operation.summary, path).toMatch(/\w/);
      expect(Object.keys(operation.responses), path).toContain('200');
      expect(CALLS_IN_DUTCH[operation.operationId], path).toMatch(/\w/);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(
        named.map((parameter) => parameter.name),
        path,
      ).toEqual(inPath);
    }
    const search = document.paths['/api/search']?.get;
    expect(search?.parameters?.map((parameter) => parameter.name)).toEqual([
      'q',
      'limit',
      'letter',
      'kind',
      'from',
      'to',
    ]);
    const asking = document.paths['/api/ask']?.post;
    expect(Object.keys(asking?.responses ?? {})).toEqual(
      expect.arrayContaining(['400', '404', '413', '415', '429', '500', '503', '504']),
    );
  });
});

describe('GET /api/docs', () => {
  test.each([
    ['nl', 'De API van Briefwijzer'],
    ['en', 'The Briefwijzer API'],
  ])(
    'shows every call, shape and problem in "%s", without script or inline style',
    async (language, title) => {
      const response = await app.request('/api/docs', { headers: { 'Accept-Language': language } });
      const page = await response.text();
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`<h1>${title}</h1>`);
      const document = await readDocument();
      for (const path of Object.keys(document.paths)) expect(page).toContain(path);
      for (const name of Object.keys(document.components.schemas))
        expect(page).toContain(`id="shape-${name}"`);
      for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="problem-${code}"`);
      expect(page).not.toMatch(/<script|style=|<style|src="http|\[object|undefined/);
    },
  );

  test('has a target for each of its links', async () => {
    const page = await (await app.request('/api/docs')).text();
    for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g))
      expect(page).toContain(`id="${anchor}"`);
  });

  test('finds its stylesheet on this server', async () => {
    const page = await (await app.request('/api/docs')).text();
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const style = await app.request(href);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(await style.text()).toContain('prefers-color-scheme: dark');
  });
});
