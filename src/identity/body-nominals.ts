import type { Entity } from './entity.ts';
import { bodyClassesOf } from './lexicon/bodies.ts';
import type { Scene } from './scene.ts';

/** Last words of newspapers' names. */
const OUTLETS = new Set(
  'gazette tribune herald times post journal chronicle register globe observer dispatch examiner inquirer courier news star sun mail leader bee blade mirror standard telegraph'.split(
    ' ',
  ),
);

/** The last paragraph of a headline and a lead. */
const LEAD = 2;

/** Sentences back within which "the agency" can mean an agency that was named. */
const REACH = 14;

/**
 * The body that a common noun ("the network") means: the last one named before whose name, description or register
 * entry goes with the noun; null where none does.
 */
export function bodyCalled(
  scene: Scene,
  noun: string,
  token: number,
  words: ReadonlySet<string>,
): { entity: Entity; sure: boolean } | null {
  const classes = bodyClassesOf(noun);
  if (!classes.length) return null;
  const { mentions, text } = scene;
  let last = lastBefore(scene, token);
  const seen = new Set<Entity>();
  for (; last >= 0; last--) {
    const { entity, first } = mentions[last]!;
    if (text.sentence[token]! - text.sentence[first]! > REACH) break;
    if (entity.kind === 'person' || seen.has(entity)) continue;
    seen.add(entity);
    if (!goesWith(entity, noun, classes)) continue;
    if (words.size && ![...words].every((word) => entity.name.toLowerCase().includes(word))) continue;
    const leading = earliest(scene, last, noun, classes, words);
    return { entity: leading, sure: leading === entity && !rivalled(scene, entity, noun, classes, last) };
  }
  if (/^(?:government|kingdom)$/.test(noun) && words.size === 0) return onlyState(scene, noun);
  // Only a headline and a lead speak of what is named below.
  const ahead = text.paragraph[token]! <= LEAD;
  const only = scene.entities.filter(
    (entity) =>
      (ahead || entity.fullest[0] < text.start[token]!) &&
      entity.kind === 'body' &&
      !entity.entry?.id.startsWith('country:') &&
      goesWith(entity, noun, classes) &&
      [...words].every((word) => entity.name.toLowerCase().includes(word)),
  );
  return only.length === 1 ? { entity: only[0]!, sure: false } : null;
}

/** "the government" far from any state's name: the one state that the article names, if it names one only. */
function onlyState({ entities }: Scene, noun: string): { entity: Entity; sure: boolean } | null {
  const states = entities.filter(({ entry }) => entry?.id.startsWith('country:') && entry.nouns?.includes(noun));
  return states.length === 1 ? { entity: states[0]!, sure: false } : null;
}

/** Of the bodies that go with the noun in one sentence the first, which it is more likely about. */
function earliest(
  { mentions, text }: Scene,
  from: number,
  noun: string,
  classes: readonly string[],
  words: ReadonlySet<string>,
): Entity {
  let entity = mentions[from]!.entity;
  if (words.size) return entity;
  for (let m = from - 1; m >= 0 && text.sentence[mentions[m]!.first] === text.sentence[mentions[from]!.first]; m--) {
    const other = mentions[m]!.entity;
    if (other.kind === 'body' && goesWith(other, noun, classes)) entity = other;
  }
  return entity;
}

/** Whether another body that goes with the noun is named close by. */
function rivalled(
  { mentions, text }: Scene,
  entity: Entity,
  noun: string,
  classes: readonly string[],
  from: number,
): boolean {
  for (
    let m = from - 1;
    m >= 0 && text.sentence[mentions[from]!.first]! - text.sentence[mentions[m]!.first]! <= 2;
    m--
  ) {
    const other = mentions[m]!.entity;
    if (other !== entity && other.kind === 'body' && goesWith(other, noun, classes)) return true;
  }
  return false;
}

function lastBefore({ mentions }: Scene, token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function goesWith({ name, entry, facts, kind }: Entity, noun: string, classes: readonly string[]): boolean {
  if (entry?.nouns) return entry.nouns.includes(noun) && !entry.id.startsWith('us-state:');
  if (facts.some(({ words }) => words.has(noun))) return true;
  if (kind !== 'body' && !(kind === 'unknown' && /..air$/.test(name.toLowerCase()))) return false;
  for (const word of name.toLowerCase().split(/[\s-]+/)) {
    if (OUTLETS.has(word) && classes.includes('outlet')) return true;
    if (word === noun || bodyClassesOf(word).some((other) => classes.includes(other))) return true;
    if (/..air$|airways/.test(word) && classes.includes('airline')) return true;
    if (/^(?:inc|corp|llc|llp|co)\.?$/.test(word) && classes.includes('company')) return true;
  }
  return false;
}
