/**
 * Reads `text/event-stream` from bytes that may be cut anywhere, also within a character.
 * Only what our server sends is kept: event name and text; ids and retry times are passed over.
 */

export type ServerEvent = { readonly event: string; readonly data: string };

/** Feed it pieces as they arrive; each call gives the events that the piece completed. */
export function createEventParser(): (bytes: Uint8Array) => ServerEvent[] {
  const decoder = new TextDecoder('utf-8');
  let buffer = '';
  let name = '';
  let lines: string[] = [];

  function takeLine(line: string): ServerEvent | null {
    if (line === '') {
      const complete =
        lines.length === 0 ? null : { event: name || 'message', data: lines.join('\n') };
      name = '';
      lines = [];
      return complete;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') lines.push(value);
    return null;
  }

  return (bytes) => {
    buffer += decoder.decode(bytes, { stream: true });
    const events: ServerEvent[] = [];
    for (;;) {
      // A carriage return at the very end may be the first half of a line end: wait for the next piece.
      const end = /\r\n|\n|\r(?!$)/.exec(buffer);
      if (end === null) return events;
      const event = takeLine(buffer.slice(0, end.index));
      buffer = buffer.slice(end.index + end[0].length);
      if (event !== null) events.push(event);
    }
  };
}
