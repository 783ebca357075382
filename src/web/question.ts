import type { StatementKind } from '../domain/index.ts';
import type { StatementQuestion } from '../search/index.ts';

/** What stands in the boxes of the search form, as typed; empty where nothing was. */
export interface Asked {
  readonly speaker: string;
  readonly about: string;
  /** Id of an issue. It has no box: pages of issues ask for it. */
  readonly issue: string;
  readonly outlet: string;
  readonly since: string;
  readonly until: string;
  readonly kind: string;
  readonly all: boolean;
  readonly after: string;
}

const KINDS: readonly string[] = ['direct', 'mixed', 'indirect'] satisfies StatementKind[];

/** Longer than any name or question; the rest of a value is not read. UTF-16 units. */
const LONGEST = 500;

/** Reads the query of an address. `speaker`: a name, or an actor's id. */
export function readAsked(query: URLSearchParams): Asked {
  const typed = (name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST);
  return {
    speaker: typed('speaker'),
    about: typed('about'),
    issue: typed('issue'),
    outlet: typed('outlet'),
    since: typed('since'),
    until: typed('until'),
    kind: KINDS.includes(typed('kind')) ? typed('kind') : '',
    all: typed('all') === '1',
    after: typed('after'),
  };
}

/** The question that `search/` answers. */
export function questionOf({
  speaker,
  about,
  issue,
  outlet,
  since,
  until,
  kind,
  all,
  after,
}: Asked): StatementQuestion {
  return {
    ...(speaker !== '' && { actor: speaker }),
    ...(about !== '' && { about }),
    ...(issue !== '' && { issue }),
    ...(outlet !== '' && { outlet }),
    ...(since !== '' && { since }),
    ...(until !== '' && { until }),
    ...(kind !== '' && { kind: kind as StatementKind }),
    ...(after !== '' && { after }),
    all,
  };
}
