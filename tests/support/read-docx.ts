/** A Word file as a test looks at it: its parts as text, their elements, what they show. */
import { strFromU8, unzipSync } from 'fflate';

export type ReadDocx = {
  /** Every part that is XML: path -> text. */
  readonly parts: ReadonlyMap<string, string>;
  /** @throws Error when the file has no such part */
  readonly part: (path: string) => string;
};

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)] as const),
  );
  return {
    parts,
    part: (path) => {
      const xml = parts.get(path);
      if (xml === undefined) throw new Error(`The Word file has no "${path}"`);
      return xml;
    },
  };
}

/** Elements by name, whole, in the order of the file; for elements that do not nest in themselves. */
export function elements(xml: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?: [^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'gu');
  return [...xml.matchAll(pattern)].map(([element]) => element);
}

/** An attribute of the first element in a piece of XML; null when there is none. */
export function attribute(xml: string, name: string): string | null {
  const value = new RegExp(`^<[^>]*? ${name}="([^"]*)"`, 'u').exec(xml)?.[1];
  return value === undefined ? null : withoutEntities(value);
}

/** What a piece of XML shows: text only, none of the field codes. */
export function shown(xml: string): string {
  return elements(xml, 'w:t')
    .map((run) => withoutEntities(run.replace(/<[^>]*>/gu, '')))
    .join('');
}

/** Paragraphs in a style, as shown. */
export function inStyle(xml: string, style: string): string[] {
  return elements(xml, 'w:p')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(shown);
}

/** Where each outside link of a part leads, by what it shows, in the order of the part. */
export function linksOf({ part }: ReadDocx, name: string): { text: string; address: string }[] {
  const targets = new Map(
    elements(part(`word/_rels/${name}.xml.rels`), 'Relationship')
      .filter((one) => attribute(one, 'TargetMode') === 'External')
      .map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]),
  );
  return elements(part(`word/${name}.xml`), 'w:hyperlink').flatMap((link) => {
    const target = targets.get(attribute(link, 'r:id'));
    if (!target) return [];
    const anchor = attribute(link, 'w:anchor');
    return [{ text: shown(link), address: anchor === null ? target : `${target}#${anchor}` }];
  });
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<\?xml[^>]*\?>/gu;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/giu;
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/u;

/** Why XML 1.0 would refuse a part; null when tags are balanced and every sign is allowed. */
export function xmlTrouble(xml: string): string | null {
  const illegal = ILLEGAL.exec(xml);
  if (illegal) return `an illegal sign at ${illegal.index}`;
  const bare = /[<&]/u.exec(xml.replace(TAG, '').replace(ENTITY, ''));
  if (bare) return `a bare ${bare[0]}`;
  const open: string[] = [];
  for (const [, closes, name = '', isEmpty] of xml.matchAll(TAG)) {
    if (name === '' || isEmpty) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes another element`;
  }
  return open.length === 0 ? null : `${open.join(', ')} left open`;
}

function withoutEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
