import { type ActorRole, roleInWords, type StoredActor } from '../record/index.ts';

/** Roles named where there is little room. */
const ROLES_NAMED = 2;

const yearOf = (day: string | null): string | null => day?.slice(0, 4) ?? null;

/**
 * `harbour minister (2031 to 2033)`: the years in which articles say so, or that a person entered; without any where none
 * are known.
 */
export function roleWithYears(role: ActorRole): string {
  const [since, until] = [yearOf(role.since), yearOf(role.until)];
  const words = roleInWords(role);
  if (since === null && until === null) return words;
  if (since === until) return `${words} (${since})`;
  if (since === null) return `${words} (to ${until})`;
  return until === null ? `${words} (since ${since})` : `${words} (${since} to ${until})`;
}

/** What tells an actor from others of the name: roles, else the kind; and where first seen. */
export function actorInWords({ roles, kind, privatePerson, local, outlet }: StoredActor): string {
  const named = roles.slice(0, ROLES_NAMED).map(roleWithYears);
  return [
    ...(named.length > 0 ? named : [kind]),
    ...(privatePerson ? ['a private person'] : []),
    ...(local ? ['known from one article only'] : []),
    ...(outlet === null ? [] : [`first in ${outlet}`]),
  ].join(', ');
}
