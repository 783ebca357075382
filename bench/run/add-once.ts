/**
 * One run of `add` in a process of its own, which tells its parent what it took: THREADS FILE RECORD. What a step takes is
 * told by the processor time of the whole process between two calls of the record, so with one thread only.
 */
import { readFileSync } from 'node:fs';
import { addInputs } from '../../src/operations/index.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import type { Step } from '../add.ts';

const [threads, file, location] = process.argv.slice(2);
const spent: Record<Step, number> = { extracting: 0, storing: 0, relating: 0, positions: 0 };
let step: Step = 'extracting';
let since = 0;

/** Ends a step, and begins another. */
function begin(next: Step): void {
  const { user, system } = process.cpuUsage();
  spent[step] += (user + system) / 1e6 - since;
  since = (user + system) / 1e6;
  step = next;
}

/** The record, in which storing and relating come in turn, and working out positions ends where nothing is left of it. */
function told(record: RecordStore): RecordStore {
  let isPut = false;
  const together: RecordStore['together'] = async (act) => {
    isPut = !isPut;
    begin(isPut ? 'storing' : 'relating');
    const done = await record.together(act);
    begin(isPut ? 'relating' : 'extracting');
    return done;
  };
  const unsettled: RecordStore['standings']['unsettled'] = async (which) => {
    begin('positions');
    const left = await record.standings.unsettled(which);
    if (left.length === 0) begin('extracting');
    return left;
  };
  return { ...record, together, standings: { ...record.standings, unsettled } };
}

const record = openRecord(location!, { create: true });
const issues = JSON.parse(readFileSync(`${file}.issues`, 'utf8'));
// Loading is no part of the rate.
await addInputs(record, [`${file}.first`], { issues, threads: Number(threads) });
const { user, system } = process.cpuUsage();
since = (user + system) / 1e6;
const before = { clock: performance.now(), processor: since };
const report = await addInputs(told(record), [file!], { threads: Number(threads) });
begin('extracting');
process.send!({
  articles: report.added,
  statements: report.statements,
  clock: (performance.now() - before.clock) / 1000,
  processor: since - before.processor,
  resident: process.resourceUsage().maxRSS / 1024,
  spent,
});
await record.close();
