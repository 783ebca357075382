import type { Attribution, Turn } from '../../domain/index.ts';
import { type Analysis, WordPiece } from '../../language/index.ts';
import {
  attributionsOf,
  type Encoded,
  findAttributions as findByModel,
  type Judged,
  judgedFrom,
  readWeighed,
  surest,
  type Weighed,
  weigh,
} from '../find.ts';
import { besideRules } from '../find-all.ts';
import { LANES } from '../kernel/room.ts';
import { LABELS } from '../labels.ts';
import { type AttributionModel, loadAttributionModel } from '../model.ts';
import { sha256Of } from '../sections.ts';
import { findTurns } from '../turns.ts';
import { type Doubt, doubted } from './doubt.ts';
import { type Encoder, encode } from './encoder.ts';
import { type EncoderSession, openSession } from './session.ts';
import { unreadableEncoder } from './unreadable.ts';

/** The accurate model: linear chains and a judge that were trained beside an encoder, and the encoder. */
export interface AccurateModel {
  readonly model: AttributionModel;
  readonly encoder: Encoder;
  /** Where the fast model reads first. */
  readonly cascade?: Cascade;
}

/** The model that reads first, and what says where the encoder reads too. */
interface Cascade {
  readonly fast: AttributionModel;
  readonly doubt: Doubt;
}

/** The three files of an accurate model. */
export interface AccurateFiles {
  readonly weights: Uint8Array;
  readonly network: Uint8Array;
  readonly vocabulary: Uint8Array;
}

/**
 * Loads an accurate model.
 *
 * @param fast the fast model, where it is to read first.
 * @param open makes the network ready to run.
 *
 * Raises `model/unreadable` where a file is damaged or they do not belong together, `model/no-runtime` where the package
 * that runs networks is not installed.
 */
export async function loadAccurateModel(
  { weights, network, vocabulary }: AccurateFiles,
  fast?: AttributionModel,
  open: (network: Uint8Array) => Promise<EncoderSession> = openSession,
): Promise<AccurateModel> {
  const model = loadAttributionModel(weights);
  const { encoder: factors } = model.settings;
  if (!factors) throw unreadableEncoder('its linear weights stand beside no encoder');
  const wordPiece = wordPieceOf(vocabulary);
  const encoder = { sha256: sha256Of(network), session: await open(network), wordPiece, factors };
  return { model, encoder, ...(fast && { cascade: cascadeOf(fast, model) }) };
}

function wordPieceOf(vocabulary: Uint8Array): WordPiece {
  try {
    return new WordPiece(Buffer.from(vocabulary).toString('utf8').trimEnd().split('\n'));
  } catch (cause) {
    throw unreadableEncoder((cause as Error).message, cause);
  }
}

function cascadeOf(fast: AttributionModel, model: AttributionModel): Cascade {
  const { doubt, settings } = model;
  if (!doubt || !settings.cascade)
    throw unreadableEncoder('it does not say when the encoder reads after the fast model');
  if (!isSame(fast.tagger.rows.rows, model.tagger.rows.rows))
    throw unreadableEncoder('it was not made from the weights of the fast model beside it');
  return { fast, doubt: { trees: doubt, least: settings.cascade.doubt } };
}

const isSame = (one: Int8Array, other: Int8Array): boolean =>
  one.length === other.length && one.every((number, i) => number === other[i]);

/** Finds what `findAttributions` finds, with an encoder's help: everywhere, or where the fast model is in doubt. */
export async function findAccurately(
  analysis: Analysis,
  accurate: AccurateModel,
  turns: readonly Turn[] = findTurns(analysis),
): Promise<Attribution[]> {
  const { model, encoder, cascade } = accurate;
  const found = cascade
    ? await inCascade(analysis, accurate, cascade)
    : findByModel(analysis, model, await encode(analysis, encoder));
  return besideRules(analysis, found, model.threshold, turns);
}

/** What the encoder says of a text that is not empty: of all of it, or of what the fast model doubts. */
export async function encodedFor(analysis: Analysis, { encoder, cascade }: AccurateModel): Promise<Encoded> {
  if (!cascade) return encode(analysis, encoder);
  const pass = readWeighed(weigh(analysis, cascade.fast), cascade.fast);
  return encode(analysis, encoder, doubted(pass, judgedFrom(pass, cascade.fast), cascade.doubt));
}

/**
 * What the fast model finds where it is sure, and the accurate one elsewhere. The first chain goes through the text once more:
 * it sees the words that were read as the accurate model does, others as the fast one.
 */
async function inCascade(
  analysis: Analysis,
  { model, encoder }: AccurateModel,
  { fast, doubt }: Cascade,
): Promise<Attribution[]> {
  if (analysis.count === 0) return [];
  const weighed = weigh(analysis, fast);
  const pass = readWeighed(weighed, fast);
  const judged = judgedFrom(pass, fast);
  const wanted = doubted(pass, judged, doubt);
  if (wanted.length === 0) return attributionsOf(pass, surest(judged, fast.settings.least));
  const isWanted = new Uint8Array(analysis.count);
  for (const [first, last] of wanted) isWanted.fill(1, first, last);
  const encoded = await encode(analysis, encoder, wanted);
  const extra = besideFast(weighed, isWanted, encoded.scores, fast.tagger.rows.scale - model.tagger.rows.scale);
  const both = readWeighed(weighed, model, extra);
  const again = judgedFrom(both, model, encoded, ({ peak }) => isWanted[peak] === 1);
  const surely = judged.filter(({ proposal }) => isWanted[proposal.candidate.peak] === 0);
  const found = [...atLeast(surely, fast), ...atLeast(again, model)];
  return attributionsOf(both, surest(found, 0));
}

const atLeast = (judged: readonly Judged[], { settings }: AttributionModel): Judged[] =>
  judged.filter(({ confidence }) => confidence >= settings.least);

/**
 * What is added to the scores of the accurate model's first chain: the encoder's where it has read; elsewhere what the same
 * features weigh more in the fast model, whose weights are the same but for their scale.
 */
function besideFast({ sums }: Weighed, isRead: Uint8Array, encoder: Float32Array, more: number): Float32Array {
  const scores = encoder.slice();
  for (let t = 0; t < isRead.length; t++) {
    if (isRead[t]) continue;
    for (let j = 0; j < LABELS; j++) scores[t * LABELS + j] = sums[t * LANES + j]! * more;
  }
  return scores;
}
