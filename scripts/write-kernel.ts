/**
 * Compiles each `kernel.as` into `bytes.ts` beside it. The compiler is fetched by npx and is no dependency:
 * it is needed only where the source changes. A test fails while the bytes are those of another source.
 */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The version with which the bytes are the same on every machine. */
const COMPILER = 'assemblyscript@0.28.20';
const FLAGS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--noExportMemory', '--enable', 'simd'];

const ROOMS = ['../src/attribution/kernel/', '../src/stance/encoder/'];

for (const room of ROOMS.map((name) => new URL(name, import.meta.url))) {
  const source = readFileSync(new URL('kernel.as', room), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kernel-'));
  try {
    const input = join(folder, 'kernel.ts');
    const output = join(folder, 'kernel.wasm');
    writeFileSync(input, source);
    const command = ['--yes', '--package', COMPILER, 'asc', 'kernel.ts', ...FLAGS, '--outFile', 'kernel.wasm'];
    execFileSync('npx', command, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    const text = readFileSync(output).toString('base64');
    writeFileSync(
      new URL('bytes.ts', room),
      `/** Written by \`node scripts/write-kernel.ts\` from kernel.as: its SHA-256, and what it compiles to. */\nexport const KERNEL_SOURCE = '${hash('sha256', source)}';\nexport const KERNEL =\n  '${text}';\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
