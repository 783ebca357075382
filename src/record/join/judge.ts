import type { ActorKind, Role } from '../../domain/index.ts';
import { normalName } from '../names.ts';
import { compareNames, type NameMatch } from './names.ts';
import { compareRoles, type DatedRole } from './roles.ts';
import { compareScenes } from './scene.ts';

/** What one article says of an actor whom it names, and its surroundings. */
export interface Appearance {
  readonly name: string;
  readonly kind: ActorKind;
  readonly roles: readonly Role[];
  readonly outlet: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** Names in the article (`sceneOf`). */
  readonly scene: readonly string[];
}

/** An actor of the record who may be meant. */
export interface Candidate {
  readonly id: string;
  /** Full names, as articles and people give them. */
  readonly names: readonly string[];
  /** Latest first. */
  readonly appearances: readonly Appearance[];
  /** Roles that people have entered. */
  readonly roles: readonly DatedRole[];
  /** A person has entered this actor. */
  readonly listed: boolean;
}

/** Whom an appearance means, on what grounds; `id` null: nobody on the record, as far as can be told. */
export interface Judgement {
  readonly id: string | null;
  readonly basis: string;
  /** 0 to 1: that this is right. Ranks judgements; not calibrated on labelled joins. */
  readonly confidence: number;
}

/** Points from which an appearance is joined, and the lead over the next candidate; decisions/0075. */
const ENOUGH = 4.5;
const LEAD = 1;
const SHORT_WHILE = 60;
const LONG_WHILE = 3650;

interface Weighed {
  readonly id: string;
  readonly points: number;
  readonly grounds: readonly string[];
}

/**
 * Decides whether an appearance is one of the candidates. Precision first: a full name alone never joins two articles,
 * a surname only with a role that agrees in what qualifies it, and with two candidates who fit alike nobody is chosen.
 */
export function judge(appearance: Appearance, candidates: readonly Candidate[]): Judgement {
  const weighed = candidates
    .flatMap((candidate) => weigh(appearance, candidate) ?? [])
    .sort((a, b) => b.points - a.points);
  const [best, next] = weighed;
  if (!best) return { id: null, basis: 'the first of this name in this collection', confidence: 0.9 };
  if (best.points < ENOUGH) {
    const grounds = best.grounds.join('; ');
    return {
      id: null,
      basis: `too little in common with ${best.id}: ${grounds}`,
      confidence: 1 - certainty(best.points),
    };
  }
  if (next && best.points - next.points < LEAD)
    return { id: null, basis: `fits ${best.id} and ${next.id} alike`, confidence: 0.5 };
  return { id: best.id, basis: best.grounds.join('; '), confidence: certainty(best.points) };
}

/** A logistic curve through 0.84 at the threshold; two decimals. */
const certainty = (points: number): number => Math.round(100 / (1 + Math.exp(-1.1 * (points - 3)))) / 100;

function weigh(appearance: Appearance, candidate: Candidate): Weighed | null {
  const name = bestName(appearance, candidate);
  if (!name) return null;
  const known = [...candidate.roles, ...candidate.appearances.flatMap(({ roles }) => roles)];
  const role = compareRoles(appearance.roles, known, appearance.day);
  if (name.surnameOnly && !role.strong) return null;
  const around = surroundingsOf(appearance, candidate);
  const points = name.points + role.points + around.points + (candidate.listed ? 1.5 : 0);
  const grounds = [name.words, role.words, ...around.words, candidate.listed ? 'entered by a person' : ''];
  return { id: candidate.id, points, grounds: grounds.filter((ground) => ground !== '') };
}

function bestName({ kind, name }: Appearance, { names }: Candidate): NameMatch | null {
  const matches = names.flatMap((other) => compareNames(kind, name, other) ?? []);
  return matches.reduce<NameMatch | null>((best, match) => (best && best.points >= match.points ? best : match), null);
}

interface Around {
  readonly points: number;
  readonly words: readonly string[];
}

/** The outlet, the time and the other names: the article of the candidate that is nearest. */
function surroundingsOf(appearance: Appearance, candidate: Candidate): Around {
  const own = new Set([appearance.name, ...candidate.names].flatMap((name) => normalName(name).split(' ')));
  let best: Around = { points: Number.NEGATIVE_INFINITY, words: [] };
  for (const other of candidate.appearances) {
    const around = around_(appearance, other, own);
    if (around.points > best.points) best = around;
  }
  return candidate.appearances.length > 0 ? best : { points: 0, words: [] };
}

function around_(one: Appearance, other: Appearance, own: ReadonlySet<string>): Around {
  const words: string[] = [];
  let points = compareScenes(one.scene, other.scene, own);
  if (points > 0) words.push('articles with names in common');
  if (one.outlet !== null && one.outlet === other.outlet) {
    points += 1;
    words.push('the same outlet');
  }
  const days = one.day && other.day ? Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000 : null;
  if (days !== null && days <= SHORT_WHILE) {
    points += 0.5;
    words.push('within two months');
  }
  if (days !== null && days > LONG_WHILE) {
    points -= 1;
    words.push('more than ten years apart');
  }
  return { points, words };
}
