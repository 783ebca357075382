import type { Trees } from '../language/index.ts';
import { ARGUMENT_FEATURES } from './argument-features.ts';
import { type ChainFeatures, type ChainModel, chainModel } from './chain-model.ts';
import { type GradeOf, gradesFrom, unpackCounts } from './cue-rates.ts';
import { TreeKernel } from './kernel/trees.ts';
import { beginInsideRules, LABELS } from './labels.ts';
import { readSections, sectionOf, sha256Of, unreadable } from './sections.ts';
import { TOKEN_FEATURES } from './token-features.ts';
import { unpackTrees } from './trees.ts';
import { unpackDense, unpackRows } from './weights.ts';
import { readWordTable, Speller, type WordTable } from './word-table.ts';

/** Trained weights, ready to use. */
export interface AttributionModel {
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  /** Confidence from which on an attribution is shown by default. */
  readonly threshold: number;
  readonly table: WordTable;
  readonly speller: Speller;
  readonly gradeOf: GradeOf;
  /** Labels the words of a text. */
  readonly tagger: ChainModel;
  /** Labels the words seen from one cue. */
  readonly reader: ChainModel;
  /** How likely a reading is right, by its features. */
  readonly judge: Trees;
  /** The same, at work. */
  readonly judging: TreeKernel;
  /** Of weights that stand beside an encoder: how likely it would find something else than the fast model. */
  readonly doubt?: Trees;
  readonly settings: Settings;
}

/** Numbers chosen on folds of the training set. */
export interface Settings {
  readonly threshold: number;
  /** Least confidence of what is given at all; chosen for the best F1 on folds of the training set. */
  readonly least: number;
  /** Of weights that stand beside an encoder: by what its scores are multiplied before they are added. */
  readonly encoder?: { readonly labels: number; readonly seen: number };
  /** Of the same: from which doubt on the encoder reads a stretch after the fast model (`doubted`). */
  readonly cascade?: { readonly doubt: number };
}

/** Reads a weights file. Raises `model/unreadable`. */
export function loadAttributionModel(file: Uint8Array): AttributionModel {
  const sections = readSections(file);
  const text = (name: string): string => Buffer.from(sectionOf(sections, name)).toString('utf8');
  let settings: Settings;
  try {
    settings = JSON.parse(text('settings')) as Settings;
  } catch (error) {
    throw unreadable('its settings are damaged', error);
  }
  const chain = (name: string, features: ChainFeatures): ChainModel =>
    chainModel(
      beginInsideRules(LABELS),
      unpackRows(sectionOf(sections, name), LABELS),
      unpackDense(sectionOf(sections, `${name}-steps`)),
      features,
    );
  const judge = unpackTrees(sectionOf(sections, 'judge'));
  const table = readWordTable(text('words'));
  return {
    sha256: sha256Of(file),
    threshold: settings.threshold,
    table,
    speller: new Speller(table),
    gradeOf: gradesFrom(unpackCounts(sectionOf(sections, 'cue-counts'))),
    tagger: chain('tagger', TOKEN_FEATURES),
    reader: chain('reader', ARGUMENT_FEATURES),
    judge,
    judging: new TreeKernel(judge),
    ...(sections.has('doubt') && { doubt: unpackTrees(sectionOf(sections, 'doubt')) }),
    settings,
  };
}
