import type { ActorKind, MentionForm } from '../domain/index.ts';

const HOW: Readonly<Record<MentionForm, string>> = {
  full: 'named in full',
  surname: 'named by surname',
  title: 'named by title',
  pronoun: 'meant by a pronoun',
  nominal: 'meant by a description',
  'body-name': 'named as a body',
  metonym: 'meant by a place that stands for it',
  anonymous: 'not named by the outlet',
  none: 'not mentioned',
};

/** How the article refers to the speaker, in words. */
export const howInWords = (how: MentionForm): string => HOW[how];

const KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  body: 'Body',
  group: 'Group',
  unknown: 'Kind unknown',
};

export const actorKindInWords = (kind: ActorKind): string => KINDS[kind];
