import {
  type ActorAppearance,
  type ActorProfile,
  type ActorRole,
  actorInWords,
  roleInWords,
  roleWithYears,
  type StoredActor,
} from '../search/index.ts';
import { clip, pad, printable, type Terminal, wrap } from './terminal.ts';

/** Columns of a day, and of what stands below an actor. */
const DAY = 12;
const INDENT = 4;
const factsOf = (actor: StoredActor): string => `${actorInWords(actor)}, ${actor.statements} on record`;

/** One of several whom a name may mean: the name, who that is, and the id to ask by. */
export const candidateLine = (actor: StoredActor): string =>
  `  ${printable(actor.name)}: ${printable(factsOf(actor))}\n      ${printable(actor.id)}`;

/** An actor in a list: the name, and below it who that is and the id. */
export function actorLines(actor: StoredActor, { style, width }: Terminal): string[] {
  const room = width - INDENT;
  return [
    style('bold', clip(printable(actor.name), width)),
    ...wrap(printable(factsOf(actor)), room).map((line) => ' '.repeat(INDENT) + line),
    ' '.repeat(INDENT) + style('dim', printable(actor.id)),
  ];
}

/** An actor with all that the record knows: facts, articles with the grounds of the joining, namesakes. */
export function profileLines({ actor, appearances, namesakes }: ActorProfile, terminal: Terminal): string[] {
  const { style, width } = terminal;
  const fact = (label: string, text: string): string[] =>
    text === ''
      ? []
      : wrap(printable(text), width - DAY).map((line, n) => style('dim', pad(n === 0 ? label : '', DAY)) + line);
  return [
    style('bold', printable(actor.name)),
    ...fact('id', actor.id),
    ...fact(
      'kind',
      [actor.kind, actor.privatePerson ? 'a private person: no list by default' : ''].filter(Boolean).join(', '),
    ),
    ...actor.roles.flatMap((role, n) => fact(n === 0 ? 'roles' : '', roleLine(role))),
    ...fact('also', actor.aliases.join(', ')),
    ...fact('first in', actor.outlet ?? ''),
    ...fact('wikidata', actor.wikidata ?? ''),
    ...fact('on record', String(actor.statements)),
    '',
    ...appearances.flatMap((appearance) => appearanceLines(appearance, terminal)),
    ...(namesakes.length === 0 ? [] : [style('bold', 'Of a similar name, not joined:')]),
    ...namesakes.map(candidateLine),
  ];
}

/** A role with its grounds: `harbour minister (2031), in 3 articles`. */
function roleLine(role: ActorRole): string {
  const grounds =
    role.articles === 0 ? 'entered by a person' : `in ${role.articles} article${role.articles === 1 ? '' : 's'}`;
  return `${roleWithYears(role)}, ${grounds}`;
}

function appearanceLines(appearance: ActorAppearance, { style, width }: Terminal): string[] {
  const { article, title, outlet, day, name, roles, basis, confidence } = appearance;
  const as = [name, ...roles.map(roleInWords)].join(', ');
  const why = `${basis} (${Math.round(confidence * 100)} in 100)`;
  const where = `${outlet ?? 'outlet unknown'} · ${title ?? 'untitled'}`;
  const below = (text: string): string[] =>
    wrap(printable(text), width - DAY).map((line) => ' '.repeat(DAY) + style('dim', line));
  return [
    style('bold', pad(day ?? 'date?', DAY)) +
      clip(printable(where), width - DAY - 10) +
      style('dim', `  ${article.slice(0, 8)}`),
    ...below(`as ${as}`),
    ...below(why),
    '',
  ];
}
