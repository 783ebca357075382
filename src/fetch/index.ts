export { checkedUrl, LOOPBACK, mayConnect, type Ranges, type Resolve, rangesOf } from './address.ts';
export type { Exchange, Headers } from './exchange.ts';
export { FetchError } from './failures.ts';
export { type Fetched, type FetchOptions, fetchPage } from './fetch-page.ts';
export type { HostMemory, HostNotes } from './host.ts';
export { type PoliteFetcher, type PoliteOptions, politeFetcher, type Validators, type Visit } from './polite.ts';
export { post } from './post.ts';
export { retryAt } from './retry-after.ts';
export { userAgentOf } from './user-agent.ts';
