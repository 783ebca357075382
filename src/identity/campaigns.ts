import type { Entity } from './entity.ts';
import type { Scene } from './scene.ts';
import { isPossessive } from './words.ts';

/** What goes by the name of the one it belongs to. */
export type Following = 'campaign' | 'administration';

/** A place where an article names one: "Orly's campaign", "the Hale campaign manager", "the Orly administration". */
interface Named {
  readonly leader: Entity;
  readonly noun: Following;
  readonly token: number;
}

const found = new WeakMap<Scene, readonly Named[]>();

/** Words between a candidate's name and "campaign". */
const BETWEEN = /^(?:presidential|senate|reelection|re-election|election|own|\d{4}|'s|’s|')$/;

/** The campaigns and administrations that an article names by their leaders, in order. */
function followingsIn(scene: Scene): readonly Named[] {
  const before = found.get(scene);
  if (before) return before;
  const { lower } = scene.text;
  const all = scene.mentions.flatMap(({ entity, last }): Named[] => {
    if (entity.kind === 'body') return [];
    let t = last;
    while (t < last + 4 && (isPossessive(lower[t]) || BETWEEN.test(lower[t] ?? ''))) t++;
    const noun = lower[t];
    return noun === 'campaign' || noun === 'administration' ? [{ leader: entity, noun, token: t }] : [];
  });
  found.set(scene, all);
  return all;
}

/** Sentences within which the last of several campaigns is still meant. */
const NEAR = 2;

/**
 * Whose campaign "the campaign" at a token is, or whose administration: the only one named before, else the last one
 * where that is at most two sentences back; null where none was named or several could be meant.
 */
export function leaderMeant(scene: Scene, noun: Following, token: number): { leader: Entity; sure: boolean } | null {
  const before = followingsIn(scene).filter((one) => one.token < token && one.noun === noun);
  const last = before.at(-1);
  if (!last) return null;
  if (before.every(({ leader }) => leader === last.leader)) return { leader: last.leader, sure: true };
  const { sentence } = scene.text;
  return sentence[token]! - sentence[last.token]! <= NEAR ? { leader: last.leader, sure: false } : null;
}

const RUNNING = /^(?:candidate|nominee|contender|frontrunner|hopeful|challenger)$/;

/** Whether somebody runs for office in an article: their campaign is named, or they are called a candidate. */
export const isCandidate = (scene: Scene, entity: Entity): boolean =>
  followingsIn(scene).some(({ leader, noun }) => leader === entity && noun === 'campaign') ||
  entity.facts.some(({ head }) => RUNNING.test(head)) ||
  (entity.entry?.tenures?.some(
    ({ head, from, to }) =>
      RUNNING.test(head) && scene.day !== null && (from ?? '') <= scene.day && scene.day <= (to ?? '9'),
  ) ??
    false);
