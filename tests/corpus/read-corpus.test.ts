import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { LETTERS_FOLDER } from './letters.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwijzer-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);

async function corpusError(path: string): Promise<CorpusError> {
  const error = await readCorpus(path).catch((thrown: unknown) => thrown);
  if (error instanceof CorpusError) return error;
  throw new Error(`readCorpus("${path}") gave no CorpusError`);
}

describe('readCorpus()', () => {
  it('reads the letters that ship with the program, in order of id, none rejected', async () => {
    const corpus = await readCorpus(LETTERS_FOLDER);
    expect(corpus.rejected).toEqual([]);
    expect(corpus.letters.map(({ id }) => id)).toEqual([
      'bzdoc-689393280-91',
      'kst-31271-42',
      'kst-35925-V-84',
      'kst-36800-V-103',
      'periodieke-rapportage-artikel-1',
    ]);
    const report = corpus.letters.at(-1);
    expect(report?.fromCatalog).toEqual(['title']);
    expect(report?.title).toBe(
      'Periodieke rapportage artikel 1: Versterkte internationale rechtsorde',
    );
  });

  it('goes on after files that cannot be read and says what is wrong with each', async () => {
    put('a.txt', 'De eerste brief van het kabinet.');
    put('b.pdf', '%PDF-1.7');
    put('c.txt', '');
    put('d.txt', Uint8Array.of(0, 1, 2, 3));
    put('.verborgen.txt', 'Een verborgen bestand.');
    put('README.md', 'Hoe deze map werkt, voor wie hem beheert.');
    symlinkSync(join(folder, 'weg.txt'), join(folder, 'e.txt'));
    mkdirSync(join(folder, 'map'));
    const corpus = await readCorpus(folder);
    expect(corpus.letters.map(({ id }) => id)).toEqual(['a']);
    expect(corpus.rejected.map(({ file, code }) => [file, code])).toEqual([
      ['b.pdf', 'unsupported-format'],
      ['c.txt', 'empty-letter'],
      ['d.txt', 'not-text'],
      ['e.txt', 'unreadable-file'],
    ]);
    expect(corpus.rejected[0]?.message).toContain('.txt');
  });

  it('reads the rest of the collection beside every kind of broken file', async () => {
    put('a.txt', 'De eerste brief van het kabinet.');
    put(
      'binair.txt',
      Uint8Array.from({ length: 512 }, (_, at) => at % 256),
    );
    put('kop.txt', 'Datum 2 mei 2024\nBetreft Regeling\n\nGeachte voorzitter,');
    put('lang.txt', `De brief. ${'woord '.repeat(830_000)}Einde.`);
    put(
      'latin.txt',
      Uint8Array.from('De coördinatie is één.', (sign) => sign.charCodeAt(0)),
    );
    put('leeg.txt', '');
    put('pdf.txt', '%PDF-1.7 1 0 obj');
    put('tabel.txt', 'Post\t2024\t2025\nIsolatie\t1.250\t1.400');
    put('utf16.txt', new Uint8Array(Buffer.from('\ufeffDe coördinatie is één.', 'utf16le')));
    put('z.txt', 'De laatste brief van het kabinet.');
    const { letters, rejected } = await readCorpus(folder);
    expect(letters.map(({ id, paragraphs }) => [id, paragraphs[0]?.text.slice(0, 30)])).toEqual([
      ['a', 'De eerste brief van het kabine'],
      ['kop', 'Datum 2 mei 2024\nBetreft Regel'],
      ['lang', 'De brief. woord woord woord wo'],
      ['latin', 'De coördinatie is één.'],
      ['tabel', 'Post\t2024\t2025'],
      ['utf16', 'De coördinatie is één.'],
      ['z', 'De laatste brief van het kabin'],
    ]);
    expect(rejected.map(({ file, code }) => [file, code])).toEqual([
      ['binair.txt', 'not-text'],
      ['leeg.txt', 'empty-letter'],
      ['pdf.txt', 'not-text'],
    ]);
    for (const { file, message } of rejected)
      expect(message).toMatch(new RegExp(`^Cannot read "${file}": .*; .*export`, 'u'));
  });

  it('keeps the first of two files with one id', async () => {
    put('Brief.txt', 'De eerste brief van het kabinet.');
    put('brief.TXT', 'De tweede brief van het kabinet.');
    const corpus = await readCorpus(folder);
    expect(corpus.letters.map(({ source }) => source.file)).toEqual(['Brief.txt']);
    expect(corpus.rejected).toMatchObject([{ file: 'brief.TXT', code: 'duplicate-letter' }]);
    expect(corpus.rejected[0]?.message).toContain('"Brief.txt"');
  });

  it('lets the text win over the catalogue', async () => {
    put('a.txt', 'Den Haag, 8 maart 2022\n\nDe tekst van deze brief van het kabinet.');
    put(
      'catalog.json',
      JSON.stringify({ a: { date: '2020-01-01', title: 'Een titel', why: 'test' } }),
    );
    const { letters } = await readCorpus(folder);
    expect(letters[0]).toMatchObject({
      date: '2022-03-08',
      title: 'Een titel',
      fromCatalog: ['title'],
    });
  });

  it('gives an empty corpus for an empty folder', async () => {
    expect(await readCorpus(folder)).toEqual({ letters: [], rejected: [] });
  });

  it('names a folder that is missing and what to do', async () => {
    const error = await corpusError(join(folder, 'nergens'));
    expect(error.code).toBe('folder-missing');
    expect(error.message).toMatch(/nergens.*CORPUS_DIR/u);
    put('bestand', 'x');
    expect((await corpusError(join(folder, 'bestand'))).code).toBe('folder-missing');
  });

  it.each([
    ['{ "a": ', /JSON/u, 'no JSON'],
    [
      '{ "a": { "date": "2024-02-30", "why": "x" } }',
      /"a\.date".*existing day/u,
      'a day that does not exist',
    ],
    ['{ "a": { "titel": "x", "why": "x" } }', /titel/u, 'a field it does not know'],
    ['{ "a": { "title": "x" } }', /"a\.why"/u, 'no reason given'],
    ['[]', /the whole file/u, 'not an object'],
  ])('refuses catalog.json with %s', async (content, message) => {
    put('catalog.json', content);
    const error = await corpusError(folder);
    expect(error.code).toBe('catalog-invalid');
    expect(error.message).toMatch(message);
  });

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be read', async () => {
    chmodSync(folder, 0o000);
    expect((await corpusError(folder)).code).toBe('folder-unreadable');
    chmodSync(folder, 0o700);
  });
});
