/**
 * The same briefing, the same bytes: the library stamps a Word file with the clock and with random ids;
 * this puts the day of the briefing and counted ids in their place.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day a zip file can hold; local, because zip files know no time zone. */
const ZIP_DAY = new Date(1980, 0, 1);
const RELATIONS = /\.rels$/u;
const CORE = 'docProps/core.xml';

/**
 * @param bytes - a Word file as packed by `docx`
 * @param isoDay - the day it says it was made
 */
export function steadyDocx(bytes: Uint8Array, isoDay: string): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes)).map(
    ([path, content]): readonly [string, string] => [path, strFromU8(content)],
  );
  const ids = relationIds(files);
  const steady = files.map(([path, xml]) => [
    path,
    strToU8(path === CORE ? withDay(xml, isoDay) : withCountedIds(xml, ids)),
  ]);
  return zipSync(Object.fromEntries(steady), { mtime: ZIP_DAY });
}

/** Random ids of links -> counted ones, in the order of the file. */
function relationIds(files: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const random = files
    .filter(([path]) => RELATIONS.test(path))
    .flatMap(([, xml]) => [...xml.matchAll(/ Id="(rId[\w-]{15,})"/gu)].map(([, id = '']) => id));
  return new Map(random.map((id, at) => [id, `rIdLink${at + 1}`]));
}

function withCountedIds(xml: string, ids: ReadonlyMap<string, string>): string {
  const bookmarks = new Map<string, number>();
  return xml
    .replace(/( (?:r:id|Id)=")(rId[\w-]+)"/gu, (all, before: string, id: string) => {
      const counted = ids.get(id);
      return counted === undefined ? all : `${before}${counted}"`;
    })
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/gu,
      (_, before: string, id: string) => {
        if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
        return `${before}${bookmarks.get(id)}"`;
      },
    );
}

function withDay(xml: string, isoDay: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu, `$1${isoDay}T00:00:00Z`);
}
