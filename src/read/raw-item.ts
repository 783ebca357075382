import { createHash } from 'node:crypto';
import type { ContentFormat, ItemMetadata, OnrecordError, RawItem } from '../domain/index.ts';

/** Stands in the place of an item that could not be read. */
export interface ReadFailure {
  /** The line's `id` where it could be read, else `line N` (from 1); a file's or page's id otherwise. */
  readonly id: string;
  readonly location: string;
  readonly error: OnrecordError;
}

export const isReadFailure = (read: object): read is ReadFailure => 'error' in read;

/** Builds an item; `bytes` are hashed as they are. */
export function rawItem(
  id: string,
  format: ContentFormat,
  content: string,
  metadata: ItemMetadata,
  origin: { readonly location: string; readonly bytes: Uint8Array },
): RawItem {
  const sha256 = createHash('sha256').update(origin.bytes).digest('hex');
  return { id, format, content, metadata, location: origin.location, bytes: origin.bytes, sha256 };
}

/** An item's id by its place: the last part of the path without `.gz` and the last extension; `-` for standard input. */
export function idOfLocation(location: string): string {
  const name = /^https?:/i.test(location)
    ? location
    : (location.split(/[/\\]/).findLast((part) => part !== '') ?? location);
  if (name === location && /^https?:/i.test(location)) return location;
  const stem = name.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '');
  return stem === '' ? name : stem;
}

/** The metadata without fields that say nothing. */
export function withoutEmpty<T extends object>(metadata: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  const entries = Object.entries(metadata).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as Partial<T>;
}
