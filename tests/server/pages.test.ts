import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../support/test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwijzer-pages-'));
const webDist = join(folder, 'dist');
mkdirSync(join(webDist, 'assets'), { recursive: true });
writeFileSync(join(folder, 'geheim.txt'), 'geheim');
writeFileSync(join(webDist, 'index.html'), '<!doctype html><title>Briefwijzer</title>');
writeFileSync(join(webDist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(webDist, 'assets', 'index-Ab12Cd34.js'), 'export {};');
afterAll(() => rmSync(folder, { recursive: true }));

const { app } = testApp({ webDist });

describe('the page', () => {
  test.each([
    '/',
    '/letters/kst-31271-42',
    '/brieven',
    '/aanbevelingen',
    '/toezeggingen',
    '/themas',
  ])('is the same document at %s, asked for again each time', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>Briefwijzer</title>');
  });

  test('costs nothing when it did not change', async () => {
    const etag = (await app.request('/')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\w+"$/);
    const again = await app.request('/', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('lets a browser keep its hashed files for ever', async () => {
    const response = await app.request('/assets/index-Ab12Cd34.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  test('serves the other files with their type, to be asked for again', async () => {
    const response = await app.request('/favicon.svg');
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test.each(['/assets/weg.js', '/niets', '/letters', '/letters/a/b', '/favicon.ico'])(
    'is not served at the unknown address %s, which gives a small Dutch page',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('<h1>Niet gevonden</h1>');
    },
  );

  test.each([
    '/../geheim.txt',
    '/%2e%2e/geheim.txt',
    '/..%2fgeheim.txt',
    '/assets/..%5c..%5cgeheim.txt',
    '/assets/%2e%2e%2f%2e%2e%2fgeheim.txt',
  ])('never gives a file outside its folder: %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('geheim');
  });

  test('says which command to run when it has not been built, and appears once it is', async () => {
    const later = join(folder, 'later');
    const { app } = testApp({ webDist: later });
    const missing = await app.request('/');
    expect(missing.status).toBe(503);
    expect(await missing.text()).toContain('npm run build');
    mkdirSync(later);
    writeFileSync(join(later, 'index.html'), 'gebouwd');
    writeFileSync(join(later, 'favicon.svg'), '<svg/>');
    expect(await (await app.request('/')).text()).toBe('gebouwd');
    expect((await app.request('/favicon.svg')).status).toBe(200);
  });
});
