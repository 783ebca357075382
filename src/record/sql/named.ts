import type { Actor, Article, Statement } from '../../domain/index.ts';
import { type Alias, aliasesOf, refOf } from '../names.ts';
import { wordsOf } from '../words.ts';

/** Those who speak where a statement is credited to this actor: the members of a joint source, else the actor. */
export const speakersOf = (actor: Actor): readonly Actor[] =>
  actor.members && actor.members.length > 0 ? actor.members.flatMap(speakersOf) : [actor];

/** An actor whom an article names, with the forms of the name that it uses. */
export interface NamedActor {
  readonly ref: string;
  readonly actor: Actor;
  readonly aliases: readonly Alias[];
}

/** As much of an entry as says who is named. */
interface Naming {
  readonly article: Pick<Article, 'text'>;
  readonly statements: readonly Pick<Statement, 'actor' | 'positions' | 'spans'>[];
}

/** Everybody whom the statements of an entry name, each once. */
export function namedActors(entry: Naming): NamedActor[] {
  const byRef = new Map<string, { actor: Actor; aliases: Map<string, Alias> }>();
  for (const { actor, source } of mentions(entry)) {
    const ref = refOf(actor);
    if (ref === null) continue;
    const known = byRef.get(ref) ?? { actor, aliases: new Map<string, Alias>() };
    if (!known.actor.roles && actor.roles) known.actor = actor;
    for (const alias of aliasesOf(actor, entry.article.text, source)) {
      if (!known.aliases.has(alias.norm)) known.aliases.set(alias.norm, alias);
    }
    byRef.set(ref, known);
  }
  return [...byRef].map(([ref, { actor, aliases }]) => ({ ref, actor, aliases: [...aliases.values()] }));
}

/** Speakers, and those to whom a position is ascribed; `source` are the words that name a speaker alone. */
function mentions({ statements, article }: Naming): { readonly actor: Actor; readonly source: string }[] {
  return statements.flatMap(({ actor, positions, spans }) => {
    const source = actor.members && actor.members.length > 0 ? '' : wordsOf(article.text, spans.source);
    const holders = positions.flatMap(({ by }) => (by === 'speaker' ? [] : speakersOf(by.ascribedTo)));
    return [
      ...speakersOf(actor).map((one) => ({ actor: one, source })),
      ...holders.map((one) => ({ actor: one, source: '' })),
    ];
  });
}
