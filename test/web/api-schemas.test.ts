import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { Article, Comparison, Entry, Statement } from '../../src/domain/index.ts';
import type {
  Citation,
  Correction,
  HeldPosition,
  IssueTable,
  StoredActor,
  StoredArticle,
  StoredCorrection,
  StoredPosition,
  StoredSpeaker,
  StoredStatement,
  Utterance,
} from '../../src/search/index.ts';
import type { storedActor } from '../../src/web/api/schemas/actor.ts';
import type { article, storedArticle } from '../../src/web/api/schemas/article.ts';
import type { comparison } from '../../src/web/api/schemas/comparison.ts';
import type { newCorrection, storedCorrection } from '../../src/web/api/schemas/correction.ts';
import type { entry } from '../../src/web/api/schemas/entry.ts';
import type { matrix, timed } from '../../src/web/api/schemas/positions.ts';
import type { citation, storedPosition, storedStatement } from '../../src/web/api/schemas/statement.ts';

/** True where two types have the same properties: one that is added to a value has to be added to its schema. */
type Same<Value, Schema> = [Exclude<keyof Value, keyof Schema>, Exclude<keyof Schema, keyof Value>] extends [
  never,
  never,
]
  ? true
  : [missing: Exclude<keyof Value, keyof Schema>, unknown: Exclude<keyof Schema, keyof Value>];

type Of<Schema extends z.ZodType> = z.output<Schema>;

/** The compiler fails where one of these is not `true`. */
const SAME: {
  readonly statement: Same<StoredStatement, Of<typeof storedStatement>>;
  readonly speaker: Same<StoredSpeaker, Of<typeof storedStatement>['speaker']>;
  readonly position: Same<StoredPosition, Of<typeof storedPosition>>;
  readonly citation: Same<Citation, Of<typeof citation>>;
  readonly actor: Same<StoredActor, Of<typeof storedActor>>;
  readonly article: Same<Article, Of<typeof article>>;
  readonly storedArticle: Same<Omit<StoredArticle, 'locations'>, Of<typeof storedArticle>>;
  readonly comparison: Same<Comparison, Of<typeof comparison>>;
  readonly storedCorrection: Same<StoredCorrection, Of<typeof storedCorrection>>;
  readonly kindsOfCorrection: Same<Record<Correction['what'], 1>, Record<Of<typeof newCorrection>['what'], 1>>;
  readonly entry: Same<Entry, Of<typeof entry>>;
  readonly entryStatement: Same<Statement, Of<typeof entry>['statements'][number]>;
  readonly held: Same<HeldPosition & { change: unknown }, Of<typeof timed>>;
  readonly utterance: Same<Utterance, Of<typeof timed>['passages'][number]['utterance']>;
  readonly matrix: Same<IssueTable, Of<typeof matrix>>;
} = {
  statement: true,
  speaker: true,
  position: true,
  citation: true,
  actor: true,
  article: true,
  storedArticle: true,
  comparison: true,
  storedCorrection: true,
  kindsOfCorrection: true,
  entry: true,
  entryStatement: true,
  held: true,
  utterance: true,
  matrix: true,
};

test('a property of a value that the API gives is in its schema, and no other (checked by the compiler)', () => {
  assert.ok(Object.values(SAME).every((same) => same === true));
});
