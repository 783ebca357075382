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

/** Tells the actors of one article apart; null for an actor that names nobody. */
export function refOf({ id, name, kind, privatePerson }: Actor): string | null {
  const plain = name === null ? '' : normalName(name);
  if (plain === '') return null;
  return privatePerson ? `private ${plain}` : (id ?? `${kind} ${plain}`);
}

/**
 * The id of an actor whom nothing joins with others: an id that identity/ knows is kept; a person of whom the article
 * gives one name only, and a private person, stay local to the article; others have one by kind and name.
 */
export function ownId({ id, name, kind, privatePerson }: Actor, article: Pick<Article, 'id'>): string {
  const plain = normalName(name ?? '').replaceAll(' ', '-');
  if (privatePerson || (id === undefined && kind === 'person' && !plain.includes('-')))
    return `local:${article.id}:${plain}`;
  return id ?? `${kind}:${plain}`;
}

/** Hex digits of the article's id in the id of a second actor of one name. */
const ARTICLE_DIGITS = 8;

/** The id of another actor of this name, first seen in this article. */
export const anotherId = (id: string, article: Pick<Article, 'id'>): string =>
  `${id}~${article.id.slice(0, ARTICLE_DIGITS)}`;

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

/** The forms under which a name that a person gave can be looked up: itself, and a person's surname. */
export function nameForms(name: string, kind: Actor['kind']): Alias[] {
  const surname = kind === 'person' ? surnameOf(name) : null;
  const last = name.split(/[\s-]+/).findLast((word) => normalName(word) === surname);
  const forms = surname === null ? [name] : [name, last ?? surname];
  return forms.map((alias) => ({ norm: normalName(alias), alias })).filter(({ norm }) => norm !== '');
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
  const found = forms.map((alias) => ({ norm: normalName(alias), alias: alias.replace(/\s+/g, ' ') }));
  found.push(...nameForms(actor.name, actor.kind).slice(1));
  const seen = new Set<string>();
  return found.filter(({ norm }) => norm !== '' && !seen.has(norm) && seen.add(norm));
}
