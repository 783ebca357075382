import type { ChainModel } from './chain-model.ts';
import { type GradeOf, gradesFrom, unpackCounts } from './cue-rates.ts';
import { beginInsideRules, LABELS } from './labels.ts';
import { readSections, sectionOf, sha256Of, unreadable } from './sections.ts';
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
  readonly tagger: ChainModel;
  readonly settings: Settings;
}

/** Numbers chosen beside the weights: decisions/0010. */
export interface Settings {
  readonly threshold: number;
  /** Added to the score of each label when labels are chosen. */
  readonly bias: readonly number[];
  /** Share of right attributions where the product of probabilities is 0, 0.05, ... 1; straight lines between. */
  readonly calibration: readonly number[];
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
  const table = readWordTable(text('words'));
  return {
    sha256: sha256Of(file),
    threshold: settings.threshold,
    table,
    speller: new Speller(table),
    gradeOf: gradesFrom(unpackCounts(sectionOf(sections, 'cue-counts'))),
    tagger: {
      rules: beginInsideRules(LABELS),
      rows: unpackRows(sectionOf(sections, 'tagger'), LABELS),
      steps: unpackDense(sectionOf(sections, 'tagger-steps')),
    },
    settings,
  };
}
