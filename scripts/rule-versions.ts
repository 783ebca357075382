import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const SRC = join(import.meta.dirname, '../src');
/** Hex digits of a version: enough that two of them differ. */
const DIGITS = 16;

/** A kind of rules: its files, and where its version is written. */
interface Rules {
  readonly files: readonly string[];
  readonly file: string;
  readonly constant: string;
  readonly what: string;
}

/** The rules by which something is worked out and kept in records (`RulesName`). */
export const RULES: readonly Rules[] = [
  {
    files: closureOf(join(SRC, 'search/settle.ts')),
    file: join(SRC, 'search/position-rules.ts'),
    constant: 'POSITION_RULES',
    what: 'by which positions over time are worked out: `settle.ts` and what it imports of this room',
  },
  {
    files: filesIn(join(SRC, 'stance')),
    file: join(SRC, 'stance/stance-rules.ts'),
    constant: 'STANCE_RULES',
    what: 'by which sides are read: all files of this room',
  },
];

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => join(folder, name)).filter((file) => !file.endsWith('-rules.ts'));
}

/** A file and all of its room that it imports, by whatever way. */
function closureOf(file: string, found = new Set<string>()): string[] {
  if (found.has(file)) return [];
  found.add(file);
  const imported = ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
  for (const name of imported) if (name.startsWith('./')) closureOf(join(dirname(file), name), found);
  return [...found];
}

/** The words of a program without comments and white space: what is only said otherwise is no other rule. */
function wordsOf(file: string): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.Standard,
    readFileSync(file, 'utf8'),
  );
  const words: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) words.push(scanner.getTokenText());
  return words.join(' ');
}

/** The text of the file that holds the version of these rules. */
export function versionFile({ files, constant, what }: Rules): string {
  const version = hash('sha256', [...files].sort().map(wordsOf).join('\n')).slice(0, DIGITS);
  return `/**
 * Version of the rules ${what}.
 * Kept in a record beside what they made. Written by \`node scripts/write-rule-versions.ts\`; a test fails while it differs.
 */
export const ${constant} = '${version}';
`;
}
