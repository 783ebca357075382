import type { Attribution, Turn } from '../../domain/index.ts';
import type { Analysis } from '../../language/index.ts';
import { type Encoded, findAttributions as findByModel, findFrom, firstOf, readFirst } from '../find.ts';
import { besideRules } from '../find-all.ts';
import type { FirstPass } from '../first-pass.ts';
import { CONTENT, CUE, LABELS, roleAt, SOURCE } from '../labels.ts';
import { type AttributionModel, loadAttributionModel } from '../model.ts';
import { sha256Of } from '../sections.ts';
import { findTurns } from '../turns.ts';
import { type Encoder, encode } from './encoder.ts';
import { type EncoderSession, openSession } from './session.ts';
import { unreadableEncoder } from './unreadable.ts';
import type { Window } from './windows.ts';
import { WordPiece } from './wordpiece.ts';

/** The accurate model: linear chains and a judge that were trained beside an encoder, and the encoder. */
export interface AccurateModel {
  readonly model: AttributionModel;
  readonly encoder: Encoder;
  /** Where the fast model reads first: it, and how much it must doubt a stretch for the encoder to read that. */
  readonly cascade?: { readonly fast: AttributionModel; readonly doubt: number };
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
  const { encoder: factors, cascade } = model.settings;
  if (!factors) throw unreadableEncoder('its linear weights stand beside no encoder');
  if (fast && !cascade) throw unreadableEncoder('it does not say when the encoder reads after the fast model');
  const wordPiece = new WordPiece(Buffer.from(vocabulary).toString('utf8').trimEnd().split('\n'));
  const encoder = { sha256: sha256Of(network), session: await open(network), wordPiece, factors };
  return { model, encoder, ...(fast && cascade && { cascade: { fast, doubt: cascade.doubt } }) };
}

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
export function encodedFor(analysis: Analysis, { encoder, cascade }: AccurateModel): Promise<Encoded> {
  if (!cascade) return encode(analysis, encoder);
  const pass = readFirst(analysis, cascade.fast);
  return encode(analysis, encoder, (window) => doubtIn(pass, window) >= cascade.doubt);
}

/** What the fast model finds where it is sure, and the accurate one elsewhere. */
async function inCascade(
  analysis: Analysis,
  { model, encoder }: AccurateModel,
  { fast, doubt }: NonNullable<AccurateModel['cascade']>,
): Promise<Attribution[]> {
  if (analysis.count === 0) return [];
  const pass = readFirst(analysis, fast);
  const read: Window[] = [];
  const isRead = (window: Window): boolean => doubtIn(pass, window) >= doubt && read.push(window) > 0;
  const encoded = await encode(analysis, encoder, isRead);
  const byFast = findFrom(pass, fast);
  if (read.length === 0) return byFast;
  const isOfRead = ({ spans }: Attribution): boolean => {
    const cue = spans.cue[0]![0];
    return read.some(({ first, last }) => cue >= analysis.start[first]! && cue < analysis.end[last - 1]!);
  };
  const surely = byFast.filter((one) => !isOfRead(one));
  const accurately = findByModel(analysis, model, encoded).filter((one) => isOfRead(one) && !clashes(one, surely));
  return [...surely, ...accurately].sort((a, b) => firstOf(a) - firstOf(b));
}

/** Whether the content of an attribution is, for its greater part, that of one of others. */
function clashes({ spans: { content } }: Attribution, others: readonly Attribution[]): boolean {
  const size = content.reduce((sum, [start, end]) => sum + end - start, 0);
  return others.some(({ spans }) => {
    let shared = 0;
    for (const [start, end] of content)
      for (const [from, to] of spans.content) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
    return shared > size / 2;
  });
}

/** How much the first chain doubts a window: in the mean over its tokens, what is left of 1 by the likeliest role. */
export function doubtIn({ marginals }: Pick<FirstPass, 'marginals'>, { first, last }: Window): number {
  let doubt = 0;
  for (let t = first; t < last; t++) {
    const roles = [SOURCE, CUE, CONTENT].map((role) => roleAt(marginals, t, role));
    doubt += 1 - Math.max(marginals[t * LABELS]!, ...roles);
  }
  return doubt / (last - first);
}
