import { describe, expect, test } from 'vitest';
import { createEventParser } from '../../web/sse-parser.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('createEventParser()', () => {
  const stream =
    'event: status\ndata: {"step":"searching"}\n\n: a comment\nevent: markdown\r\ndata: {"text":"€ 266,59 mln. – „coördinatie” 🏛"}\r\n\r\ndata: one\ndata: two\n\n';
  const expected = [
    { event: 'status', data: '{"step":"searching"}' },
    { event: 'markdown', data: '{"text":"€ 266,59 mln. – „coördinatie” 🏛"}' },
    { event: 'message', data: 'one\ntwo' },
  ];

  test('gives the same events wherever the bytes are cut, also within a character or a line end', () => {
    const all = bytes(stream);
    for (let cut = 0; cut <= all.length; cut += 1) {
      const parse = createEventParser();
      const events = [...parse(all.slice(0, cut)), ...parse(all.slice(cut))];
      expect(events, `cut at byte ${cut}`).toEqual(expected);
    }
  });

  test('gives the same events byte by byte', () => {
    const parse = createEventParser();
    expect([...bytes(stream)].flatMap((byte) => parse(Uint8Array.of(byte)))).toEqual(expected);
  });

  test('keeps an event back until its empty line has come', () => {
    const parse = createEventParser();
    expect(parse(bytes('event: answer\ndata: {}\n'))).toEqual([]);
    expect(parse(bytes('\n'))).toEqual([{ event: 'answer', data: '{}' }]);
  });
});
