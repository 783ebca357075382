import { Command } from 'commander';
import { OnrecordError } from '../domain/index.ts';
import type { Correction, RecordStore } from '../search/index.ts';
import { actorLines } from './actor-view.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { addSeenOption, type Seen, unlessChanged } from './seen-option.ts';
import { addSignedOptions, namingActors, type SignedOptions, signed } from './signed-options.ts';
import { terminalOf } from './terminal.ts';

interface Options extends RecordOptions, SignedOptions {
  readonly public?: true;
  readonly seen?: Seen;
  readonly json?: true;
}

/** A correction of one actor by the words that were typed. `other`: the first of them names an actor too. */
interface Correcting {
  readonly name: string;
  readonly description: string;
  readonly others: readonly (readonly [argument: string, description: string])[];
  readonly example: string;
  readonly options?: readonly (readonly [flags: string, description: string])[];
  readonly correction: (
    actor: string,
    others: readonly string[],
    record: RecordStore,
    options: Options,
  ) => Promise<Correction>;
}

const idOf = async (record: RecordStore, name: string): Promise<string> =>
  (await (await import('../operations/people.ts')).actorMeant(record, name)).id;

const CORRECTING: readonly Correcting[] = [
  {
    name: 'merge',
    description: 'Say that two actors are one; the second keeps its id and name.',
    others: [['<into>', 'the actor that stays']],
    example: 'merge person:odile-brae person:odile-farrant',
    correction: async (actor, [into], record) => ({ what: 'merge', actor, into: await idOf(record, into!) }),
  },
  {
    name: 'split',
    description: 'Say that in some articles the name means somebody else.',
    others: [['<article...>', 'ids of these articles, or the first characters of them']],
    example: 'split "Odile Farrant" 3f9a12c4',
    correction: async (actor, articles, record) => ({
      what: 'split',
      actor,
      articles: await articleIds(record, articles),
    }),
  },
  {
    name: 'distinct',
    description: 'Say that two actors are not the same.',
    others: [['<other>', 'the other actor']],
    example: 'distinct person:odile-farrant person:odile-farrant~3f9a12c4',
    correction: async (actor, [other], record) => ({ what: 'distinct', actor, other: await idOf(record, other!) }),
  },
  {
    name: 'confirm',
    description: 'Say that in an article the name means this actor, as was found.',
    others: [['<article>', 'id of the article, or the first characters of it']],
    example: 'confirm "Odile Farrant" 3f9a12c4',
    correction: async (actor, articles, record) => ({
      what: 'joined',
      actor,
      article: (await articleIds(record, articles))[0]!,
    }),
  },
  {
    name: 'rename',
    description: 'List an actor under another name from now on.',
    others: [['<to>', 'the name']],
    example: 'rename "Odile Brae" "Odile Farrant"',
    correction: async (actor, [to]) => ({ what: 'name', actor, name: to! }),
  },
  {
    name: 'alias',
    description: 'Say that an actor has another name too; later articles may then be joined by it.',
    others: [['<alias>', 'the other name, in full']],
    example: 'alias "Odile Farrant" "Odile Brae"',
    correction: async (actor, [alias]) => ({ what: 'alias', actor, alias: alias! }),
  },
  {
    name: 'wikidata',
    description: 'Attach an id of Wikidata.',
    others: [['<id>', 'an id like Q42']],
    example: 'wikidata "Odile Farrant" Q4321',
    correction: async (actor, [wikidata]) => ({ what: 'wikidata', actor, wikidata: await wikidataId(wikidata!) }),
  },
  {
    name: 'private',
    description: 'Mark somebody as a private person, who gets no list of statements by default.',
    others: [],
    options: [['--public', 'mark as no private person']],
    example: 'private "Ina Holm"',
    correction: async (actor, _, __, options) => ({ what: 'private', actor, privatePerson: options.public !== true }),
  },
];

async function wikidataId(id: string): Promise<string> {
  const { isWikidata } = await import('../operations/actors-file.ts');
  if (isWikidata(id)) return id;
  throw new OnrecordError('usage/wikidata', `${JSON.stringify(id)} is no id of Wikidata.`, 'Give one like Q42.');
}

async function articleIds(record: RecordStore, ids: readonly string[]): Promise<string[]> {
  const { articleOf } = await import('../search/index.ts');
  return Promise.all(ids.map(async (id) => (await articleOf(record, id)).article.id));
}

/** The commands that correct one actor each. */
export const correctingCommands = (): Command[] =>
  CORRECTING.map((correcting) => {
    const { name, description, others, options = [], example } = correcting;
    const command = addSeenOption(addSignedOptions(new Command(name)))
      .description(description)
      .argument('<name>', 'the actor: a name or an id');
    for (const [argument, explained] of others) command.argument(argument, explained);
    for (const [flags, explained] of options) command.option(flags, explained);
    command.action((...given: unknown[]) => namingActors(() => correctActor(correcting, given.slice(0, -1))));
    return command
      .addOption(recordOption())
      .addOption(jsonOption())
      .addHelpText('after', `\nExamples:\n  $ onrecord actor ${example}`);
  });

async function correctActor({ correction }: Correcting, given: readonly unknown[]): Promise<void> {
  const options = given.at(-1) as Options;
  const [name, ...others] = given.slice(0, -1).flat() as string[];
  const { enterCorrection } = await import('../operations/edits.ts');
  const { seen, json = false } = options;
  await withRecord(options, async (record) => {
    const actor = await idOf(record, name!);
    const asked = await correction(actor, others, record, options);
    const terminal = terminalOf(process.stderr);
    const done = await unlessChanged(
      record,
      async () => ({ actor }),
      { seen, json, terminal },
      async () => enterCorrection(record, asked, { ...(await signed(options)), tag: seen?.tag }),
    );
    if (json) return void console.log(JSON.stringify(done));
    const now = done.actor === null ? null : await record.actorOf(done.actor);
    const lines = now ? actorLines(now, terminalOf(process.stdout)) : [];
    console.log([...lines, `Undo: onrecord corrections --undo ${done.id}`].join('\n'));
  });
}
