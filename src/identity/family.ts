import type { Entity } from './entity.ts';
import type { Gender } from './register/entry.ts';
import type { Scene } from './scene.ts';

const SPOUSES: Readonly<Record<string, Gender>> = { husband: 'm', wife: 'f' };

/** "her husband": the one other person of an article who has the owner's surname and the right gender, else null. */
export function spouseOf(scene: Scene, noun: string, owner: Entity | null): Entity | null {
  const gender = SPOUSES[noun];
  if (!gender || !owner?.surname) return null;
  const fitting = scene.entities.filter(
    (entity) =>
      entity !== owner && entity.kind === 'person' && entity.surname === owner.surname && entity.gender === gender,
  );
  return fitting.length === 1 ? fitting[0]! : null;
}
