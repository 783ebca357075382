import type { Goal } from './goal.ts';
import { stemsOf } from './stem.ts';

/** Letters that two words of one origin share at least: `eligible`, `eligibility`. */
const KIN = 6;

export const isKin = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= KIN && one.slice(0, KIN) === other.slice(0, KIN)) ||
  (Math.min(one.length, other.length) >= KIN - 1 && (one.startsWith(other) || other.startsWith(one)));

/** Whether a root is that of the verb of the proposition, or of a noun made of it: `extradition` for `extradite`. */
export const isVerbOf = (root: string, { verb, claims }: Goal): boolean =>
  !claims && verb.length > 2 && !COMMON.has(verb) && isKin(root, verb);

/** Verbs that say too little to know a deed by. */
const COMMON = stemsOf('be have do go get make take give come keep let put use hold see');
