/** Reads the escaped parts of an address. */

/** The part without its escapes; null where there is none, or where an escape in it is broken. */
export function decoded(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    // A broken escape names nothing of ours; anything else is a bug.
    if (cause instanceof URIError) return null;
    throw cause;
  }
}

/** What stands after "#"; null where nothing does, or where an escape in it is broken. */
export function fragmentOf(url: URL): string | null {
  return url.hash.length < 2 ? null : decoded(url.hash.slice(1));
}
