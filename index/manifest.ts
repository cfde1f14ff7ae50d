/**
 * `manifest.json` says which build folder is the index and everything that shaped it. It is replaced
 * at once when a build is complete, so the folder always holds one whole index or none.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findBrokenSeal } from './files-on-disk.ts';

export const MANIFEST_FILE = 'manifest.json';
/** Raised whenever the files of a build mean something else than before. */
export const FORMAT_VERSION = 1;

const headSchema = z.object({ format: z.literal('briefwijzer-index'), version: z.number().int() });

const manifestSchema = headSchema.extend({
  /** Name of the build's folder. */
  build: z.string().regex(/^build-[a-z0-9-]+$/),
  fingerprint: z.string(),
  store: z.string(),
  model: z.object({
    name: z.string(),
    identity: z.string(),
    dimensions: z.number().int().positive(),
  }),
  /** `key` changes when anything that is embedded of the letter changes; passages are in order. */
  letters: z.array(z.object({ id: z.string(), key: z.string(), passages: z.array(z.string()) })),
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number().int(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What stands in an index folder: an intact index, nothing, or something that cannot be used, and why. */
export type Standing =
  | { readonly state: 'intact'; readonly manifest: Manifest }
  | { readonly state: 'absent' }
  | { readonly state: 'damaged' | 'incompatible'; readonly why: string };

/** Reads the manifest of a folder and checks every file it names. Never throws for what it finds. */
export async function readStanding(folder: string): Promise<Standing> {
  const path = join(folder, MANIFEST_FILE);
  const text = await readManifestText(path);
  if (typeof text !== 'string') return text;
  const standing = await checkManifest(folder, path, text);
  if (standing.state !== 'damaged') return standing;
  // Another process may have published a newer build and removed this one while it was being checked.
  const again = await readManifestText(path);
  return again === text || typeof again !== 'string'
    ? standing
    : checkManifest(folder, path, again);
}

async function readManifestText(path: string): Promise<string | Standing> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
    return { state: 'damaged', why: `"${path}" cannot be read (${code})` };
  }
}

async function checkManifest(folder: string, path: string, text: string): Promise<Standing> {
  const content = parseJson(text);
  const head = headSchema.safeParse(content);
  if (!head.success) return { state: 'damaged', why: `"${path}" is no manifest of an index` };
  if (head.data.version !== FORMAT_VERSION) {
    return {
      state: 'incompatible',
      why: `it has format ${head.data.version}, this program reads ${FORMAT_VERSION}`,
    };
  }
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) return { state: 'damaged', why: `"${path}" is incomplete` };
  const broken = await findBrokenSeal(join(folder, manifest.data.build), manifest.data.files);
  if (broken !== null)
    return { state: 'damaged', why: `its file "${broken}" is absent or changed` };
  return { state: 'intact', manifest: manifest.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
