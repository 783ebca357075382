import { hash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Issue, RawItem } from '../../domain/index.ts';

/** What a worker can be asked to do; each is a queue of its own. */
export const KINDS = ['fetch', 'extract', 'watched', 'relate', 'recompute'] as const;
export type JobKind = (typeof KINDS)[number];

/** An issue as it was when positions on it were asked for. */
export interface AskedIssue {
  readonly issue: Issue;
  readonly updatedAt: string;
}

/** What each kind of job is given. */
export interface JobData {
  /** Fetches an address; what it gives becomes jobs of extraction. */
  readonly fetch: { readonly url: string };
  /** Extracts from an item and puts it on the record. `packed`: see `pack`. */
  readonly extract: { readonly id: string; readonly location: string; readonly packed: string };
  /** Extracts from the item of an errand of watching, which the record holds. `images`: those of the article are asked for. */
  readonly watched: { readonly errand: number; readonly name: string; readonly images: boolean };
  /** Looks for the relatives of an article. */
  readonly relate: { readonly article: string };
  /** Reads positions anew; `articles` is null in the job that ends the run, when all others of it are done. */
  readonly recompute: {
    readonly run: string;
    readonly articles: readonly string[] | null;
    readonly issues: readonly AskedIssue[];
  };
}

/** The same work has the same id, a UUID of version 8 (RFC 9562): asked for twice, it is done once. */
export function jobId(kind: JobKind, ...of: readonly string[]): string {
  const digest = hash('sha256', [kind, ...of].join('\n'));
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
  return [...parts, digest.slice(20, 32)].join('-');
}

/** An item with its bytes as one word: JSON, deflated, in base64. */
export const pack = ({ bytes, ...item }: RawItem): string =>
  deflateSync(JSON.stringify({ ...item, bytes: Buffer.from(bytes).toString('base64') })).toString('base64');

export function unpack(packed: string): RawItem {
  const text = inflateSync(Buffer.from(packed, 'base64')).toString('utf8');
  const { bytes, ...item } = JSON.parse(text) as Omit<RawItem, 'bytes'> & { readonly bytes: string };
  return { ...item, bytes: Buffer.from(bytes, 'base64') };
}
