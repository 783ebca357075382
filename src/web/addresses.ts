import type { StoredStatement } from '../search/index.ts';

/** The addresses of pages. Whatever an id holds, it stays one segment of a path. */
export const actorHref = (id: string): string => `/actors/${encodeURIComponent(id)}`;
export const articleHref = (id: string): string => `/articles/${encodeURIComponent(id)}`;
export const issueHref = (id: string): string => `/issues/${encodeURIComponent(id)}`;
export const outletHref = (name: string): string => `/outlets/${encodeURIComponent(name)}`;
export const compareHref = (a: string, b: string): string => `/compare?${new URLSearchParams({ a, b })}`;
export const statementHref = (id: string): string => `/statements/${encodeURIComponent(id)}`;

export const alertHref = (name: string): string => `/alerts/${encodeURIComponent(name)}`;

/** The id of a statement's number in the text of its article. */
export const anchorOf = (statementId: string): string => `w-${statementId}`;

/** What an actor said in a month on an issue; an empty month: what no day is known of. */
export const cellHref = (issue: string, actor: string, month: string): string =>
  `${issueHref(issue)}?${new URLSearchParams({ actor, month: month === '' ? 'unknown' : month })}#words`;

/** The passage in which a statement stands, the statement made conspicuous; of an older version only if it has to be. */
export function passageHref({ id, current, article }: StoredStatement): string {
  const query = new URLSearchParams({ statement: id, ...(!current && { version: String(article.version) }) });
  return `${articleHref(article.id)}?${query}#${encodeURIComponent(anchorOf(id))}`;
}

/** An address with some of its query changed; an empty value takes the parameter out. */
export function withQuery(address: URL, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(address.searchParams);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? address.pathname : `${address.pathname}?${text}`;
}

/** An address of another site that may be linked: http and https only, never `javascript:`. Null otherwise. */
/** The id of an article's notice, by its place from 0. */
export const noticeAnchor = (at: number): string => `notice-${at + 1}`;

export function outsideHref(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

/** The address of the values of a page: `/index.json` of the first one. */
export function jsonHref({ pathname, search }: URL): string {
  return `${pathname === '/' ? '/index' : pathname}.json${search}`;
}
