import type { RecordStore } from '../../../src/record/index.ts';

/** Of one run, not of what is on record: instants, and numbers that a later run counts otherwise. */
const OF_A_RUN = new Set(['at', 'firstSeen', 'updatedAt', 'order', 'correction']);

const lasting = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (OF_A_RUN.has(key) ? undefined : one)));

const MANY = 10_000;

/** Everything that a record answers, but for what is of one run: two records that hold the same give the same. */
export async function wholeRecord(record: RecordStore): Promise<Readonly<Record<string, unknown>>> {
  const ids = (await record.articles({ limit: MANY })).map(({ id }) => id);
  const articles: unknown[] = [];
  for (const id of ids) {
    const current = await record.articleOf(id);
    for (const { version } of current!.versions) {
      articles.push([await record.articleOf(id, version), await record.statementsIn(id, version)]);
    }
    articles.push(await record.relatives.relativesOf(id));
  }
  const actors = await record.actors({ all: true, limit: MANY });
  const profiles: unknown[] = [];
  for (const { id } of actors) profiles.push(await record.profileOf(id, MANY));
  const corrections = await record.corrections({ limit: MANY });
  return {
    totals: await record.totals(),
    order: ids,
    statements: (await record.statements({ limit: MANY })).map(({ id }) => id),
    found: (await record.statements({ limit: MANY, about: { all: ['ferry'], none: [] } })).map(({ id }) => id),
    articles: lasting(articles),
    profiles: lasting(profiles),
    corrections: lasting(corrections.map(({ id: _, ...correction }) => correction)),
    issues: lasting(await record.trackedIssues()),
  };
}
