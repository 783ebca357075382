import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { OnrecordError } from '../../domain/index.ts';
import {
  type Alert,
  type AlertQuestion,
  type AlertTarget,
  type Notice,
  normalName,
  type RecordStore,
} from '../../record/index.ts';
import { readWords, resolveActor, trackedIssue } from '../../search/index.ts';
import { fetchSettings } from '../fetch-settings.ts';

/** What a user asks to be told. */
export interface NewAlert {
  readonly name: string;
  readonly words?: string;
  /** Name, alias or id. */
  readonly actor?: string;
  readonly issue?: string;
  readonly outlet?: string;
  /** Confirmed shifts in place of statements. */
  readonly shifts?: boolean;
  readonly atom?: string;
  readonly jsonFeed?: string;
  readonly webhook?: string;
  /** `whsec_` and base64; made where a webhook is given without one. */
  readonly secret?: string;
  /** Also what is on the record already. */
  readonly fromStart?: boolean;
  readonly includePrivate?: boolean;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u;
/** Bytes of a secret that is made; Standard Webhooks wants 24 to 64. */
const SECRET_BYTES = 32;

const usage = (message: string, remedy: string): OnrecordError => new OnrecordError('usage/alert', message, remedy);

/**
 * Keeps an alert, in place of one of the same name. Throws `usage/alert`, `usage/words`, `issues/unknown`,
 * `alert/unknown-actor`, `alert/private-person`, `fetch/bad-address`, `fetch/not-public`.
 */
export async function addAlert(record: RecordStore, given: NewAlert): Promise<Alert> {
  if (!NAME.test(given.name)) throw usage(`${JSON.stringify(given.name)} is no name.`, 'Use letters, digits, spaces.');
  const question = await questionOf(record, given);
  const target = await targetOf(given);
  const mark = given.fromStart
    ? 0
    : question.of === 'shifts'
      ? await lastShift(record)
      : await record.alerting.lastMark();
  const alert: Alert = { name: given.name, question, target, added: new Date().toISOString(), mark };
  await withoutOld(record, alert);
  await record.alerting.putAlert(alert);
  // The log only grows: a name that is forgotten must not be in it.
  await record.log('alert', { added: target.kind });
  return alert;
}

/** What an alert of this name found for another question is not told for this one. */
async function withoutOld({ alerting }: RecordStore, { name, question }: Alert): Promise<void> {
  const old = (await alerting.alerts()).find((one) => one.name === name);
  if (old && JSON.stringify(old.question) !== JSON.stringify(question)) await alerting.removeAlert(name);
}

/** The id of the last thing a person said of a shift. */
export const lastShift = async (record: RecordStore): Promise<number> =>
  (await record.corrections({ what: 'shift', limit: 1 }))[0]?.id ?? 0;

async function questionOf(record: RecordStore, given: NewAlert): Promise<AlertQuestion> {
  const { words, issue, outlet } = given;
  if (words !== undefined) readWords(words);
  if (issue !== undefined) await trackedIssue(record, issue);
  const whose = given.actor === undefined ? {} : await actorAsked(record, given.actor, given.includePrivate === true);
  const asked = { ...whose, ...(issue !== undefined && { issue }) };
  if (given.shifts) {
    if (words !== undefined || outlet !== undefined)
      throw usage('Shifts are of actors and issues.', 'Leave out words and outlet.');
    return { of: 'shifts', ...asked };
  }
  const all = { ...asked, ...(words !== undefined && { words }), ...(outlet !== undefined && { outlet }) };
  if (Object.keys(all).length === 0) throw usage('The alert waits for nothing.', 'Give words, an actor or an issue.');
  return { of: 'statements', ...all };
}

/** The actor that is meant; a name that nobody on record bears is waited for. */
async function actorAsked(
  record: RecordStore,
  name: string,
  includePrivate: boolean,
): Promise<Pick<AlertQuestion, 'actor' | 'awaited' | 'includePrivate'>> {
  const found = await resolveActor(record, name);
  if (found.found === 'none' && normalName(name) !== '')
    return { awaited: name.trim(), ...(includePrivate && { includePrivate }) };
  if (found.found !== 'one') {
    const names = found.candidates.slice(0, 5).map(({ id, name: one }) => `${one} (${id})`);
    const message = `${JSON.stringify(name)} means several on this record.`;
    throw new OnrecordError('alert/unknown-actor', message, `Give the id of one: ${names.join(', ')}.`);
  }
  if (found.actor.privatePerson && !includePrivate) {
    const remedy = 'Give --private where there is a reason to.';
    throw new OnrecordError('alert/private-person', `${found.actor.name} is a private person.`, remedy);
  }
  return { actor: found.actor.id };
}

/**
 * The alert with the actor who by now bears the name that it waits for; null while nobody does, several do, or a private
 * person does who was not asked for.
 */
export async function withActor(record: RecordStore, alert: Alert): Promise<Alert | null> {
  const { awaited, includePrivate, ...question } = alert.question;
  if (awaited === undefined) return alert;
  const found = await resolveActor(record, awaited);
  if (found.found !== 'one' || (found.actor.privatePerson && !includePrivate)) return null;
  const known: Alert = { ...alert, question: { ...question, actor: found.actor.id } };
  await record.alerting.putAlert(known);
  return known;
}

async function targetOf({ atom, jsonFeed, webhook, secret }: NewAlert): Promise<AlertTarget> {
  const given = [atom, jsonFeed, webhook].filter((one) => one !== undefined);
  if (given.length > 1) throw usage('An alert is told in one place.', 'Make a second alert for the other.');
  if (atom !== undefined) return { kind: 'atom', file: resolve(atom) };
  if (jsonFeed !== undefined) return { kind: 'json-feed', file: resolve(jsonFeed) };
  if (webhook === undefined) return { kind: 'standard-output' };
  const { checkedUrl } = await import('../../fetch/index.ts');
  const { href } = checkedUrl(webhook, undefined, (await fetchSettings()).allow);
  if (secret !== undefined && !/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret))
    throw usage('The secret is none.', 'It is whsec_ and at least 24 bytes in base64.');
  return { kind: 'webhook', url: href, secret: secret ?? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}` };
}

/** Takes an alert out, with what it found. Throws `alert/unknown`. */
export async function removeAlert(record: RecordStore, name: string): Promise<void> {
  if (!(await record.alerting.removeAlert(name)))
    throw new OnrecordError(
      'alert/unknown',
      `There is no alert ${JSON.stringify(name)}.`,
      'See `onrecord alert list`.',
    );
  await record.log('alert', { removed: 1 });
}

/** An alert and how it fares. The secret of a webhook is left out. */
export interface AlertState extends Omit<Alert, 'target'> {
  readonly target:
    | Omit<Extract<AlertTarget, { readonly kind: 'webhook' }>, 'secret'>
    | Exclude<AlertTarget, { readonly kind: 'webhook' }>;
  /** The name of the actor it waits for. */
  readonly actorName: string | null;
  /** With a name that nobody on record bore: whom it may mean by now, where several do; else those of a like name. */
  readonly candidates: readonly string[];
  /** The latest, last first: at most 100 of each. */
  readonly told: readonly Notice[];
  readonly waiting: readonly Notice[];
  readonly dropped: readonly Notice[];
}

const LISTED = 100;
const CANDIDATES = 5;

async function candidatesFor(record: RecordStore, awaited: string | undefined): Promise<string[]> {
  const found = awaited === undefined ? undefined : await resolveActor(record, awaited);
  if (!found || found.found === 'one') return [];
  return found.candidates
    .filter(({ privatePerson }) => !privatePerson)
    .slice(0, CANDIDATES)
    .map(({ id, name }) => `${name} (${id})`);
}

export async function alertStates(record: RecordStore): Promise<AlertState[]> {
  const states: AlertState[] = [];
  for (const { target, ...alert } of await record.alerting.alerts()) {
    const of = (state: 'told' | 'waiting' | 'dropped') => record.alerting.notices(alert.name, state, LISTED);
    const actor = alert.question.actor;
    const shown = target.kind === 'webhook' ? { kind: target.kind, url: target.url } : target;
    states.push({
      ...alert,
      target: shown,
      actorName: actor === undefined ? null : ((await record.actorOf(actor))?.name ?? null),
      candidates: await candidatesFor(record, alert.question.awaited),
      told: await of('told'),
      waiting: await of('waiting'),
      dropped: await of('dropped'),
    });
  }
  return states;
}
