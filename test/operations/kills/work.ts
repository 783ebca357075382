import type { Issue, RawItem } from '../../../src/domain/index.ts';
import { addItems } from '../../../src/operations/add.ts';
import { recomputePositions } from '../../../src/operations/issues.ts';
import { forgetPerson } from '../../../src/operations/people.ts';
import { itemsOf } from '../../../src/read/index.ts';
import type { Correction, RecordStore, StoredStatement } from '../../../src/record/index.ts';
import type { Told } from './kills.ts';

/** Hears of each thing once the record has acknowledged it: an article's id, a correction's note, a stage, a name. */
type Tell = (told: Told) => void;

/** Articles of a work, and corrections. */
const ARTICLES = 24;
const CORRECTIONS = 12;

const PEOPLE = ['Ada Lindqvist', 'Tom Weir', 'Ines Calloway', 'Odile Farrant', 'Bram Sorrel', 'Selma Orne'];
const ROLES = ['Mayor', 'Councillor', 'Captain', 'Director', 'Senator', 'Minister'];
/** Who is forgotten at the end. */
const GONE = PEOPLE[5]!;
const THINGS = ['bridge', 'ferry', 'tramway', 'market hall', 'reservoir'];
const VERBS = ['supports', 'opposes', 'wants to delay', 'will pay for', 'expects nothing of'];

const ISSUES: readonly Issue[] = [
  { id: 'ferry', proposition: 'The ferry should be kept.', about: ['the ferry'] },
  { id: 'tramway', proposition: 'The tramway should be built.', about: ['the tramway'] },
];
/** The same issue told otherwise: all positions on it are read anew. */
const TOLD_ANEW: Issue = { ...ISSUES[1]!, about: ['the tramway', 'the market hall'] };

function textOf(n: number): string {
  const lines = [0, 1, 2].map((i) => {
    const who = (n * 5 + i * 2) % PEOPLE.length;
    const [thing, verb] = [THINGS[(n + i) % THINGS.length]!, VERBS[(n * 3 + i) % VERBS.length]!];
    const name = `${ROLES[who]} ${PEOPLE[who]}`;
    return i === 1
      ? `“The town ${verb} the ${thing}, and section ${n} of the plan says why,” ${name} told reporters on Tuesday.`
      : `${name} said that the council ${verb} the ${thing} under paragraph ${n * 10 + i} of the plan.`;
  });
  return lines.join('\n\n');
}

/** Number `n` of the items: one in six is a copy of another, one in eight a later version of one, one in nine is held. */
function itemOf(n: number): RawItem {
  const copied = n % 6 === 5 ? n - 3 : n % 9 === 8 ? n - 1 : n;
  const version = n % 8 === 7;
  const address = version || n % 9 === 8 ? n - 1 : n;
  const line = {
    id: `notice-${copied}`,
    title: `Notice ${copied} of the council`,
    url: `https://gazette.example/${address}`,
    outlet: n % 6 === 5 ? 'Coastal Radio' : 'Harbour Gazette',
    published: `2031-03-${String((copied % 20) + 1).padStart(2, '0')}`,
    text: `${textOf(copied)}${version ? '\n\nThis article was changed after it had appeared.' : ''}`,
  };
  return itemsOf(Buffer.from(JSON.stringify(line)), 'notices.jsonl')[0] as RawItem;
}

async function* items(): AsyncIterable<RawItem> {
  for (let n = 0; n < ARTICLES; n++) yield itemOf(n);
}

const correctionOf = (n: number, { id }: StoredStatement): Correction =>
  [
    { what: 'reject', statement: id, reason: 'wrong-words' } as const,
    { what: 'accept', statement: id } as const,
    { what: 'speaker', statement: id, actor: null } as const,
    { what: 'said', statement: id, said: { value: `2031-02-${10 + n}`, bound: 'exact' } } as const,
    { what: 'kind', statement: id, kind: 'mixed' } as const,
    { what: 'note', statement: id } as const,
  ][n % 6]!;

/** Makes those corrections that were not made before: each is known by its note. */
async function correct(record: RecordStore, tell: Tell): Promise<void> {
  const made = new Set((await record.corrections({ limit: 1000 })).map(({ note }) => note));
  const ids = (await record.articles({ limit: 1000 })).map(({ id }) => id).sort();
  for (let n = 0; n < CORRECTIONS; n++) {
    const note = `number ${n}`;
    if (made.has(note)) continue;
    const statements = await record.statementsIn(ids[n % ids.length]!);
    await record.correct(correctionOf(n, statements[n % statements.length]!), { by: 'Rosa Ilves', note });
    tell({ corrected: note });
  }
}

async function recompute(record: RecordStore, tell: Tell): Promise<void> {
  const held = (await record.issues()).find(({ id }) => id === TOLD_ANEW.id);
  if (held?.about.length !== TOLD_ANEW.about.length) await record.putIssues([TOLD_ANEW]);
  await recomputePositions(record, { onProgress: ({ articles }) => tell({ recomputed: `positions ${articles}` }) });
  tell({ recomputed: 'positions' });
  const again = (await record.audit(1000)).some(
    ({ action, details }) => action === 'add' && (details as { reExtracted: number }).reExtracted > 0,
  );
  const onItem = (item: RawItem): void => tell({ recomputed: `article ${item.id}` });
  if (!again) await addItems(record, items(), { again: true, onItem });
  await record.rejoin();
  tell({ recomputed: 'joins' });
}

async function forget(record: RecordStore, tell: Tell): Promise<void> {
  if ((await record.actorsNamed(GONE, 1)).length === 0) return;
  const { actors } = await forgetPerson(record, GONE, { by: 'Rosa Ilves', every: true });
  if (actors > 0) tell({ forgotten: GONE });
}

/**
 * Puts articles on a record, corrects, recomputes and forgets. Interrupted anywhere and begun again, it goes on where it
 * was. `tell` hears of each thing once the record has acknowledged it.
 */
export async function work(record: RecordStore, tell: Tell): Promise<void> {
  const made = (await record.corrections({ limit: 1 })).length > 0;
  if (!made) {
    await addItems(record, items(), {
      issues: ISSUES,
      onItem: (_, outcome) => {
        if ('article' in outcome && outcome.put !== 'known') tell({ put: outcome.article! });
      },
    });
  }
  // Forgetting comes last. It blanks the notes by which corrections are known, and takes away names that articles had in
  // common, by which a second joining would be less sure: after it there is nothing left to do.
  if (made && (await record.actorsNamed(GONE, 1)).length === 0) return;
  await correct(record, tell);
  await recompute(record, tell);
  await forget(record, tell);
}
