import { parse, stringify } from 'yaml';
import { type Issue, OnrecordError } from '../domain/index.ts';

const REMEDY =
  'Write a list of entries, each with `id`, `proposition` and `about` (a list of phrases), and optionally `for` and `against`.';

const invalid = (location: string, where: string, what: string): OnrecordError =>
  new OnrecordError('issues/invalid', `${location}: ${where}: ${what}`, REMEDY);

/** The phrases of one field, checked. */
function phrasesOf(value: unknown, field: string, where: string, location: string): string[] {
  if (!Array.isArray(value)) throw invalid(location, where, `\`${field}\` must be a list of phrases`);
  return value.map((phrase: unknown, i) => {
    if (typeof phrase === 'string' && phrase.trim() !== '') return phrase.trim();
    if (typeof phrase === 'number') return String(phrase);
    throw invalid(location, where, `\`${field}\`[${i}] must be a phrase, not ${JSON.stringify(phrase) ?? 'nothing'}`);
  });
}

/** A text field, checked. */
function textOf(value: unknown, field: string, where: string, location: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw invalid(location, where, `\`${field}\` is missing or is no text`);
}

function issueOf(entry: unknown, index: number, location: string): Issue {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw invalid(location, `entry ${index + 1}`, 'is no mapping of fields');
  }
  const fields = entry as Record<string, unknown>;
  const id = textOf(fields.id, 'id', `entry ${index + 1}`, location);
  const where = `entry ${index + 1} (${id})`;
  const about = phrasesOf(fields.about, 'about', where, location);
  if (about.length === 0) throw invalid(location, where, '`about` needs at least one phrase');
  return {
    id,
    proposition: textOf(fields.proposition, 'proposition', where, location),
    about,
    ...(fields.for == null ? {} : { for: phrasesOf(fields.for, 'for', where, location) }),
    ...(fields.against == null ? {} : { against: phrasesOf(fields.against, 'against', where, location) }),
  };
}

/**
 * The issues of an issues file (YAML; JSON is YAML too): `[{id, proposition, about, for?, against?}]`, in its order.
 *
 * `location` is named in errors: `issues/unreadable` where the text is no YAML, `issues/invalid` where an entry lacks
 * a field, has one of the wrong type, or repeats an id.
 */
export function readIssues(text: string, location: string): Issue[] {
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new OnrecordError('issues/unreadable', `${location}: ${message}`, 'Mend the YAML at the place named.', {
      cause,
    });
  }
  if (!Array.isArray(content)) throw invalid(location, 'the file', 'must hold a list of issues');
  const issues = content.map((entry, i) => issueOf(entry, i, location));
  const seen = new Set<string>();
  for (const { id } of issues) {
    if (seen.has(id)) throw invalid(location, `issue ${id}`, 'the id occurs twice');
    seen.add(id);
  }
  return issues;
}

/** Issues as a YAML file that `readIssues` reads. */
export const writeIssues = (issues: readonly Issue[]): string => stringify(issues, { lineWidth: 100 });
