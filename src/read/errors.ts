import { OnrecordError } from '../domain/index.ts';

/** One mebibyte in bytes. */
export const MIB = 1024 * 1024;

/** Every way in which reading fails, with its code and what to do about it. */
export const failures = {
  missing: (location: string) =>
    new OnrecordError('input/missing', `${location}: there is no such file or directory.`, 'Check the path.'),
  unreadable: (location: string, cause: unknown) =>
    new OnrecordError(
      'input/unreadable',
      `${location} could not be read${cause instanceof Error ? `: ${cause.message}` : ''}.`,
      'Check that the file may be read by you and is not being changed.',
      { cause },
    ),
  empty: (location: string) =>
    new OnrecordError('input/empty', `${location} is empty.`, 'Give a file that holds a news item.'),
  binary: (location: string, kind: string) =>
    new OnrecordError(
      'input/binary',
      `${location} is ${kind}, not text.`,
      'Give text, Markdown, HTML, a feed or JSON Lines (each may be gzipped).',
    ),
  tooLarge: (location: string, cap: number) =>
    new OnrecordError(
      'input/too-large',
      `${location} holds more than ${cap / MIB} MiB once unpacked.`,
      'Split it, or give its items as JSON Lines, which are read line by line.',
    ),
  badGzip: (location: string, cause: unknown) =>
    new OnrecordError('input/bad-gzip', `${location} is damaged gzip data.`, 'Fetch or copy the file again.', {
      cause,
    }),
  emptyDirectory: (location: string) =>
    new OnrecordError(
      'input/no-readable-files',
      `${location} holds no file that can be read as a news item.`,
      'Give a directory with text, Markdown, HTML, feed or JSON Lines files.',
    ),
  unsupported: (location: string, what: string) =>
    new OnrecordError(
      'input/unsupported',
      `${location} is ${what}.`,
      'Give text, Markdown, HTML, RSS, Atom, JSON Feed or JSON Lines ({"id", "text"} a line).',
    ),
  badArchive: (location: string, cause: unknown) =>
    new OnrecordError(
      'input/bad-archive',
      `${location} is damaged, cut off, or no such archive${cause instanceof Error ? `: ${cause.message}` : ''}.`,
      'Fetch or copy the file again.',
      { cause },
    ),
  bomb: (location: string) =>
    new OnrecordError(
      'input/bomb',
      `${location} unpacks to hundreds of times its size, and was left there.`,
      'Unpack it yourself if you trust it, and give the files.',
    ),
  nested: (location: string) =>
    new OnrecordError(
      'input/nested-archives',
      `${location} is an archive in archives in archives.`,
      'Unpack the outer ones, and give what they hold.',
    ),
  damaged: (location: string, what: string) =>
    new OnrecordError(
      'input/damaged-archive',
      `${location} is damaged: ${what}.`,
      'What could be read was read; fetch or copy the file again for the rest.',
    ),
  badRow: (where: string, what: string) =>
    new OnrecordError('input/bad-row', `${where} ${what}.`, 'Check the row, and which column holds the text.'),
  noColumns: (location: string, names: readonly string[]) =>
    new OnrecordError(
      'input/no-such-columns',
      `${location} does not begin with a row that names the columns ${names.join(', ')}.`,
      'Name the columns as they stand in the first row; cells are separated by a comma, semicolon or tab.',
    ),
  tooManyItems: (location: string, cap: number) =>
    new OnrecordError(
      'input/too-many-items',
      `${location} holds more than ${cap} items.`,
      'Split the feed, or give its items as JSON Lines.',
    ),
  namesOnly: (location: string, what: string) =>
    new OnrecordError(
      'input/names-only',
      `${location} is ${what}: it names addresses and holds no news item.`,
      'Watch it, or give the addresses that it names.',
    ),
  badPdf: (location: string, cause: unknown) =>
    new OnrecordError(
      'input/bad-pdf',
      `${location} starts like a PDF but cannot be read as one${cause instanceof Error ? `: ${cause.message}` : ''}.`,
      'Open it in a viewer; one that asks for a password has to be saved without it.',
      { cause },
    ),
  noText: (location: string) =>
    new OnrecordError(
      'input/no-text',
      `${location} is a PDF without text: its pages are pictures.`,
      'Have its text recognised (OCR) and give that.',
    ),
  badFeed: (location: string, cause: unknown) =>
    new OnrecordError(
      'input/bad-feed',
      `${location} starts like a feed but cannot be read as one.`,
      'Open the address in a browser to see what it really sends, and report the feed if it is well-formed.',
      { cause },
    ),
  noFetch: (location: string) =>
    new OnrecordError('input/no-fetch', `${location} is an address, and fetching is not allowed here.`, 'Give a file.'),
  lineTooLong: (where: string, cap: number) =>
    new OnrecordError(
      'input/line-too-long',
      `${where} is longer than ${cap / MIB} MiB.`,
      'Give one article a line; check that lines end in a newline.',
    ),
  invalidUtf8: (where: string) =>
    new OnrecordError('input/invalid-utf8', `${where} is not valid UTF-8.`, 'Write JSON Lines in UTF-8.'),
  badLine: (where: string, what: string) =>
    new OnrecordError(
      'input/bad-line',
      `${where} ${what}.`,
      'A line is one JSON object {"id", "text", "published"?, "title"?, "url"?, "outlet"?}.',
    ),
  badAttributions: (where: string, what: string) =>
    new OnrecordError(
      'input/bad-attributions',
      `${where}: ${what}.`,
      'Give "attributions" as [{"source": [[start, end]], "cue": [[start, end]], "content": [[start, end]]}] in UTF-16 units.',
    ),
} as const;
