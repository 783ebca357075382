import type { Actor, MentionForm, Role, Span } from '../domain/index.ts';
import type { Entity, Mention } from './entity.ts';
import { isPrivatePerson } from './facts.ts';
import { isIdleWord, roleNounOf } from './lexicon/roles.ts';
import type { Scene } from './scene.ts';

/** Nobody is named: why, and what sort of source it is. */
export const unnamed = (kind: 'group' | 'unknown' | 'person', how: MentionForm, reason: string): Actor => ({
  name: null,
  kind,
  how,
  mention: null,
  confidence: kind === 'unknown' ? 0.5 : 0.9,
  reason,
});

/** Roles given of one actor at most. */
const ROLES = 4;

/** What the article says the entity is; what it says through somebody else ("her manager") is left out. */
function rolesOf({ kind, facts }: Entity): Role[] {
  if (kind === 'body') return [];
  const seen = new Set<string>();
  const roles: Role[] = [];
  for (const { head, words, past, owner } of facts) {
    if (owner || roles.length === ROLES) continue;
    const telling = [...words].filter((word) => !isIdleWord(word) && roleNounOf(word) === null);
    const key = [head, ...telling].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    roles.push({ head, words: telling, ...(past && { past }) });
  }
  return roles;
}

const isAlone = ({ name, gender }: Entity): boolean => !name.includes(' ') && gender === null;

/** An entity as an actor. `mention` is where the name that was used stands. */
export function actorOf(entity: Entity, how: MentionForm, confidence: number, mention: Span, reason?: string): Actor {
  const kind = kindOf(entity);
  const roles = rolesOf(entity);
  return {
    ...(entity.entry ? { id: entity.entry.id } : {}),
    name: entity.name,
    kind,
    how,
    mention,
    confidence: Math.round(confidence * entity.certainty * 100) / 100,
    ...(roles.length > 0 ? { roles } : {}),
    ...(isPrivatePerson(entity) ? { privatePerson: true } : {}),
    ...(reason || kind === 'unknown' ? { reason: reason ?? ALONE } : {}),
  };
}

const ALONE = 'one name alone, and nothing says whether it is a person or a body';

/** A name of which the article says nothing, and that is one word, may be anything's; people's have no digits. */
function kindOf(entity: Entity): Actor['kind'] {
  if (entity.kind !== 'unknown') return entity.kind;
  if (entity.lean < 0 || /\d/.test(entity.name)) return 'body';
  return isAlone(entity) && entity.lean === 0 ? 'unknown' : 'person';
}

/** A body that only a description names ("the Sanders campaign"). */
export const bodyActor = (name: string, how: MentionForm, confidence: number, mention: Span): Actor => ({
  name,
  kind: 'body',
  how,
  mention,
  confidence,
});

/** The actor a mention by name means; null as a name where several people share it and nothing tells them apart. */
export function actorOfMention(scene: Scene, mention: Mention): Actor {
  const { entity, form, rivals } = mention;
  const span = spanOf(scene, mention);
  const how: MentionForm =
    form === 'given' ? 'surname' : form === 'full' && entity.kind === 'unknown' && entity.lean < 0 ? 'body-name' : form;
  if (rivals) {
    const [a, b] = rivals as [Entity, Entity];
    if (mention.tied) return unnamed('unknown', how, `"${a.name}" or "${b.name}", who share the name`);
    return actorOf(entity, how, 0.7, entity.fullest, `"${a.name}" rather than "${b.name}", who shares the name`);
  }
  const reason =
    entity.certainty < 1 && entity.entry ? 'the article gives no full name; completed from the register' : undefined;
  return actorOf(
    entity,
    how,
    form === 'full' || form === 'body-name' ? 0.97 : 0.94,
    form === 'full' ? span : entity.fullest,
    reason,
  );
}

/** The words of a mention in the text. */
export function spanOf({ text: { start, end, owner, text } }: Scene, { first, last }: Mention): Span {
  const to = end[last - 1]!;
  return [start[first]!, owner[last - 1] && /['’]s$/.test(text.slice(start[last - 1]!, to)) ? to - 2 : to];
}

/** Several actors who say one thing together. */
export function jointly(members: readonly Actor[]): Actor {
  const names = members.map(({ name }) => name ?? 'others');
  const named = members.some(({ name }) => name !== null);
  return {
    name: named ? names.join(' & ') : null,
    kind: 'group',
    how: members[0]!.how,
    mention: members[0]!.mention,
    members,
    confidence: Math.min(...members.map(({ confidence }) => confidence)),
    ...(named ? {} : { reason: 'a joint source of which nobody is named' }),
  };
}
