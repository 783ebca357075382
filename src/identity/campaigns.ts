import type { Entity } from './entity.ts';
import type { Scene } from './scene.ts';
import { isPossessive } from './words.ts';

/** A place where an article names a campaign by its candidate: "Orly's campaign", "the Hale campaign manager". */
interface NamedCampaign {
  readonly candidate: Entity;
  readonly token: number;
}

const found = new WeakMap<Scene, readonly NamedCampaign[]>();

/** Words between a candidate's name and "campaign". */
const BETWEEN = /^(?:presidential|senate|reelection|re-election|election|own|\d{4}|'s|’s|')$/;

/** The campaigns that an article names by their candidates, in order. */
function campaignsIn(scene: Scene): readonly NamedCampaign[] {
  const before = found.get(scene);
  if (before) return before;
  const { lower } = scene.text;
  const all = scene.mentions.flatMap(({ entity, last }): NamedCampaign[] => {
    if (entity.kind === 'body') return [];
    let t = last;
    while (t < last + 4 && (isPossessive(lower[t]) || BETWEEN.test(lower[t] ?? ''))) t++;
    return lower[t] === 'campaign' ? [{ candidate: entity, token: t }] : [];
  });
  found.set(scene, all);
  return all;
}

/** Sentences within which the last of several campaigns is still meant. */
const NEAR = 2;

/**
 * The candidate whose campaign "the campaign" at a token means: the only one whose campaign was named before, else the
 * last one where that is at most two sentences back; null where none was named or several could be meant.
 */
export function campaignMeant(scene: Scene, token: number): { candidate: Entity; sure: boolean } | null {
  const before = campaignsIn(scene).filter((one) => one.token < token);
  const last = before.at(-1);
  if (!last) return null;
  if (before.every(({ candidate }) => candidate === last.candidate)) return { candidate: last.candidate, sure: true };
  const { sentence } = scene.text;
  return sentence[token]! - sentence[last.token]! <= NEAR ? { candidate: last.candidate, sure: false } : null;
}

const RUNNING = /^(?:candidate|nominee|contender|frontrunner|hopeful|challenger)$/;

/** Whether somebody runs for office in an article: their campaign is named, or they are called a candidate. */
export const isCandidate = (scene: Scene, entity: Entity): boolean =>
  campaignsIn(scene).some(({ candidate }) => candidate === entity) ||
  entity.facts.some(({ head }) => RUNNING.test(head)) ||
  (entity.entry?.tenures?.some(
    ({ head, from, to }) =>
      RUNNING.test(head) && scene.day !== null && (from ?? '') <= scene.day && scene.day <= (to ?? '9'),
  ) ??
    false);
