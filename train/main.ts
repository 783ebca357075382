/** `npm run train -- NAME`: trains a model from the corpora and writes it to `models/`. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpora = process.env.ONRECORD_CORPORA ?? '../shared/corpora';
const started = performance.now();
const log = (line: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Where the encoder's training keeps its files (train/encoder/README.md, train/stance/encoder/README.md). */
function workFolder(): string {
  if (process.argv[3]) return process.argv[3];
  console.error('Name the folder that the training of the encoder keeps its files in.');
  process.exit(2);
}

/** One trainer a model. */
const trainers: Readonly<Record<string, () => Promise<void>>> = {
  attribution: async () => {
    (await import('./attribution/main.ts')).trainAttribution(root, corpora, log);
    log('models/attribution.md and docs/attribution-errors.md: figures on the development part');
    (await import('../eval/attribution-card.ts')).writeCard(corpora);
    (await import('../eval/attribution-errors.ts')).writeErrors(corpora);
  },
  'accurate-lessons': async () =>
    (await import('./attribution/accurate.ts')).prepareAccurate(root, corpora, workFolder(), log),
  accurate: async () => (await import('./attribution/accurate.ts')).finishAccurate(root, corpora, workFolder(), log),
  provenance: async () => void (await import('./provenance/main.ts')),
  stance: async () => (await import('./stance/main.ts')).trainStance(root, corpora, log),
  'stance-lessons': async () =>
    (await import('./stance/encoder/lessons.ts')).writeLessons(root, corpora, workFolder(), log),
  words: async () => (await import('./words.ts')).trainWords(root),
};

const trainer = trainers[process.argv[2] ?? ''];
if (!trainer) {
  console.error(`Name the model to train: ${Object.keys(trainers).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(corpora)) {
  console.error(`The corpora are not at ${corpora}: set ONRECORD_CORPORA to where they are.`);
  process.exit(2);
}
await trainer();
