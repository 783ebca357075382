import type { Actor, Article } from '../domain/index.ts';

/** A name as it is compared: no case, accents, punctuation or leading "the". */
export const normalName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');

/**
 * The register's id of an actor that an article names; null where it names nobody.
 *
 * An id that identity/ knows is kept. Otherwise bodies and people with a full name are one by kind and name. A person
 * of whom the article gives one name only, and a private person, stay local to the article: a surname alone never
 * joins two articles.
 */
export function actorId(actor: Actor, article: Pick<Article, 'id'>): string | null {
  if (actor.name === null) return null;
  const name = normalName(actor.name).replaceAll(' ', '-');
  if (name === '') return null;
  if (actor.privatePerson) return `local:${article.id}:${name}`;
  if (actor.id !== undefined) return actor.id;
  return actor.kind === 'person' && !name.includes('-') ? `local:${article.id}:${name}` : `${actor.kind}:${name}`;
}

export const isLocal = (id: string): boolean => id.startsWith('local:');

const SUFFIX = /^(jr|sr|ii|iii|iv)$/;

/** The last name of a person's full name, normalised; null where it has one word only. */
function surnameOf(name: string): string | null {
  const words = normalName(name)
    .split(' ')
    .filter((word) => !SUFFIX.test(word));
  return words.length > 1 ? words[words.length - 1]! : null;
}

/** A form under which an actor can be looked up; `norm` is `normalName` of it. */
export interface Alias {
  readonly norm: string;
  readonly alias: string;
}

const NAMING = new Set(['full', 'surname', 'body-name', 'metonym']);
/** A metonym of more words than this is a description. */
const METONYM_WORDS = 4;

/**
 * The forms under which an actor of an article can be looked up: the name, the mention that gave it, the surname, and
 * a metonym, which stands in the words of the source ("the Kremlin"; empty where they name others too).
 */
export function aliasesOf(actor: Actor, text: string, source: string): Alias[] {
  if (actor.name === null) return [];
  const forms = [actor.name];
  if (actor.mention && NAMING.has(actor.how)) forms.push(text.slice(...actor.mention).replace(/['’]s$/, ''));
  if (actor.how === 'metonym' && source.split(' ').length <= METONYM_WORDS) forms.push(source.replace(/['’]s$/, ''));
  const surname = actor.kind === 'person' ? surnameOf(actor.name) : null;
  const found = forms.map((alias) => ({ norm: normalName(alias), alias: alias.replace(/\s+/g, ' ') }));
  if (surname)
    found.push({ norm: surname, alias: actor.name.split(/\s+/).findLast((w) => normalName(w) === surname) ?? surname });
  const seen = new Set<string>();
  return found.filter(({ norm }) => norm !== '' && !seen.has(norm) && seen.add(norm));
}
