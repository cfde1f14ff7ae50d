import { describe, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../../server/ask/read-arguments.ts';

describe('readArguments()', () => {
  test.each([
    [['Wat is dit?'], { asJson: false, request: { question: 'Wat is dit?', mode: 'auto' } }],
    [['Wat', 'is', 'dit?'], { request: { question: 'Wat is dit?', mode: 'auto' } }],
    [['--json', 'x'], { asJson: true }],
    [['x', '--json'], { asJson: true }],
    [['--mode', 'theme', 'x'], { request: { question: 'x', mode: 'theme' } }],
    [['--language=en', 'x'], { request: { question: 'x', mode: 'auto', language: 'en' } }],
    [['--', '--json'], { asJson: false, request: { question: '--json', mode: 'auto' } }],
  ])('reads %j', (args, command) => {
    expect(readArguments(args)).toMatchObject({ kind: 'ask', ...command });
  });

  test.each([[['--help']], [['-h']], [['--help', 'x']]])('gives help for %j', (args) => {
    expect(readArguments(args)).toEqual({ kind: 'help' });
  });

  test.each([
    [[], /geen vraag/, 'nothing to ask'],
    [['  '], /geen vraag/, 'only white space'],
    [['\u0001'], /geen leesbare tekst/, 'only a control character'],
    [['a'.repeat(2001)], /langer dan 2000/, 'too long'],
    [['--mode', 'gedicht', 'x'], /--mode "gedicht"/, 'an unknown mode'],
    [['--language', 'fr', 'x'], /--language "fr"/, 'a language we do not speak'],
    [['--jason', 'x'], /"--jason"/, 'an unknown option'],
    [['x', '--mode'], /"--mode/, 'an option without its value'],
  ])('refuses %j with one line', (args, line) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(line);
    expect(() => readArguments(args)).not.toThrow(/\n/);
  });
});
