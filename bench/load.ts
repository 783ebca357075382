/** `npm run bench -- load`: milliseconds in which a fresh process loads each model, by the clock and by processor time. */
import { readFileSync, statSync } from 'node:fs';
import { loadAttributionModel } from '../src/attribution/index.ts';
import { builtInRegister } from '../src/identity/index.ts';
import { analyse, identifyLanguage } from '../src/language/index.ts';

const WEIGHTS = new URL('../models/attribution.bin', import.meta.url);

function timed(name: string, load: () => unknown): void {
  const used = process.cpuUsage();
  const started = performance.now();
  load();
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${name.padEnd(30)} ${clock.toFixed(0).padStart(4)} ms, ${((user + system) / 1000).toFixed(0)} by processor time`,
  );
}

console.log(`weights of attribution         ${(statSync(WEIGHTS).size / 1e6).toFixed(2)} MB`);
timed('attribution', () => loadAttributionModel(readFileSync(WEIGHTS)));
timed('register of actors', () => builtInRegister());
timed('words, tags and sentences', () => analyse('She said so.'));
timed('language', () => identifyLanguage('A text in English that is long enough to be told from all the others.'));
