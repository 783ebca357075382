import { DatabaseSync } from 'node:sqlite';
import type { StoredStatement, WordQuery } from '../record.ts';
import { matchOf } from './full-text.ts';
import { TOKENIZER } from './migrations.ts';

let page: DatabaseSync | undefined;

/** An index for one page of statements, in memory, made on first use. */
function pageIndex(): DatabaseSync {
  if (page) return page;
  page = new DatabaseSync(':memory:');
  page.exec(`create virtual table page using fts5 (words, content = '', tokenize = '${TOKENIZER}')`);
  return page;
}

/**
 * Which of these statements hold the words in their own content.
 *
 * The page is indexed anew by the same rules: looking each of its statements up in the large index costs tens of
 * milliseconds where the words are common.
 */
export function withWords(statements: readonly StoredStatement[], words: WordQuery): ReadonlySet<string> {
  const index = pageIndex();
  const insert = index.prepare('insert into page (rowid, words) values (?, ?)');
  index.exec('begin');
  try {
    statements.forEach((statement, n) => void insert.run(n, statement.words));
    const rows = index.prepare('select rowid as n from page where page match ?').all(matchOf('words', words));
    return new Set(rows.map(({ n }) => statements[Number(n)]!.id));
  } finally {
    index.exec('rollback');
  }
}
