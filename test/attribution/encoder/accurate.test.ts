import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type AccurateModel, findAccurately, loadAccurateModel } from '../../../src/attribution/encoder/accurate.ts';
import { encode } from '../../../src/attribution/encoder/encoder.ts';
import {
  type EncoderSession,
  INSTALL_RUNTIME,
  openSession,
  type Question,
} from '../../../src/attribution/encoder/session.ts';
import { findAttributions, loadAttributionModel } from '../../../src/attribution/index.ts';
import { CONTENT, CUE, LABELS, SOURCE } from '../../../src/attribution/labels.ts';
import { readSections, writeSections } from '../../../src/attribution/sections.ts';
import { packTrees } from '../../../src/attribution/trees.ts';
import type { Attribution } from '../../../src/domain/index.ts';
import { analyse, type Trees } from '../../../src/language/index.ts';

const file = (name: string): Uint8Array => readFileSync(new URL(`../../../${name}`, import.meta.url));
const WEIGHTS = file('models/attribution.bin');
const VOCABULARY = file('models/accurate.vocab');
const pieces = Buffer.from(VOCABULARY).toString('utf8').trimEnd().split('\n');
const fast = loadAttributionModel(WEIGHTS);

/** A tree that is sure that something else is found where the doubt of a stretch is 0.1 in the mean, and of the contrary elsewhere. */
const BY_MEAN: Trees = {
  roots: Int32Array.of(0),
  feature: Uint8Array.of(1, 0, 0),
  threshold: Float32Array.of(0.1, -10, 10),
  next: Int32Array.of(1, 0, 0),
};
/** More than a stretch of one token can be doubted. */
const NEVER = 2;

/** The fast model's weights as those of an accurate one. */
function weightsWith(settings: object): Uint8Array {
  const sections = new Map(readSections(WEIGHTS));
  const own = JSON.parse(Buffer.from(sections.get('settings')!).toString('utf8')) as object;
  sections.set('settings', Buffer.from(JSON.stringify({ ...own, ...settings })));
  return writeSections(sections.set('doubt', packTrees(BY_MEAN)));
}

/** By piece: the label for which a network without weights speaks. */
type Opinion = (piece: string) => number | undefined;

/** A network that says of each piece by itself what an opinion says; as seen from a cue, the same. */
function opinionated(opinion: Opinion, seen: Question[] = []): EncoderSession {
  return {
    async run(question) {
      seen.push(question);
      const size = question.places.length;
      const scores = new Float32Array(size * LABELS);
      const token = new Float32Array(size * LABELS * 16);
      const cue = new Float32Array(size * LABELS * 16).fill(0.25);
      question.places.forEach((place, i) => {
        const label = opinion(pieces[question.ids[place]!]!);
        if (label === undefined) return;
        scores[i * LABELS + label] = 12;
        token.fill(1, (i * LABELS + label) * 16, (i * LABELS + label + 1) * 16);
      });
      return { scores, token, cue };
    },
  };
}

/** Made once: packing weights takes seconds. */
const BESIDE_ENCODER = weightsWith({ encoder: { labels: 1, seen: 1 }, cascade: { doubt: NEVER } });

/** @param cascade the least doubt at which the encoder reads; without it, it reads everywhere. */
async function accurateModel(
  opinion: Opinion,
  { cascade, seen }: { readonly cascade?: number; readonly seen?: Question[] } = {},
): Promise<AccurateModel> {
  const files = { weights: BESIDE_ENCODER, network: Buffer.from('network'), vocabulary: VOCABULARY };
  const model = await loadAccurateModel(files, fast, async () => opinionated(opinion, seen));
  const { cascade: made, ...everywhere } = model;
  assert.deepEqual(made?.doubt, { trees: BY_MEAN, least: NEVER });
  return cascade === undefined
    ? everywhere
    : { ...model, cascade: { fast, doubt: { trees: BY_MEAN, least: cascade } } };
}

const wordsOf = (text: string, { spans }: Attribution): string[] =>
  [spans.source, spans.cue, spans.content].map((role) => role.map((span) => text.slice(...span)).join(' … '));

const PLAIN = 'The bridge opened on Monday. It is painted green and carries two lanes of traffic over the river.';
const ODD = 'Ines Calloway flumped the harbour would close.';
const flumped: Opinion = (piece) => {
  if (piece === 'in') return SOURCE;
  if (piece === 'call') return SOURCE + 1;
  if (piece === 'flu') return CUE;
  if (piece === 'the') return CONTENT;
  if (piece === 'harbour' || piece === 'would' || piece === 'close') return CONTENT + 1;
  return undefined;
};

describe('the accurate model', () => {
  test('finds a cue that the linear model does not know, where its encoder does', async () => {
    const analysis = analyse(ODD);
    assert.deepEqual(findAttributions(analysis, fast).length, 0);
    const [found, ...more] = await findAccurately(analysis, await accurateModel(flumped));
    assert.deepEqual(wordsOf(ODD, found!), ['Ines Calloway', 'flumped', 'the harbour would close']);
    assert.deepEqual(more, []);
  });

  test('finds what the linear model finds where its encoder says nothing', async () => {
    const text = '“The tram will run,” Ines Calloway said.\nShe added that the fares would not rise.';
    const analysis = analyse(text);
    assert.deepEqual(
      await findAccurately(analysis, await accurateModel(() => undefined)),
      findAttributions(analysis, fast),
    );
  });

  test('ends a content where a quotation ends with its paragraph, whatever the encoder makes of a heading after it', async () => {
    const heading = new Set(['‘', 'all', 'bets', 'are', 'off']);
    const text =
      '“The tram will run,” Ines Calloway said. “It pays.”\n\n‘All Bets Are Off.’\n\nRain fell in the hills.';
    const found = await findAccurately(
      analyse(text),
      await accurateModel((piece) => (heading.has(piece) ? CONTENT + 1 : undefined)),
    );
    assert.deepEqual(
      found.map((one) => wordsOf(text, one)),
      [['Ines Calloway', 'said', '“The tram will run,” … “It pays.”']],
    );
  });

  test('finds nothing in an empty text and asks nothing', async () => {
    const seen: Question[] = [];
    assert.deepEqual(await findAccurately(analyse(''), await accurateModel(flumped, { seen })), []);
    assert.deepEqual(seen, []);
  });

  test('asks about each token once, by its first piece', async () => {
    const seen: Question[] = [];
    const { encoder } = await accurateModel(flumped, { seen });
    const paragraphs = Array.from({ length: 12 }, (_, i) => `${'The harbour was calm. '.repeat(30 + i)}`.trim());
    const analysis = analyse(paragraphs.join('\n'));
    await encode(analysis, encoder);
    const asked = seen.flatMap(({ ids, places }) => Array.from(places, (place) => pieces[ids[place]!]));
    assert.deepEqual(
      asked,
      analysis.words.map((word) => word.toLowerCase()),
    );
    assert.ok(seen.length > 1);
  });

  test('scores a token as seen from a cue by the product of their vectors', async () => {
    const { encoder } = await accurateModel(flumped);
    const analysis = analyse(ODD);
    const { scores, seenFrom } = await encode(analysis, { ...encoder, factors: { labels: 0.5, seen: 2 } });
    const cue = analysis.words.indexOf('flumped');
    assert.equal(scores[cue * LABELS + CUE], 6);
    const seen = seenFrom(cue, cue, cue + 2);
    assert.equal(seen.length, 2 * LABELS);
    // 16 products of 1 and 0.25, twice.
    assert.equal(seen[CUE], 8);
    assert.equal(seen[LABELS + CONTENT], 8);
    assert.equal(seen[LABELS + CUE], 0);
  });
});

describe('the cascade', () => {
  test('asks the encoder nothing where the fast model is in no doubt', async () => {
    const seen: Question[] = [];
    const text = `${PLAIN} “The tram will run,” Ines Calloway said.`;
    const found = await findAccurately(analyse(text), await accurateModel(flumped, { cascade: NEVER, seen }));
    assert.deepEqual(seen, []);
    assert.deepEqual(found, findAttributions(analyse(text), fast));
  });

  test('takes the encoder’s findings where the fast model is in doubt, and its own elsewhere', async () => {
    const seen: Question[] = [];
    const long = `${'Rain fell in the hills. '.repeat(45)}Ines Calloway said the fares would not rise.`;
    const text = `${ODD}\n${long}`;
    const found = await findAccurately(analyse(text), await accurateModel(flumped, { cascade: 0.1, seen }));
    assert.deepEqual(
      found.map((one) => wordsOf(text, one)),
      [
        ['Ines Calloway', 'flumped', 'the harbour would close'],
        ['Ines Calloway', 'said', 'the fares would not rise'],
      ],
    );
    assert.equal(seen.length, 1);
  });
});

describe('the files of the accurate model', () => {
  const network = file('test/fixtures/tiny-encoder.onnx');

  test('do not go with the weights of the fast model', async () => {
    const files = { weights: WEIGHTS, network, vocabulary: VOCABULARY };
    await assert.rejects(loadAccurateModel(files), { code: 'model/unreadable' });
  });

  test('read after no fast model but the one that they were made from', async () => {
    const sections = new Map(readSections(BESIDE_ENCODER));
    const weights = writeSections(sections.set('tagger', sections.get('reader')!));
    const files = { weights, network, vocabulary: VOCABULARY };
    const open = async (): Promise<EncoderSession> => opinionated(() => undefined);
    await assert.rejects(loadAccurateModel(files, fast, open), { code: 'model/unreadable' });
    assert.equal((await loadAccurateModel(files, undefined, open)).cascade, undefined);
  });

  test('run in the runtime, with the numbers that PyTorch gives', async (context) => {
    const session = await openIfInstalled(network);
    if (!session) return context.skip(`onnxruntime-node is not installed: ${INSTALL_RUNTIME}`);
    const expected = JSON.parse(Buffer.from(file('test/fixtures/tiny-encoder.json')).toString('utf8')) as Example;
    const [ids, kinds, places] = [expected.ids, expected.kind, expected.told].map((list) => Int32Array.from(list));
    const found = await session.run({ ids: ids!, kinds: kinds!, places: places! });
    for (const name of ['scores', 'token', 'cue'] as const) {
      const width = expected[name].length;
      assert.equal(found[name].length, expected.told.length * width);
      const own = found[name].subarray(expected.asked * width, (expected.asked + 1) * width);
      for (const [i, number] of expected[name].entries()) assert.ok(Math.abs(own[i]! - number) < 2e-4, `${name} ${i}`);
    }
  });

  test('that are damaged are told as such', async (context) => {
    if (!(await openIfInstalled(network))) return context.skip(`onnxruntime-node is not installed: ${INSTALL_RUNTIME}`);
    await assert.rejects(openSession(network.subarray(0, 1000)), { code: 'model/unreadable' });
  });
});

interface Example {
  readonly ids: readonly number[];
  readonly kind: readonly number[];
  readonly told: readonly number[];
  /** Of which of those told of the numbers are. */
  readonly asked: number;
  readonly scores: readonly number[];
  readonly token: readonly number[];
  readonly cue: readonly number[];
}

/** The session, or undefined where the runtime is not installed, which must be said with the command that installs it. */
async function openIfInstalled(network: Uint8Array): Promise<EncoderSession | undefined> {
  try {
    return await openSession(network);
  } catch (error) {
    const { code, remedy } = error as { code?: string; remedy?: string };
    assert.equal(code, 'model/no-runtime');
    assert.ok(remedy?.includes(INSTALL_RUNTIME));
    return undefined;
  }
}
