import type { ActorKind } from '../../domain/index.ts';
import { normalName } from '../names.ts';
import { foldWord } from './fold.ts';
import { isCommonSurname, isCompanyForm, isGenericBodyWord, isShortForm } from './vocabulary.ts';

/** How two names agree: points towards one bearer (decisions/0075), and the same in words. */
export interface NameMatch {
  readonly points: number;
  readonly words: string;
  /** One of them is a surname alone. */
  readonly surnameOnly: boolean;
}

interface PersonName {
  readonly given: string;
  readonly middle: readonly string[];
  /** Most have one; of a double name each part. */
  readonly last: readonly string[];
  readonly suffix: string | null;
  /** The whole of it (`normalName`). */
  readonly normal: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** Parts that belong to the name after them, and that some outlets leave out. */
const PARTICLE = /^(?:al|el|ul|de|del|della|di|da|dos|la|le|van|von|der|den|ter|bin|ibn|bint)$/;

const wordsOf = (name: string): string[] => normalName(name).split(' ').filter(Boolean);

/** Names read before, so that each is taken apart once; emptied when it holds this many. */
const KNOWN = new Map<string, PersonName | null>();
const MOST_KNOWN = 5000;

/** A person's name in its parts; null where there is nothing to read. */
function read(name: string): PersonName | null {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const parts = partsOf(name);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, parts);
  return parts;
}

function partsOf(name: string): PersonName | null {
  const normal = normalName(name);
  const words = normal.split(' ').filter(Boolean);
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1)!) ? words.pop()! : null;
  const telling = words.filter((word, i) => i === 0 || i === words.length - 1 || !PARTICLE.test(word));
  if (telling.length === 0) return null;
  if (telling.length === 1) return { given: '', middle: [], last: telling, suffix, normal };
  const hyphened = /\S-\S+$/.test(name.replace(/,?\s+(?:jr|sr|ii|iii|iv)\.?$/i, ''));
  const double = hyphened && telling.length > 2 ? 2 : 1;
  return { given: telling[0]!, middle: telling.slice(1, -double), last: telling.slice(-double), suffix, normal };
}

/** Keys under which somebody of this name is looked for; two names that share none are never compared. */
export function joinKeys(kind: ActorKind, name: string): string[] {
  if (kind !== 'person') {
    const words = wordsOf(name).filter((word) => !isCompanyForm(word));
    return words.length === 0 ? [] : [`${kind} ${words.map(foldWord).join(' ')}`];
  }
  const read_ = read(name);
  if (!read_) return [];
  const lasts = [...read_.last, ...read_.middle.slice(-1)].filter((word) => word.length > 1);
  return [...new Set(lasts.map((word) => `person ${foldWord(word)}`))];
}

/** Points of an exact full name; of one that many people bear, or a body's that says only what it is. */
const EXACT = 3;
const COMMON = 2.25;

/** Whether two names of actors of one kind can be one actor's; null where they cannot. */
export function compareNames(kind: ActorKind, a: string, b: string): NameMatch | null {
  if (kind !== 'person') return compareBodies(a, b);
  const [x, y] = [read(a), read(b)];
  if (!x || !y || (x.suffix && y.suffix && x.suffix !== y.suffix)) return null;
  if (x.given === '' || y.given === '') return compareSurnames(x, y);
  const base = isCommonSurname(x.last.at(-1)!) ? COMMON : EXACT;
  if (x.normal === y.normal) return { points: base, words: 'the same full name', surnameOnly: false };
  const last = lastAgree(x, y);
  const given = last && givenAgree(x, y);
  if (!last || !given) return null;
  const lost = last.lost + given.lost + ((x.suffix === null) === (y.suffix === null) ? 0 : 1);
  return { points: base - lost, words: [given.words, last.words].filter(Boolean).join(', '), surnameOnly: false };
}

function compareBodies(a: string, b: string): NameMatch | null {
  const [x, y] = [a, b].map((name) => wordsOf(name).filter((word) => !isCompanyForm(word)));
  if (x!.length === 0 || x!.map(foldWord).join(' ') !== y!.map(foldWord).join(' ')) return null;
  const generic = x!.every(isGenericBodyWord);
  return {
    points: generic ? EXACT : 2 * EXACT,
    words: generic ? 'the same name, which more than one body may bear' : 'the same name',
    surnameOnly: false,
  };
}

function compareSurnames(x: PersonName, y: PersonName): NameMatch | null {
  if (foldWord(x.last.at(-1)!) !== foldWord(y.last.at(-1)!)) return null;
  return { points: 0.5, words: 'the same surname', surnameOnly: true };
}

interface Part {
  /** Points that the difference costs. */
  readonly lost: number;
  readonly words: string;
}

function lastAgree(x: PersonName, y: PersonName): Part | null {
  const [p, q] = [x.last.join(' '), y.last.join(' ')];
  if (p === q) return { lost: 0, words: '' };
  if (foldWord(x.last.join('')) === foldWord(y.last.join(''))) return { lost: 1, words: 'another spelling' };
  // A double name, by marriage or custom, of which one article gives a part: "Lindqvist" and "Lindqvist-Weir".
  const parts = (name: PersonName): string[] => [...name.middle, ...name.last].filter((word) => word.length > 1);
  const [more, one] = parts(x).length > parts(y).length ? [parts(x), y.last] : [parts(y), x.last];
  if (more.length > 1 && one.length === 1 && more.map(foldWord).includes(foldWord(one[0]!)))
    return { lost: 2, words: 'a part of a double name' };
  return null;
}

function givenAgree(x: PersonName, y: PersonName): Part | null {
  const middle = middlesAgree(x.middle, y.middle);
  if (!middle) return null;
  if (x.given === y.given) return middle;
  if (foldWord(x.given) === foldWord(y.given)) return { lost: middle.lost + 1, words: 'another spelling' };
  if (isShortForm(x.given, y.given)) return { lost: middle.lost + 1.5, words: 'a short form of the name' };
  const initial = x.given.length <= 2 || y.given.length <= 2;
  return initial && x.given[0] === y.given[0] ? { lost: middle.lost + 2, words: 'an initial for the name' } : null;
}

/** Middle names may be left out or shortened, but not differ. */
function middlesAgree(x: readonly string[], y: readonly string[]): Part | null {
  if (x.join(' ') === y.join(' ')) return { lost: 0, words: '' };
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i]!, y[i]!];
    if (p !== q && !(p.length === 1 && q.startsWith(p)) && !(q.length === 1 && p.startsWith(q))) return null;
  }
  return { lost: 0.5, words: 'the full name, a middle name left out' };
}
