import { readFile } from 'node:fs/promises';
import { type Issue, OnrecordError } from '../domain/index.ts';

/** The issues of a file named on the command line. Throws `issues/unreadable`, `issues/invalid`. */
export async function issuesIn(file: string): Promise<readonly Issue[]> {
  const { readIssues } = await import('../stance/index.ts');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new OnrecordError('issues/unreadable', `${file} cannot be read.`, 'Check the path.', {
      cause,
    });
  }
  return readIssues(text, file);
}
