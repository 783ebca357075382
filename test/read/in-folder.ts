import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReadFailure, type ReadOptions, readItems } from '../../src/read/index.ts';

/** Each item as `id: content`, each failure as `id! code`. */
export async function readingOf(inputs: readonly string[], options: ReadOptions = {}): Promise<string[]> {
  const read: string[] = [];
  for await (const item of readItems(inputs, options))
    read.push(isReadFailure(item) ? `${item.id}! ${item.error.code}` : `${item.id}: ${item.content}`);
  return read;
}

/** Makes a folder with these files for as long as it is used. */
export async function inFolder(
  files: Record<string, string | Uint8Array>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-read-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
