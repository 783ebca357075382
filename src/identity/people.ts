import type { Span } from '../domain/index.ts';
import type { Entity, Mention, NameForm } from './entity.ts';
import { isBodyWord } from './lexicon/bodies.ts';
import { genderOfGivenName, isGivenName, sameGivenName } from './lexicon/first-names.ts';
import { genderOfRole, roleNounOf } from './lexicon/roles.ts';
import type { Name } from './name.ts';
import { nationalBody, stateNamed } from './national-bodies.ts';
import type { Gender, RegisterEntry } from './register/entry.ts';
import { type Register, surnameOf } from './register/register.ts';
import { genderOfHonorific, isInitial, isParticle, isSuffix, type Text } from './words.ts';

/** Everybody and every body that an article names. */
export interface Named {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Family names that come first. */
const FAMILY_FIRST = new Set('xi hu li wen wang kim park moon yoon lee tsai lai ban mao suu'.split(' '));

/** Gathers the names of an article into people and bodies. `day` is the article's date, ISO, or null. */
export function gather(text: Text, names: readonly Name[], register: Register): Named {
  return new Gathering(text, register).of(names);
}

/** Full mentions by which one bearer of a shared surname must lead the next; chosen on training articles read by eye. */
const TIE = 1;
/**
 * Full mentions that count, at most: whoever shares the main person's surname is named in full every time. What the
 * register's mark weighs, in full mentions. Both chosen on training articles read by eye.
 */
const MOST_FULL = 3;
const FAMOUS = 3;
/** What it weighs that the surname alone meant somebody before anybody else of that name was introduced. */
const ALONE = 2;

class Gathering {
  private readonly text: Text;
  private readonly register: Register;
  private readonly entities: Entity[] = [];
  private readonly bySurname = new Map<string, Entity[]>();
  private readonly byGiven = new Map<string, Entity[]>();
  private readonly byName = new Map<string, Entity>();
  private readonly fullCount = new Map<Entity, number>();
  /** The token of the last mention in full before the one being looked at. */
  private readonly lastFull = new Map<Entity, number>();
  private readonly alone = new Set<Entity>();
  /** Surnames that both a man and a woman bear, by what they are called: "Mr. Moreno", "Ms. Moreno". */
  private readonly couples = new Set<string>();
  private readonly byLast = new Map<string, Entity>();
  private readonly resolved = new Map<
    number,
    { entity: Entity; form: NameForm; rivals?: readonly Entity[]; tied?: boolean }
  >();

  constructor(text: Text, register: Register) {
    this.text = text;
    this.register = register;
  }

  of(names: readonly Name[]): Named {
    const spans = names.map((name) => this.wordsOf(name));
    names.forEach((name, i) => {
      if (name.named || name.kind === 'body') this.addKnown(name, i, this.ofState(name, names[i - 1]));
      else if (spans[i]!.length > 1) this.addFull(name, spans[i]!, i);
    });
    for (const { entity, form } of this.resolved.values())
      if (form === 'full') this.fullCount.set(entity, (this.fullCount.get(entity) ?? 0) + 1);
    for (const [word, some] of Map.groupBy(names, ({ last }) => this.text.lower[last - 1]!))
      if (new Set(some.map((name) => this.genderBefore(name)).filter(Boolean)).size > 1) this.couples.add(word);
    names.forEach((name, i) => {
      const found = this.resolved.get(i);
      if (!found) this.addPart(name, spans[i]!, i);
      else if (found.form === 'full') this.lastFull.set(found.entity, name.first);
    });
    const mentions: Mention[] = [];
    names.forEach((name, i) => {
      const found = this.resolved.get(i);
      if (!found) return;
      found.entity.count++;
      mentions.push({ ...found, first: name.first, last: name.last, from: name.from });
    });
    return { entities: this.entities, mentions };
  }

  /** The words of a name in lower case without suffix; hyphenated and particle words joined. */
  private wordsOf({ first, last }: Name): string[] {
    const { lower, words } = this.text;
    const parts: string[] = [];
    let join = false;
    for (let t = first; t < last; t++) {
      const word = lower[t]!;
      if (isSuffix(word) || /^[,.“”"‘’']$/.test(word)) continue;
      if (word === '-') {
        join = true;
        continue;
      }
      const before = parts.at(-1);
      if (before !== undefined && (join || (isParticle(before.split(/[\s-]/).at(-1)!) && parts.length > 1)))
        parts[parts.length - 1] = `${before}${join ? '-' : ' '}${word}`;
      else if (!isInitial(words[t]!) || parts.length === 0) parts.push(word);
      join = false;
    }
    return parts;
  }

  private spanOf({ first, last }: Name): Span {
    const { start, end, text, owner } = this.text;
    const to = end[last - 1]!;
    const cut = owner[last - 1] === 1 && /['’]s$/.test(text.slice(start[last - 1]!, to)) ? 2 : 0;
    return [start[first]!, to - cut];
  }

  private surface(name: Name): string {
    const [from, to] = this.spanOf(name);
    return this.text.text.slice(from, to).replace(/\s+/g, ' ');
  }

  private create(name: Name, kind: Entity['kind'], entry: RegisterEntry | null): Entity {
    const entity: Entity = {
      kind,
      name: entry ? entry.name : this.surface(name),
      entry,
      given: null,
      surname: null,
      gender: entry?.gender ?? null,
      certainty: 1,
      facts: [],
      fullest: this.spanOf(name),
      count: 0,
      lean: 0,
    };
    this.entities.push(entity);
    return entity;
  }

  /** Bodies, and whatever the register knows by its whole name. */
  private addKnown(name: Name, i: number, national: RegisterEntry | null): void {
    const entry = national ?? name.named?.entry ?? null;
    const key = entry
      ? entry.id
      : this.surface(name)
          .toLowerCase()
          .replace(/^the\s+/, '')
          .replace(/\./g, '');
    let entity = this.byName.get(key);
    if (!entity) {
      entity = this.create(name, entry?.kind ?? 'body', entry);
      this.byName.set(key, entity);
      if (entity.kind === 'body') this.indexBody(name, entity);
      if (national && !name.named) this.byName.set(this.surface(name).toLowerCase(), entity);
      if (entry?.kind === 'person') this.index(entity, this.wordsOf(name));
    }
    if (name.acronym !== undefined) {
      const short = this.text.words[name.acronym]!;
      if (!this.byName.has(short.toLowerCase())) this.byName.set(short.toLowerCase(), entity);
    }
    const form: NameForm = entity.kind === 'person' ? 'full' : name.named?.by === 'metonym' ? 'metonym' : 'body-name';
    this.gender(entity, name);
    this.resolved.set(i, { entity, form });
  }

  /** "Ukrainian Defence Ministry", "Ukraine's Defence Ministry", "India's Supreme Court": a body of that state. */
  private ofState(name: Name, before: Name | undefined): RegisterEntry | null {
    const { lower, owner } = this.text;
    if (name.named && !/^body:(?:scotus|us-senate|us-treasury|us-house)$/.test(name.named.entry.id)) return null;
    const words = lower.slice(name.first, name.last);
    const adjective = stateNamed(this.register, words[0]!);
    if (adjective && words.length > 1) return nationalBody(this.register, adjective, words.slice(1));
    const after = lower[name.last] === 'of' ? stateNamed(this.register, lower[name.last + 1] ?? '') : undefined;
    if (after) return nationalBody(this.register, after, words);
    const adjoining = before && name.first - before.last <= 1 && owner[before.last - 1] === 1;
    const state = adjoining ? before.named?.entry : stateNamed(this.register, lower[name.first - 1] ?? '');
    return state && state.id !== 'country:USA' ? nationalBody(this.register, state, words) : null;
  }

  /** A body can be called by the last word of its name: "the Times", "the Post". */
  private indexBody({ first, last }: Name, entity: Entity): void {
    const word = this.text.lower[last - 1]!;
    if (last - first > 1 && !this.byLast.has(word)) this.byLast.set(word, entity);
  }

  private index(entity: Entity, words: readonly string[]): void {
    const surname = entity.entry ? surnameOf(entity.entry.name) : words.at(-1)!;
    entity.surname = surname;
    entity.given = words[0] ?? null;
    entity.gender ??= genderOfGivenName(words[0] ?? '');
    const keys = new Set([surname, words.at(-1)!]);
    const own = words.at(-1)!.split(' ').at(-1)!;
    keys.add(own);
    if (words.length > 2) keys.add(words.slice(-2).join(' '));
    if (FAMILY_FIRST.has(words[0]!)) keys.add(words[0]!);
    for (const key of keys) push(this.bySurname, key, entity);
    push(this.byGiven, words[0]!, entity);
    const known = entity.entry?.name.toLowerCase().split(' ')[0];
    if (known && known !== words[0]) push(this.byGiven, known, entity);
  }

  /** A name of several words that no register knows. */
  private addFull(name: Name, words: readonly string[], i: number): void {
    const key = words.join(' ');
    const before = this.byName.get(key) ?? this.sameFull(words, name);
    if (before) {
      if (before.kind !== 'body' && this.surface(name).length > before.name.length && !before.entry) {
        before.name = this.surface(name);
        before.fullest = this.spanOf(name);
      }
      this.gender(before, name);
      this.resolved.set(i, { entity: before, form: before.kind === 'body' ? 'body-name' : 'full' });
      this.byName.set(key, before);
      return;
    }
    const entry = this.isJunior(name) ? undefined : this.register.called(`${words[0]} ${words.at(-1)}`)?.entry;
    const entity = this.create(name, entry?.kind ?? name.kind, entry ?? null);
    this.byName.set(key, entity);
    if (entry) this.byName.set(entry.id, entity);
    if (name.acronym !== undefined) {
      this.byName.set(this.text.lower[name.acronym]!, entity);
      entity.lean -= 3;
    }
    if (!isBodyWord(words.at(-1)!)) this.index(entity, words);
    this.gender(entity, name);
    this.resolved.set(i, { entity, form: 'full' });
  }

  /** The person already named whose name this is, more or less fully: "Joe Biden" and "Joseph R. Biden Jr.". */
  private sameFull(words: readonly string[], name: Name): Entity | undefined {
    const surname = words.at(-1)!;
    const junior = this.isJunior(name);
    return this.bySurname
      .get(surname)
      ?.find(
        (entity) =>
          entity.given !== null &&
          entity.surname === surname &&
          sameGivenName(entity.given, words[0]!) &&
          !(junior && entity.entry && !/jr/i.test(entity.entry.name) && entity.entry.famous),
      );
  }

  private isJunior({ first, last }: Name): boolean {
    for (let t = first; t < last; t++) if (/^jr\.?$/.test(this.text.lower[t]!)) return true;
    return false;
  }

  /** Gender from the title or the roles right before a name. */
  private gender(entity: Entity, { first, from }: Name): void {
    if (entity.kind === 'body') return;
    const { lower } = this.text;
    for (let t = Math.max(0, from < first ? from : first - 1); t < first; t++) {
      const role = roleNounOf(lower[t]!);
      entity.gender ??= genderOfHonorific(lower[t]!) ?? (role ? genderOfRole(role) : null);
    }
  }

  /** A single word: a surname, a given name, a short form, or a name that stands alone. */
  private addPart(name: Name, words: readonly string[], i: number): void {
    const word = words.join(' ');
    const titled = name.from < name.first;
    const known = this.byName.get(word) ?? this.byName.get(word.replace(/\./g, '')) ?? this.shortBody(name, word);
    if (known && !titled) {
      const form = known.kind === 'person' ? 'full' : known.kind === 'body' ? 'body-name' : 'full';
      this.resolved.set(i, { entity: known, form });
      return;
    }
    const gender = this.genderBefore(name);
    const family = this.bySurname.get(word) ?? this.bySurname.get(word.split('-').at(-1)!);
    const possible = family?.filter((entity) => fits(entity, gender));
    const certain = gender === null ? [] : (possible?.filter((entity) => entity.gender === gender) ?? []);
    // Of a couple of whom neither is known by the given name, a name in full could be either.
    const isKnown = family?.some((entity) => entity.given !== null && entity.gender !== null);
    const isEither = gender !== null && this.couples.has(word) && !isKnown;
    const fitting = certain.length || isEither ? certain : possible;
    if (fitting?.length) {
      const { chosen, tied } = this.rank(fitting, name);
      const form: NameForm = titled ? 'title' : 'surname';
      this.resolved.set(i, { entity: chosen[0]!, form, ...(chosen.length > 1 ? { rivals: chosen, tied } : {}) });
      return;
    }
    const given = this.byGiven.get(word);
    if (given?.length && !titled) {
      const { chosen, tied } = this.rank(given, name);
      this.resolved.set(i, {
        entity: chosen[0]!,
        form: 'given',
        ...(chosen.length > 1 ? { rivals: chosen, tied } : {}),
      });
      return;
    }
    if (!name.weak) this.addAlone(name, word, gender, i);
  }

  private genderBefore({ first, from }: Name): Gender | null {
    for (let t = from; t < first; t++) {
      const gender = genderOfHonorific(this.text.lower[t]!);
      if (gender) return gender;
    }
    return null;
  }

  /** "the Times" for a body of which that is the last word, else for the one that it means by itself. */
  private shortBody({ first, last }: Name, word: string): Entity | undefined {
    const { lower } = this.text;
    if (last - first > 2 || lower[first - 1] !== 'the') return undefined;
    const inArticle = this.byLast.get(word);
    if (inArticle) return inArticle;
    const known = this.register.called(`the ${word}`) ?? this.register.called(word.replace(/\./g, ''));
    if (known?.entry.kind !== 'body') return undefined;
    return this.entityOf(known.entry, { first, last, from: first, kind: 'body' });
  }

  private entityOf(entry: RegisterEntry, name: Name): Entity {
    const before = this.byName.get(entry.id);
    if (before) return before;
    const entity = this.create(name, entry.kind, entry);
    this.byName.set(entry.id, entity);
    return entity;
  }

  /** A surname whose full name the article does not give: the register's, if one famous person bears it. */
  private addAlone(name: Name, word: string, gender: Gender | null, i: number): void {
    const titled = name.from < name.first;
    const famous = this.register
      .famousSurnamed(word)
      .filter((entry) => !gender || !entry.gender || entry.gender === gender);
    if (famous.length === 1) {
      const entity = this.create(name, 'person', famous[0]!);
      entity.certainty = titled ? 0.9 : 0.8;
      this.byName.set(famous[0]!.id, entity);
      this.index(entity, [famous[0]!.name.toLowerCase().split(' ')[0]!, word]);
      this.resolved.set(i, { entity, form: titled ? 'title' : 'surname' });
      return;
    }
    // One of two of the same surname is called as the article does: "Mr. Moreno".
    const called = titled && this.couples.has(word) ? { ...name, first: name.from } : name;
    const entity = this.create(called, titled ? 'person' : 'unknown', null);
    entity.certainty = 0.6;
    entity.surname = word;
    entity.gender = gender ?? (isGivenName(word) ? genderOfGivenName(word) : null);
    push(this.bySurname, word, entity);
    this.resolved.set(i, { entity, form: titled ? 'title' : 'surname' });
  }

  /** Candidates for a shared surname, the likeliest first: often named in full, famous, named in this paragraph. */
  private rank(candidates: readonly Entity[], name: Name): { chosen: readonly Entity[]; tied: boolean } {
    if (candidates.length === 1) return { chosen: candidates, tied: false };
    const introduced = candidates.filter((entity) => this.lastFull.has(entity) || entity.entry?.famous);
    if (introduced.length === 1 && this.lastFull.size > 0) this.alone.add(introduced[0]!);
    const { paragraph } = this.text;
    const earliest = Math.min(...candidates.map((entity) => this.entities.indexOf(entity)));
    const score = (entity: Entity): number => {
      const last = this.lastFull.get(entity);
      const near = last !== undefined && paragraph[last] === paragraph[name.first] ? 2 : 0;
      const first = this.entities.indexOf(entity) === earliest ? 0.75 : 0;
      return (
        Math.min(this.fullCount.get(entity) ?? 0, MOST_FULL) +
        (entity.entry?.famous ? FAMOUS : 0) +
        first +
        near +
        (this.alone.has(entity) ? ALONE : 0)
      );
    };
    const ranked = candidates.map((entity) => ({ entity, score: score(entity) })).sort((x, y) => y.score - x.score);
    return { chosen: ranked.map(({ entity }) => entity), tied: ranked[0]!.score - ranked[1]!.score < TIE };
  }
}

const fits = (entity: Entity, gender: Gender | null): boolean =>
  entity.kind !== 'body' && (gender === null || entity.gender === null || entity.gender === gender);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
