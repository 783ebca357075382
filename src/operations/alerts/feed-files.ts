import { hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { OnrecordError } from '../../domain/index.ts';
import type { Alert, AlertTarget, Notice } from '../../record/index.ts';
import { type Finding, headOf, linesOf } from './finding.ts';

/** A notice and what it tells. */
export interface Entry {
  readonly notice: Notice;
  readonly finding: Finding;
}

/** UTF-16 units of a title. */
const LONGEST_TITLE = 200;

/** A UUID that is the same for the same words (in the form of version 8, RFC 9562). */
function uuidOf(words: string): string {
  const hex = hash('sha256', words);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const urlOf = (finding: Finding): string | null =>
  (finding.of === 'statement' ? finding.told : finding.later).article.url;

const titleOf = (finding: Finding): string => {
  const head = headOf(finding);
  return head.length <= LONGEST_TITLE ? head : `${head.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
};

function atom({ name, added }: Alert, entries: readonly Entry[]): string {
  return generateAtomFeed({
    id: uuidOf(`alert ${name} ${added}`),
    title: { value: `onrecord: ${name}` },
    updated: new Date(entries[0]?.notice.at ?? added),
    authors: [{ name: 'onrecord' }],
    entries: entries.map(({ notice, finding }) => {
      const url = urlOf(finding);
      return {
        id: uuidOf(`notice ${name} ${notice.id}`),
        title: { value: titleOf(finding) },
        updated: new Date(notice.at),
        ...(url !== null && { links: [{ href: url, rel: 'alternate' }] }),
        content: { value: linesOf(finding).join('\n'), type: 'text' },
      };
    }),
  });
}

function jsonFeed({ name }: Alert, entries: readonly Entry[]): string {
  const feed = generateJsonFeed({
    title: `onrecord: ${name}`,
    items: entries.map(({ notice, finding }) => {
      const url = urlOf(finding);
      return {
        id: uuidOf(`notice ${name} ${notice.id}`),
        title: titleOf(finding),
        ...(url !== null && { url }),
        content_text: linesOf(finding).join('\n'),
        date_published: new Date(notice.at),
        _onrecord: finding,
      };
    }),
  });
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** What an alert found, last first, as Atom or JSON Feed. */
export const feedText = (alert: Alert, kind: 'atom' | 'json-feed', entries: readonly Entry[]): string =>
  kind === 'atom' ? atom(alert, entries) : jsonFeed(alert, entries);

/**
 * Writes what an alert found, last first, as a feed; whoever reads it meanwhile sees the old or the new one whole. Throws
 * `alert/unwritable`.
 */
export function writeFeed(
  alert: Alert,
  { kind, file }: Extract<AlertTarget, { readonly kind: 'atom' | 'json-feed' }>,
  entries: readonly Entry[],
): void {
  const text = feedText(alert, kind, entries);
  const beside = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (cause) {
    const remedy = 'Make its folder writable, or add the alert again with another file.';
    throw new OnrecordError('alert/unwritable', `${file} cannot be written.`, remedy, { cause });
  }
}
