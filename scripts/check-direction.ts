/**
 * Checks the direction rule with dependency-cruiser, and that the check can fail: it must have read modules, and it
 * must find a planted import of one stage by another.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** dependency-cruiser exits with the number of violations, so its output counts, not its status. */
function cruise(): Cruise['summary'] {
  const words = [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'src',
  ];
  try {
    return summaryOf(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 }));
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (!stdout?.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr ?? error}`);
    return summaryOf(stdout);
  }
}

const summaryOf = (json: string): Cruise['summary'] => (JSON.parse(json) as Cruise).summary;

const summary = cruise();
if (summary.totalCruised === 0) throw new Error('dependency-cruiser read no module: the check is blind');
for (const { from, to, rule } of summary.violations) console.error(`${from} must not import ${to} (${rule.name})`);
if (summary.violations.length > 0) process.exit(1);

/** Inside `time/`, gone again before this script ends. */
const PLANTED = 'src/time/planted';
mkdirSync(PLANTED, { recursive: true });
try {
  writeFileSync(`${PLANTED}/violation.ts`, "export { takePositions } from '../../stance/index.ts';\n");
  const planted = cruise().violations.filter(({ from }) => from.startsWith(PLANTED));
  if (planted.length === 0)
    throw new Error('a planted import of one stage by another was not found: the check cannot fail');
} finally {
  rmSync(PLANTED, { recursive: true, force: true });
}
console.log(`direction: ${summary.totalCruised} modules, no violation; the planted one was found`);
