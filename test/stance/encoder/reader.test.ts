import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { AttributionSpans, Span } from '../../../src/domain/index.ts';
import { sideReader } from '../../../src/kit.ts';
import { analyse } from '../../../src/language/index.ts';
import { SideReader, type SideReading } from '../../../src/stance/encoder/reader.ts';
import { smallNetwork } from './small.ts';

const DEBATE = 'The council debated the harbour tunnel for three hours. ';
const FARTHER = `It rained all day. The ferry was late. ${DEBATE}`;
const FOR = 'A tunnel should be built under the harbour.';
const AGAINST = 'No tunnel should be built under the harbour.';

interface Read extends SideReading {
  readonly shown: string;
}

/** What is read of `source said content.` after some text. */
function read(source: string, content: string, proposition: string, before = DEBATE, reader = sideReader()): Read {
  const text = `${before}${source} said ${content}.`;
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const spans: AttributionSpans = { source: [spanOf(source)], cue: [spanOf('said')], content: [spanOf(content)] };
  const found = reader.read(analyse(text), { spans, actor: source, proposition, mention: undefined }, false);
  return { ...found, shown: text.slice(...found.words) };
}

describe('the encoder that reads sides', () => {
  const words = ['Tom Ferrer', 'it would be madness and a waste of money'] as const;

  test('reads a side where no word of the statement is one of the issue, twice as likely as the other', () => {
    const { sides } = read(...words, FOR);
    assert.ok(sides.against > 2 * sides.for);
  });

  test('reads the other side where the proposition is the contrary', () => {
    const { sides } = read(...words, AGAINST);
    assert.ok(sides.for > sides.against);
  });

  test('finds no side likeliest where none is taken', () => {
    const { sides } = read('Ida Lund', 'the debate began at nine', FOR);
    assert.ok(Math.max(sides.for, sides.against) < Math.max(sides.neutral, sides.unrelated));
  });

  test('finds no side likeliest where something else is told', () => {
    const { sides } = read('Ida Lund', 'the herring had come back', FOR);
    assert.ok(Math.max(sides.for, sides.against) < Math.max(sides.neutral, sides.unrelated));
  });

  const lost = { todo: 'lost with the weights of decisions/0168' };
  test('reads the other side twice as likely where the proposition is the contrary', lost, () => {
    const { sides } = read(...words, AGAINST);
    assert.ok(sides.for > 2 * sides.against);
  });

  test('finds both sides unlikely where none is taken', () => {
    const { sides } = read('Ida Lund', 'the herring had come back', FOR);
    assert.ok(sides.for + sides.against < 0.15);
  });

  test('does not look at who it is', () => {
    const sideOf = (source: string): boolean => read(source, words[1], FOR).sides.against > 0.3;
    assert.deepEqual(['Tom Ferrer', 'Ada Brandt', 'Donald Trump', 'Hillary Clinton'].map(sideOf), [
      true,
      true,
      true,
      true,
    ]);
  });

  test('gives probabilities, and shows words of the content', () => {
    const { sides, shown } = read(...words, FOR);
    const sum = Object.values(sides).reduce((total, one) => total + one, 0);
    assert.ok(Math.abs(sum - 1) < 1e-6);
    assert.ok(words[1].includes(shown) && shown.length > 2, shown);
  });

  test('reads the same words alike wherever they stand', () => {
    const [one, again] = [0, 1].map(() => read(...words, FOR, `Nobody came. ${DEBATE}`));
    assert.deepEqual(again, one);
    for (const { shown } of [one!, read(...words, FOR, FARTHER)]) assert.match(shown, /^(?:madness|waste)/);
  });

  const lostNow = { todo: 'lost with the weights of decisions/0171' };
  test('shows the same words whatever stands before', lostNow, () => {
    assert.equal(read(...words, FOR, `Nobody came. ${DEBATE}`).shown, read(...words, FOR, FARTHER).shown);
  });

  test('reads with the weights that belong to this version, and no others', () => {
    const { file } = smallNetwork(7);
    assert.throws(() => new SideReader(file, hash('sha256', 'others')), { code: 'model/unreadable' });
    const cut = file.subarray(0, -16);
    assert.throws(() => new SideReader(cut, hash('sha256', cut)), { code: 'model/unreadable' });
  });
});
