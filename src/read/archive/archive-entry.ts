/** A file within an archive. */
export interface ArchiveEntry {
  /** Its path within the archive, as the archive gives it. */
  readonly name: string;
  /** To be read before the next entry is asked for. */
  readonly stream: AsyncIterable<Uint8Array>;
}

/** A file within an archive that is not read, and why. */
export interface ArchiveAside {
  readonly name: string;
  readonly aside: string;
}

/** Why a name is not followed; undefined where nothing speaks against it. Nothing is ever written under any name. */
export function objectionTo(name: string): string | undefined {
  const parts = name.split(/[/\\]/);
  if (/^(?:[/\\]|[a-z]:)/i.test(name) || parts.includes('..')) return 'its name leads out of the archive';
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'its name holds control characters';
  if (parts.some((part) => /^\.[^.]|^__MACOSX$/.test(part))) return 'hidden';
  return undefined;
}
