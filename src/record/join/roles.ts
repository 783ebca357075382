import type { Role } from '../../domain/index.ts';
import { fieldOf, isIdleQualifier } from './vocabulary.ts';

/** A role, and the days within which somebody is known to have held it; open ends are absent. */
export interface DatedRole extends Role {
  readonly since?: string;
  readonly until?: string;
}

/** What two accounts of a person's roles say on whether it is one person: points (decisions/0075), and in words. */
export interface RoleMatch {
  readonly points: number;
  readonly words: string;
  /** The roles agree in what qualifies them too. */
  readonly strong: boolean;
}

/** "harbour minister", "former mayor": the role as words. */
export const roleInWords = ({ head, words, past }: Role): string =>
  [past ? 'former' : '', ...words.filter((word) => word !== head && word !== 'former'), head].filter(Boolean).join(' ');

const SILENT: RoleMatch = { points: 0, words: '', strong: false };
const STRONG = 3;

/**
 * Compares what two sides say of a person: the pair of roles that agrees best decides; where none agrees, the pair that
 * contradicts least. `day` (`YYYY-MM-DD` or null) is when the first side was written.
 */
export function compareRoles(one: readonly Role[], other: readonly DatedRole[], day: string | null): RoleMatch {
  let best: RoleMatch | null = null;
  for (const a of one) {
    for (const b of other) {
      if (!isOn(b, day)) continue;
      const match = compareTwo(a, b);
      if (match && (!best || match.points > best.points)) best = match;
    }
  }
  return best ?? SILENT;
}

/** Whether a role can be spoken of on a day: from its beginning on; later it is a former one. */
const isOn = ({ since }: DatedRole, day: string | null): boolean => day === null || since === undefined || since <= day;

const telling = ({ head, words }: Role): string[] => words.filter((word) => !isIdleQualifier(word) && word !== head);

function compareTwo(a: Role, b: Role): RoleMatch | null {
  const [x, y] = [fieldOf(a.head), fieldOf(b.head)];
  if (a.head !== b.head && (x === null || y === null)) return null;
  const [p, q] = [telling(a), telling(b)];
  const shared = p.filter((word) => q.includes(word));
  const both = `“${roleInWords(a)}” and “${roleInWords(b)}”`;
  if (a.head === b.head) return sameHead(a, p, q, shared, both);
  if (x === y) return shared.length > 0 ? { points: 1.5, words: both, strong: false } : null;
  if (shared.length > 0) return null;
  return { points: -3, words: `${both}: other fields`, strong: false };
}

function sameHead(role: Role, p: string[], q: string[], shared: string[], both: string): RoleMatch {
  const rest = [p, q].map((words) => words.filter((word) => !shared.includes(word)).length);
  if (shared.length > 0 && (rest[0] === 0 || rest[1] === 0 || shared.length > 1))
    return { points: STRONG, words: p.join() === q.join() ? `both “${roleInWords(role)}”` : both, strong: true };
  if (rest[0]! > 0 && rest[1]! > 0) return { points: -1, words: `${both}: perhaps of different places`, strong: false };
  return { points: fieldOf(role.head) === null ? 0.5 : 1, words: `both “${role.head}”`, strong: false };
}
