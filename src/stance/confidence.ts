import type { Ground } from './evidence.ts';
import type { Traits } from './traits.ts';

/** How often a side read off each construction is right, measured on dev (decisions/0051). */
const RELIABILITY: Readonly<Record<Ground, number>> = {
  cue: 0.88,
  'cue-clause': 0.82,
  'own-clause': 0.87,
  ought: 0.87,
  infinitive: 0.8,
  future: 0.75,
  harm: 0.75,
  judged: 0.82,
  effect: 0.75,
  passive: 0.8,
  happens: 0.75,
  attribute: 0.78,
  named: 0.85,
  existence: 0.8,
  'bare-deed': 0.7,
  source: 0.75,
};

/** What a mention by a head noun or a pronoun takes off. */
const BY_MENTION = { named: 1, head: 0.95, pronoun: 0.85 } as const;

/** The confidence of a side, 0 to 1. */
export const confidenceOf = ({ ground, how }: Traits): number =>
  Math.round(RELIABILITY[ground] * BY_MENTION[how] * 100) / 100;
