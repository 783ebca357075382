import type { Described, Discourse } from './discourse.ts';
import type { Entity, Mention } from './entity.ts';
import { qualifiers } from './facts.ts';
import { classesOf, genderOfRole, isIdleWord, isPrivateRole, roleNounOf } from './lexicon/roles.ts';
import { readPhrase } from './phrase.ts';
import type { RegisterEntry, Tenure } from './register/entry.ts';
import { mentionCovering, type Scene } from './scene.ts';
import { isSaying, plainWord } from './words.ts';

/** A description taken apart: the role, what must be true of its bearer, whose it is. */
export interface Description {
  readonly head: string;
  readonly words: ReadonlySet<string>;
  readonly past: boolean;
  readonly owner: Entity | null;
  /** Owned by somebody who could not be told. */
  readonly orphan: boolean;
  readonly token: number;
}

export interface Bearer {
  readonly entity: Entity | null;
  readonly entry: RegisterEntry | null;
  readonly confidence: number;
  readonly reason: string;
}

/** Words that a role and its description must share or lack together: a vice president is no president. */
const MARKERS = ['vice', 'deputy', 'assistant', 'lieutenant', 'press', 'general', 'associate'] as const;

/** Offices that everybody takes to be their own country's where no country is named. */
const UNIQUE = new Set(['president', 'pope']);

/** Describes the head noun at a token by the words around it in `[from, to)`. */
export function describe(
  scene: Scene,
  from: number,
  to: number,
  head: number,
  owner: Entity | null,
  orphan: boolean,
): Description {
  const { lower } = scene.text;
  let at = head;
  // "the attorney general": the head is the attorney.
  if (
    lower[at] === 'general' &&
    at > from &&
    /^(?:attorney|solicitor|surgeon|secretary|inspector)$/.test(lower[at - 1]!)
  )
    at--;
  const all = qualifiers(scene.text, scene.register, from, to, true);
  const noun = roleNounOf(lower[at]!) ?? lower[at]!;
  const words = new Set<string>();
  for (const word of all) if (word !== plainWord(lower[at]!) && word !== noun && !isIdleWord(word)) words.add(word);
  if (noun === 'democrat') words.delete('democratic');
  const past = ['former', 'ex', 'then', 'retired'].some((word) => all.has(word));
  if (owner) for (const word of ownWords(owner)) words.delete(word);
  return { head: noun, words, past, owner, orphan, token: from };
}

const ownWords = (entity: Entity): string[] =>
  [
    ...entity.name.toLowerCase().split(/[\s-]+/),
    entity.entry?.id.split(':')[1] ?? '',
    entity.entry?.id.slice(8).toLowerCase() ?? '',
  ].map(plainWord);

const candidates = new WeakMap<Scene, Map<string, Entity[]>>();

/** The people of an article of whom something is said that a noun could mean. */
function candidatesFor(scene: Scene, head: string): readonly Entity[] {
  let byClass = candidates.get(scene);
  if (!byClass) {
    byClass = new Map();
    for (const entity of scene.entities) {
      if (entity.kind === 'body' || (entity.kind === 'unknown' && entity.certainty < 1)) continue;
      const tenures = entity.entry?.tenures ?? [];
      const keys = [...entity.facts, ...tenures].flatMap((fact) => [
        ...classesOf(fact.head),
        ...[...fact.words].filter((word) => PARTIES.has(word)),
      ]);
      for (const key of new Set(keys)) {
        const list = byClass.get(key);
        if (list) list.push(entity);
        else byClass.set(key, [entity]);
      }
    }
    candidates.set(scene, byClass);
  }
  const party = head === 'democrat' ? 'democratic' : head;
  const found = new Set<Entity>();
  for (const key of [...classesOf(head), ...(PARTIES.has(party) ? [party] : [])])
    for (const entity of byClass.get(key) ?? []) found.add(entity);
  return [...found];
}

const PARTIES = new Set(['republican', 'democratic', 'libertarian', 'independent', 'conservative', 'socialist']);

/** Who bears a description: by what the article says of its people, else by the register on the article's day. */
export function bearerOf(scene: Scene, discourse: Pick<Discourse, 'salient'>, description: Description): Bearer | null {
  if (isParty(description.head) && isBare(description))
    // "Republican criticism" is no single one's.
    return scene.text.lower[description.token] === 'the' ? ofParty(scene, discourse, description) : null;
  const fitting = candidatesFor(scene, description.head).filter((entity) => bears(scene, entity, description));
  if (
    fitting.length === 1 &&
    !(isBare(description) && UNIQUE.has(description.head) && !recent(scene, fitting[0]!, description))
  )
    return inArticle(fitting[0]!, isBare(description) ? 0.82 : 0.9);
  if (fitting.length > 1) {
    const salient = discourse.salient(description.token).find(({ entity }) => fitting.includes(entity));
    if (salient) return inArticle(salient.entity, 0.72);
    if (!isBare(description)) return inArticle(fitting.sort((a, b) => b.count - a.count)[0]!, 0.55);
    return null;
  }
  return holder(scene, description) ?? loosely(scene, description);
}

/** Roles of people of whom a party is to be expected. */
const POLITICAL =
  /^(?:president|senator|representative|governor|lawmaker|mayor|minister|candidate|nominee|congressman|congresswoman|delegate|leader|speaker|politician|secretary|chairman)$/;

/** "the Republican": the one on the mind who is one, or who holds an office and of whom no other party is known. */
function ofParty(scene: Scene, discourse: Pick<Discourse, 'salient'>, description: Description): Bearer | null {
  const party = description.head === 'democrat' ? 'democratic' : description.head;
  for (const { entity } of discourse.salient(description.token).slice(0, 3)) {
    const tenures = (entity.entry?.tenures ?? []).filter((tenure) => isTrue(tenure, scene.day, false));
    const known = new Set([...entity.facts, ...tenures].flatMap(({ head, words }) => [head, ...words]));
    if (known.has(party)) return inArticle(entity, 0.75);
    const other = [...PARTIES].some((name) => name !== party && known.has(name));
    if (!other && [...known].some((word) => POLITICAL.test(word))) return inArticle(entity, 0.62);
  }
  return null;
}

const inArticle = (entity: Entity, confidence: number): Bearer => ({
  entity,
  entry: null,
  confidence,
  reason: `described so in the article or in the register`,
});

const isBare = ({ words, owner, orphan }: Description): boolean => words.size === 0 && !owner && !orphan;

/** Whether somebody is mentioned within the last paragraphs, so that a bare title can mean them. */
function recent({ mentions, text }: Scene, entity: Entity, { token }: Description): boolean {
  for (const mention of mentions) {
    if (
      mention.entity === entity &&
      mention.first < token &&
      text.paragraph[token]! - text.paragraph[mention.first]! <= 6
    )
      return true;
  }
  return false;
}

/** Whether what the article and the register say of a person covers a description. */
function bears({ day }: Scene, entity: Entity, description: Description): boolean {
  const gender = genderOfRole(description.head);
  if (gender && entity.gender && gender !== entity.gender) return false;
  const tenures = (entity.entry?.tenures ?? []).filter((tenure) => isTrue(tenure, day, description.past));
  const known = new Set<string>();
  for (const { words } of entity.facts) for (const word of words) known.add(word);
  for (const { words } of tenures) for (const word of words) known.add(word);
  const holds =
    entity.facts.some(
      (fact) =>
        sameRole(fact.head, description.head) &&
        (!description.past || fact.past || !entity.entry) &&
        sameMarkers(fact.words, description.words) &&
        ownedBy(fact.words, fact.owner !== undefined, description),
    ) ||
    tenures.some(
      (tenure) =>
        sameOffice(tenure.head, description.head) &&
        sameMarkers(new Set(tenure.words), description.words) &&
        ownedBy(new Set(tenure.words), false, description),
    ) ||
    (isParty(description.head) && known.has(description.head === 'democrat' ? 'democratic' : description.head));
  if (!holds) return false;
  for (const word of description.words) if (!known.has(word) && !heads(entity, tenures, word)) return false;
  return true;
}

const isParty = (head: string): boolean => head === 'democrat' || PARTIES.has(head);

const heads = (entity: Entity, tenures: readonly Tenure[], word: string): boolean =>
  entity.facts.some(({ head }) => head === word) || tenures.some(({ head }) => head === word);

/** Classes whose members are offices and trades of their own, which only the general words stand for. */
const DISTINCT = new Set(['official', 'officer', 'scientist', 'dean', 'coroner', 'biographer', 'voter']);
const GENERAL_OF_CLASS = new Set(['official', 'officer', 'scientist', 'researcher', 'expert', 'specialist']);

const sameRole = (a: string, b: string): boolean =>
  a === b ||
  classesOf(a).some(
    (name) =>
      classesOf(b).includes(name) && (!DISTINCT.has(name) || GENERAL_OF_CLASS.has(a) || GENERAL_OF_CLASS.has(b)),
  );

const sameMarkers = (fact: ReadonlySet<string>, words: ReadonlySet<string>): boolean =>
  MARKERS.every((marker) => fact.has(marker) === words.has(marker));

/** Offices are called by their own names, or by few others. */
const sameOffice = (a: string, b: string): boolean =>
  a === b || classesOf(b).some((name) => SHARED.has(name) && classesOf(a).includes(name));
const SHARED = new Set([
  'senator',
  'representative',
  'governor',
  'candidate',
  'businessman',
  'chairman',
  'adviser',
  'spokesman',
  'chief-executive',
  'justice',
]);

/**
 * "the dean of the school of arts" where the article says "the dean of the arts school" of one person and of nobody
 * else that they are a dean: words that are no place and no party may differ, but not all of them.
 */
function loosely(scene: Scene, description: Description): Bearer | null {
  const { head, words, past, owner, orphan } = description;
  if (past || owner || orphan || words.size < 2) return null;
  const bearers = candidatesFor(scene, head).filter(({ facts }) => facts.some((fact) => fact.head === head));
  if (bearers.length !== 1) return null;
  const fact = bearers[0]!.facts.find((one) => one.head === head && sameMarkers(one.words, words));
  if (!fact || fact.past) return null;
  const missing = [...words].filter((word) => !fact.words.has(word));
  const shared = [...words].filter((word) => fact.words.has(word) && !PARTIES.has(word));
  const tells = missing.some(
    (word) =>
      PARTIES.has(word) || scene.register.called(word) || scene.register.stateOf(word) || /^[a-z]{3}$/.test(word),
  );
  if (tells || shared.length * 2 < words.size) return null;
  return {
    entity: bearers[0]!,
    entry: null,
    confidence: 0.65,
    reason: 'the only one in the article who is described much like it',
  };
}

/** "her lawyer": the fact must name her, or be told through a pronoun or about an owner itself. */
function ownedBy(fact: ReadonlySet<string>, byPronoun: boolean, { owner, orphan }: Description): boolean {
  if (orphan) return byPronoun;
  if (!owner) return true;
  return byPronoun || ownWords(owner).some((word) => word.length > 1 && fact.has(word));
}

function isTrue({ from, to, words }: Tenure, day: string | null, past: boolean): boolean {
  if (day === null) return true;
  if (past && (words.includes('former') || words.includes('retired'))) return true;
  if (past) return to !== undefined && to < day;
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Who held an office on the article's day, where exactly one person did. */
function holder({ register, day }: Scene, description: Description): Bearer | null {
  const { head, words, past, owner, orphan } = description;
  if (orphan || past || day === null) return null;
  const wanted = new Set(words);
  if (owner) {
    if (owner.kind !== 'body') return null;
    for (const word of ownWords(owner)) if (word.length === 3 || owner.entry?.id.startsWith('body:')) wanted.add(word);
    if (wanted.size === 0) return null;
  } else if (words.size === 0 && !UNIQUE.has(head)) return null;
  if (owner?.entry) wanted.add(placeOf(owner.entry));
  const abroad = [...wanted].some((word) => /^[a-z]{3}$/.test(word) && word !== 'usa');
  const holders = register
    .holdersOf(head)
    .filter((entry) =>
      (entry.tenures ?? []).some(
        (tenure) =>
          tenure.head === head &&
          isTrue(tenure, day, false) &&
          sameMarkers(new Set(tenure.words), wanted) &&
          [...wanted].every((word) => tenure.words.includes(word) || word === 'usa') &&
          (abroad || wanted.size > (wanted.has('usa') ? 1 : 0) || tenure.words.includes('usa') || head === 'pope'),
      ),
    );
  if (holders.length !== 1) return null;
  const bare = wanted.size === 0;
  return {
    entity: null,
    entry: holders[0]!,
    confidence: bare ? 0.75 : 0.85,
    reason: `held that office on ${day}, by the register`,
  };
}

const placeOf = (entry: RegisterEntry): string =>
  entry.id.startsWith('country:') ? entry.id.slice(8).toLowerCase() : entry.id.slice(entry.id.indexOf(':') + 1);

/** Tokens of a description that are looked at while the article is followed. */
const DESCRIPTION = 9;

/** Resolves descriptions ("The Florida senator") while the article is followed, so that "he" can mean them. */
export function describedIn(scene: Scene): Described {
  const { sentence, count, owner } = scene.text;
  return (token, discourse) => {
    let to = token;
    while (to < count && to < token + DESCRIPTION && sentence[to] === sentence[token]) to++;
    const reading = readPhrase(scene, token, to);
    if (reading.sort !== 'noun' || reading.what !== 'person' || reading.apposed) return null;
    for (let t = token; t < reading.head; t++) if (owner[t]) return null;
    const description = describe(scene, token, reading.core, reading.head, null, false);
    return bearerOf(scene, discourse, description)?.entity ?? null;
  };
}

/**
 * "Connecticut's tax commissioner says", and the next sentence begins with a full name that nothing introduces: the
 * description has introduced it.
 */
export function introduced(scene: Scene, { token }: Description, to: number): Bearer | null {
  const { sentence, start, sentenceStart, lower } = scene.text;
  for (let s = sentence[token]! + 1; s <= sentence[token]! + 2; s++) {
    const mention = firstNamed(scene, sentenceStart[s] ?? -1, sentenceStart[s + 1] ?? -1);
    if (!mention) continue;
    const { entity, first, last, from, form } = mention;
    const isNew = form === 'full' && entity.fullest[0] === start[first] && from === first && first >= to;
    const aged = lower[last] === ',' && /^\d\d$/.test(lower[last + 1] ?? '') && lower[last + 2] === ',';
    const speaks = isSaying(lower[last] ?? '') || aged;
    if (!isNew || entity.kind === 'body' || entity.facts.length > 0 || entity.entry || !speaks) return null;
    return { entity, entry: null, confidence: 0.7, reason: 'the next name, which nothing else introduces' };
  }
  return null;
}

/** The first person named in `[from, to)`: at its beginning, or behind a phrase that a comma ends. */
function firstNamed(scene: Scene, from: number, to: number): Mention | undefined {
  for (let t = from; t >= 0 && t < Math.min(to, from + OPENING); t++) {
    const mention = mentionCovering(scene, t);
    if (mention) return t === from || scene.text.lower[t - 1] === ',' ? mention : undefined;
  }
  return undefined;
}
/** Tokens of the phrase that opens a sentence. */
const OPENING = 10;

/** Words for people so general that the one last talked about is no evidence. */
const GENERAL = new Set(
  'spokesman spokeswoman spokesperson reporter journalist official judge moderator narrator man woman boy girl person guy voter witness source aide editor host officer lawyer attorney prosecutor expert analyst'.split(
    ' ',
  ),
);

/**
 * "the real estate mogul" where nothing says who that is: the one who is talked about, since news text varies its
 * names, unless the word is general or the description speaks against it.
 */
export function variation(scene: Scene, discourse: Discourse, description: Description, to: number): Bearer | null {
  const { head, words, owner, orphan, token } = description;
  if (GENERAL.has(head) || isPrivateRole(head) || owner || orphan || scene.text.lower[token] !== 'the') return null;
  // "the senior Smith adviser" is not Smith, nor anybody who cannot be told.
  for (let t = token; t < token + 8 && scene.text.sentence[t] === scene.text.sentence[token] && t < to; t++) {
    const named = mentionCovering(scene, t)?.entity;
    if (named && !/^(?:country|us-state):|^body:(?:republican|democratic)-party$/.test(named.entry?.id ?? ''))
      return null;
  }
  const gender = genderOfRole(head);
  const candidates = discourse.salient(token);
  const first = candidates.find(({ entity }) => gender === null || entity.gender === null || entity.gender === gender);
  if (first?.entity.kind !== 'person') return null;
  // An inspector is no commissioner.
  const others = first.entity.facts.flatMap((fact) => classesOf(fact.head)).filter((name) => DISTINCT.has(name));
  if (classesOf(head).some((name) => others.includes(name))) return null;
  const { text } = scene;
  if (text.sentence[token]! - text.sentence[first.token]! > 2 || first.margin < 0.3 || first.score < 1.7) return null;
  if (
    candidatesFor(scene, head).some(
      (entity) => entity !== first.entity && entity.facts.some((fact) => sameRole(fact.head, head)),
    )
  )
    return null;
  if ([...words].some((word) => /^[a-z]{3}$/.test(word) && scene.register.stateOf(word))) return null;
  return {
    entity: first.entity,
    entry: null,
    confidence: 0.55,
    reason: 'the person talked about; the words do not say who',
  };
}
