import type { ActorKind, MentionForm } from '../domain/index.ts';

const HOW: Readonly<Record<MentionForm, string>> = {
  full: 'named in full',
  surname: 'by surname',
  title: 'by title',
  pronoun: 'by a pronoun',
  nominal: 'by a description',
  'body-name': 'by the body’s name',
  metonym: 'by a place or seat that stands for it',
  anonymous: 'not named by the outlet',
  none: 'no source is named',
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
