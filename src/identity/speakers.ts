import type { Actor, Span, Turn } from '../domain/index.ts';
import { actorOf, actorOfMention, bodyActor, jointly, spanOf, unnamed } from './actors.ts';
import { bodyCalled } from './body-nominals.ts';
import { isCandidate, leaderMeant } from './campaigns.ts';
import type { Credited } from './credited.ts';
import type { Antecedent, Discourse } from './discourse.ts';
import { documentAuthor } from './documents.ts';
import { enclosingOf } from './enclosing.ts';
import type { Entity, Mention } from './entity.ts';
import { qualifiers } from './facts.ts';
import { spouseOf } from './family.ts';
import { introducedUnnamed, isNamedBetween } from './introductions.ts';
import { bodyClassesOf, documentSortOf, isPollWord } from './lexicon/bodies.ts';
import { isCrowdWord, isIdleWord, roleNounOf } from './lexicon/roles.ts';
import { nationalBody, stateNamed } from './national-bodies.ts';
import { type Bearer, bearerOf, describe, introduced, variation } from './nominals.ts';
import { papersMade } from './papers.ts';
import { type Reading, readPhrase } from './phrase.ts';
import { antecedentOf, oneOf, sameRelativeBefore } from './relatives.ts';
import { mentionCovering, type Scene } from './scene.ts';
import { speakerOfTurn, turnAt } from './turn-speakers.ts';
import { isCapital, isPossessive, NUM, plainWord } from './words.ts';

type NounReading = Extract<Reading, { sort: 'noun' }>;

/** Paragraphs within which "the report" can mean a report that was spoken of. */
const DOCUMENT_MEMORY = 3;
/** The same where no other author of such a report was spoken of. */
const ONLY_DOCUMENT_MEMORY = 12;
/** Sorts of documents that a whole article can be about. */
const LASTING = new Set(['writing', 'study', 'suit']);

/** Finds who made each statement of one article. */
export class Speakers {
  private readonly scene: Scene;
  private readonly discourse: Discourse;
  private readonly attributions: readonly Credited[];
  private readonly byline: readonly string[];
  private readonly turns: readonly Turn[];
  private readonly actors: (Actor | undefined)[];
  /** The author of the last document of each sort. */
  private readonly authors = new Map<string, { actor: Actor; token: number; several: boolean }>();
  private readonly enclosing: Int32Array;
  private depth = 0;

  constructor(
    scene: Scene,
    discourse: Discourse,
    attributions: readonly Credited[],
    byline: readonly string[],
    turns: readonly Turn[] = [],
  ) {
    this.scene = scene;
    this.discourse = discourse;
    this.attributions = attributions;
    this.byline = byline;
    this.turns = turns;
    this.actors = new Array(attributions.length);
    this.enclosing = enclosingOf(attributions);
  }

  all(): Actor[] {
    return this.attributions.map((_, i) => this.speaker(i));
  }

  private speaker(i: number): Actor {
    const known = this.actors[i];
    if (known) return known;
    const { source } = this.attributions[i]!.spans;
    let actor: Actor;
    const turn = source[0] && this.turns.find(({ source: [start] }) => start === source[0]![0]);
    if (turn) actor = this.ofTurn(turn);
    else if (!source.length) actor = unnamed('unknown', 'none', 'the article names no source');
    else {
      const [from, to] = this.tokens(source[0]!);
      const outer = this.enclosing[i]!;
      actor = this.phrase(from, this.endOf(source, to), outer);
    }
    this.actors[i] = actor;
    if (source.length && actor.how !== 'none')
      for (const sort of papersMade(this.scene, this.attributions[i]!))
        this.wrote(sort, actor, this.tokens(source[0]!)[0]);
    return actor;
  }

  /** Who speaks in a turn of a transcript. */
  private ofTurn(turn: Turn): Actor {
    return speakerOfTurn(this.scene.text.text, turn, this.byline, (span) => this.phrase(...this.tokens(span)));
  }

  private tokens([start, end]: Span): [number, number] {
    const { text } = this.scene;
    let low = 0;
    let high = text.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (text.end[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < text.count && text.start[to]! < end) to++;
    return [low, to];
  }

  /** Further pieces of a source that go on where the first one stops, at most a word later. */
  private endOf(source: readonly Span[], first: number): number {
    let to = first;
    for (const span of source.slice(1)) {
      const [from, end] = this.tokens(span);
      if (from - to <= 2 && from >= to) to = end;
    }
    return to;
  }

  /** Whom the words `[from, to)` mean; `outer` is the statement they stand in, or -1. */
  phrase(from: number, to: number, outer = -1): Actor {
    const reading = readPhrase(this.scene, from, to);
    if (reading.sort === 'empty') return unnamed('unknown', 'none', 'no words that name a source');
    if (reading.sort === 'pronoun') return this.pronoun(reading.at, outer);
    if (reading.sort === 'names') return this.names(reading.names, reading.others);
    return this.noun(reading, outer);
  }

  private names(names: readonly Mention[], others: boolean): Actor {
    const members = names.map((mention) => this.named(mention));
    if (others) return jointly([...members, unnamed('group', 'anonymous', 'not named')]);
    return members.length > 1 ? jointly(members) : members[0]!;
  }

  /** The actor of a name. "The Clintons" are no one person. */
  private named(mention: Mention): Actor {
    const { lower } = this.scene.text;
    if (isCrowdWord(lower[mention.last - 1]!) && mention.entity.kind !== 'body')
      return unnamed('group', 'anonymous', 'several people');
    return actorOfMention(this.scene, mention);
  }

  private pronoun(at: number, outer: number): Actor {
    const { lower, quoted } = this.scene.text;
    const word = lower[at]!;
    if (/^(?:i|me|my|mine)$/.test(word)) return this.myself(at, outer);
    if (/^(?:we|us|our)$/.test(word)) return unnamed('group', 'pronoun', '"we" does not say who');
    if (word === 'you' || word === 'your') return unnamed('group', 'pronoun', 'the one spoken to');
    if (/^(?:who|which|that|whose|whom)$/.test(word)) return this.relative(at, outer);
    if (/^(?:they|them|their|these|those|themselves)$/.test(word)) return this.they(at);
    const speaker = outer >= 0 && quoted[at] ? this.entityOfSpeaker(outer) : undefined;
    const thing = /^(?:it|its|itself)$/.test(word) ? this.thingBefore(at) : null;
    if (thing) return thing;
    const found = this.discourse.pronoun(at, speaker);
    if (!found) return unnamed('unknown', 'pronoun', `nobody before whom "${word}" could mean`);
    if (/^(?:it|its|itself|this)$/.test(word)) return this.it(found);
    const confidence = Math.min(0.95, 0.68 + found.margin) * (quoted[at] ? 0.85 : 1);
    return actorOf(found.entity, 'pronoun', confidence, found.entity.fullest);
  }

  /** "it" that goes on with the source of the statement right before: a document, or a body. */
  private thingBefore(at: number): Actor | null {
    const { start, sentence } = this.scene.text;
    for (let i = this.attributions.length - 1; i >= 0; i--) {
      const first = this.attributions[i]!.spans.source[0];
      if (!first || first[0] >= start[at]!) continue;
      const [from, to] = this.tokens(first);
      if (sentence[at]! - sentence[from]! > 1) return null;
      const reading = readPhrase(this.scene, from, to);
      const isThing =
        (reading.sort === 'noun' && (reading.what === 'document' || reading.what === 'body')) ||
        (reading.sort === 'names' && reading.names.length === 1 && reading.names[0]!.entity.kind === 'body') ||
        (reading.sort === 'pronoun' && /^its?$/.test(this.scene.text.lower[reading.at]!));
      const actor = this.actors[i];
      if (!isThing || !actor) return null;
      return actor.name
        ? { ...actor, how: 'pronoun', confidence: actor.confidence * 0.85 }
        : unnamed('unknown', 'pronoun', `"it" is ${actor.reason ?? 'not named'}`);
    }
    return null;
  }

  private it({ entity, margin, score }: Antecedent): Actor {
    if (margin < 0.25 || score < 1.3) return unnamed('unknown', 'pronoun', 'several bodies could be meant');
    return actorOf(entity, 'pronoun', 0.55 + margin / 3, entity.fullest);
  }

  /** The entity that said the statement around a pronoun, which "he" within it does not mean. */
  private entityOfSpeaker(outer: number): Entity | undefined {
    if (this.depth > 3) return undefined;
    this.depth++;
    const { mention } = this.speaker(outer);
    this.depth--;
    return mention
      ? this.scene.entities.find(({ fullest }) => fullest[0] === mention[0] && fullest[1] === mention[1])
      : undefined;
  }

  /** "I": the speaker of the words around it; outside of quotations the author. */
  private myself(at: number, outer: number): Actor {
    if (outer >= 0 && this.depth < 4) {
      this.depth++;
      const speaker = this.speaker(outer);
      this.depth--;
      return { ...speaker, how: 'pronoun' };
    }
    const turn = turnAt(this.turns, this.scene.text.start[at]!);
    if (turn) return { ...this.ofTurn(turn), how: 'pronoun' };
    if (this.scene.text.quoted[at]) return unnamed('unknown', 'pronoun', 'the speaker of this quotation is not named');
    if (this.byline.length !== 1) return unnamed('person', 'pronoun', 'the author, whom the article does not name');
    return {
      name: this.byline[0]!,
      kind: 'person',
      how: 'pronoun',
      mention: null,
      confidence: 0.8,
      reason: 'the author',
    };
  }

  /** "they": those who spoke together before; else a crowd. */
  private they(at: number): Actor {
    const { start, sentence } = this.scene.text;
    for (let i = this.attributions.length - 1; i >= 0; i--) {
      const first = this.attributions[i]!.spans.source[0];
      if (!first || first[0] >= start[at]!) continue;
      if (sentence[at]! - sentence[this.tokens(first)[0]]! > 3) break;
      const actor = this.actors[i];
      if (actor?.members) return { ...actor, how: 'pronoun', confidence: actor.confidence * 0.8 };
      if (actor?.kind === 'group') break;
    }
    return unnamed('group', 'pronoun', '"they" are not named');
  }

  /** "who", "which": what stands right before. */
  private relative(at: number, outer: number): Actor {
    const { text, mentionAt } = this.scene;
    const { lower, sentence, tags } = text;
    let end = at;
    // "a minister who left and who came back"
    const first = lower[at - 1] === 'and' ? sameRelativeBefore(text, at) : -1;
    if (first >= 0) return this.relative(first, outer);
    while (end > 0 && /^[,–—()]$|^--$/.test(lower[end - 1]!)) end--;
    if (end > 0 && /^(?:to|for|of|from|with|by)$/.test(lower[end - 1]!)) end--;
    if (end === 0) return unnamed('unknown', 'pronoun', `nothing before "${lower[at]}" names anybody`);
    const direct = mentionCovering(this.scene, end - 1);
    // "polls by the institute that": what the polls say.
    const thing = direct ? direct.from - 2 : -1;
    if (direct?.last === end && /^(?:that|which)$/.test(lower[at]!) && /^(?:by|from|of)$/.test(lower[thing + 1] ?? ''))
      if (isPollWord(lower[thing]!) || documentSortOf(lower[thing]!) !== null) {
        const actor = this.phrase(thing, end, outer);
        return actor.name ? { ...actor, how: 'pronoun' } : actor;
      }
    if (
      direct &&
      direct.last === end &&
      !text.owner[end - 1] &&
      lower[at] === 'which' &&
      direct.entity.kind === 'person'
    )
      return unnamed('unknown', 'pronoun', 'a thing');
    const one = direct?.last === end && /^who/.test(lower[at]!) ? oneOf(text, direct) : -1;
    if (one >= 0) return this.phrase(one, end, outer);
    if (direct && direct.last === end && !text.owner[end - 1]) return this.relativeTo(direct, at);
    if (/^(?:are|were|have|do|seem|want|think|believe|say|see)$/.test(lower[at + 1] ?? ''))
      return unnamed('group', 'pronoun', 'several people or things');
    let from = end - 1;
    while (from > 0 && sentence[from - 1] === sentence[at] && end - from < 14) {
      const low = lower[from - 1]!;
      if (/^(?:,|is|was|are|were|be|said|that|and|who)$/.test(low)) break;
      if (/^(?:the|a|an|his|her|its|their|some|many|those|several|various)$/.test(lower[from]!) || tags[from] === NUM)
        break;
      from--;
    }
    const before = lower[from - 1];
    const indefinite = /^(?:a|an|one|the)$/.test(lower[from]!);
    // "Kaine is a lawyer who", "Future45, a super PAC that"
    if (indefinite && (before === ',' || /^(?:is|was|became)$/.test(before ?? ''))) {
      const m = mentionAt[from - 2] ?? -1;
      if (m >= 0 && this.scene.mentions[m]!.last === from - 1 && !text.owner[from - 2])
        return this.relativeTo(this.scene.mentions[m]!, at);
    }
    if (from >= at) return unnamed('unknown', 'pronoun', `nothing before "${lower[at]}" names anybody`);
    const actor = this.phrase(from, end, outer);
    return actor.name ? { ...actor, how: 'pronoun' } : actor;
  }

  private relativeTo(mention: Mention, at: number): Actor {
    const person = antecedentOf(this.scene, mention, at);
    return person
      ? { ...this.named(person), how: 'pronoun' }
      : unnamed('unknown', 'pronoun', 'a person who is not named');
  }

  private noun(reading: NounReading, outer: number): Actor {
    if (reading.joined) return unnamed('group', 'anonymous', 'a group of people');
    switch (reading.what) {
      case 'poll':
        return unnamed('group', 'anonymous', 'what many people answered');
      case 'crowd':
        return reading.apposed && reading.definite
          ? this.apposed(reading.apposed)
          : unnamed('group', 'anonymous', 'people who are not named');
      case 'document':
        return this.document(reading, outer);
      case 'body':
        return this.body(reading, outer);
      default:
        return this.person(reading, outer);
    }
  }

  private apposed(mention: Mention): Actor {
    return { ...this.named(mention), how: 'full' };
  }

  /** The entity that owns a description: "Pagliano's lawyer", "her lawyer", "a lawyer for Mr. Pagliano". */
  private owner({ from, head, core, to }: NounReading, outer: number): { owner: Entity | null; orphan: boolean } {
    const { text, mentions, mentionAt } = this.scene;
    const { lower, owner, quoted } = text;
    if (/^(?:his|her)$/.test(lower[from]!)) {
      const speaker = outer >= 0 && quoted[from] ? this.entityOfSpeaker(outer) : undefined;
      const found = isCampaign(lower[head]!) ? this.candidate(from, speaker) : this.discourse.pronoun(from, speaker);
      return { owner: found?.entity ?? null, orphan: !found };
    }
    if (/^(?:their|its|my|our|your)$/.test(lower[from]!)) return { owner: null, orphan: true };
    for (let t = from; t < head; t++) {
      const m = mentionAt[t]!;
      if (m >= 0 && owner[mentions[m]!.last - 1]) return { owner: mentions[m]!.entity, orphan: false };
    }
    if (/^(?:for|to)$/.test(lower[core] ?? '')) {
      for (let t = core + 1; t < to; t++) {
        const m = mentionAt[t]!;
        if (m >= 0) return { owner: mentions[m]!.entity, orphan: false };
      }
    }
    for (let t = from; t < head; t++) if (isPossessive(lower[t])) return { owner: null, orphan: true };
    return { owner: null, orphan: false };
  }

  /** "his campaign": the one on the mind who runs for something, else the one on the mind. */
  private candidate(at: number, not: Entity | undefined): Antecedent | null {
    const found = this.discourse.pronoun(at, not);
    if (!found || isCandidate(this.scene, found.entity)) return found;
    const gender = this.scene.text.lower[at] === 'her' ? 'f' : 'm';
    const running = this.discourse
      .salient(at, not)
      .find(({ entity }) => entity.gender === gender && isCandidate(this.scene, entity));
    return running ?? found;
  }

  private person(reading: NounReading, outer: number): Actor {
    const { from, to, head, definite, apposed, what } = reading;
    if (apposed) return this.apposed(apposed);
    const { lower } = this.scene.text;
    const site = this.scene.text.text.slice(...this.span(from, to));
    if (what === 'other' && SITE.test(site)) return bodyActor(site, 'body-name', 0.85, this.span(from, to));
    if (what === 'other' && /^(?:by|from)$/.test(lower[reading.core] ?? '')) {
      const by = mentionCovering(this.scene, reading.core + 1);
      if (by) return { ...this.named(by), how: 'full' };
    }
    const plural = what === 'other' && lower[from] !== 'the' && /[^su]s$/.test(lower[head]!);
    if (plural) return unnamed('group', 'anonymous', 'people or things that are not named');
    if (!definite) return unnamed(what === 'person' ? 'person' : 'unknown', 'anonymous', 'not named');
    if (what === 'other') {
      const state = lower[from] === 'the' && head === from + 1 ? this.people(head) : null;
      if (state) return state;
    }
    const { owner, orphan } = this.owner(reading, outer);
    // "the front-runner and former mayor": what stands before "and" says who.
    const until = lower[reading.core] === 'and' ? reading.core : to;
    const description = describe(this.scene, from, until, head, owner, orphan);
    const bearer =
      (what === 'person' ? bearerOf(this.scene, this.discourse, description) : null) ??
      (what === 'person' && !isCapital(this.scene.text.words[head]!)
        ? (introduced(this.scene, description, to) ?? variation(this.scene, this.discourse, description, to))
        : null);
    const spouse = bearer ? null : spouseOf(this.scene, lower[head]!, owner);
    if (spouse) return actorOf(spouse, 'nominal', 0.75, spouse.fullest, 'has the same surname');
    if (!bearer)
      return unnamed(
        what === 'person' ? 'person' : 'unknown',
        what === 'person' ? 'nominal' : 'anonymous',
        'described, and nobody in the article or the register fits for sure',
      );
    const unnamedAt = introducedUnnamed(this.scene, lower[head]!, description.words, from);
    if (unnamedAt >= 0 && !owner && !(bearer.entity && isNamedBetween(this.scene, bearer.entity, unnamedAt, from)))
      return unnamed('person', 'nominal', `"${lower[head]}" was introduced without a name`);
    return this.bearer(bearer, reading);
  }

  private bearer({ entity, entry, confidence, reason }: Bearer, { from, to }: NounReading): Actor {
    if (entity) return actorOf(entity, 'nominal', confidence, entity.fullest, reason);
    return {
      id: entry!.id,
      name: entry!.name,
      kind: 'person',
      how: 'nominal',
      mention: this.span(from, to),
      confidence,
      reason,
    };
  }

  private span(from: number, to: number): Span {
    const { start, end } = this.scene.text;
    return [start[from]!, end[to - 1]!];
  }

  /** "the Russians", "the French": their state. */
  private people(head: number): Actor | null {
    const { lower } = this.scene.text;
    const word = lower[head]!;
    const entry = this.scene.register.stateOf(word) ?? this.scene.register.stateOf(word.replace(/s$/, ''));
    if (!entry || entry.id === 'country:USA') return null;
    return {
      id: entry.id,
      name: entry.name,
      kind: 'body',
      how: 'metonym',
      mention: this.span(head, head + 1),
      confidence: 0.7,
    };
  }

  /** "the Clinton campaign", "the Turkish government", "the network". */
  private body(reading: NounReading, outer: number): Actor {
    const { from, head, to, core, definite, apposed } = reading;
    const { text, register } = this.scene;
    let noun = text.lower[head]!;
    const span = this.span(from, to);
    if (apposed) return this.apposed(apposed);
    const { owner, orphan } = this.owner(reading, outer);
    const within = this.nameWithin(from, head);
    const whose = owner ?? within?.entity ?? null;
    if (whose && whose.kind !== 'body' && (isCampaign(noun) || noun === 'administration'))
      return bodyActor(
        `${surname(whose)} ${isCampaign(noun) ? 'campaign' : 'administration'}`,
        owner ? 'nominal' : 'body-name',
        owner && !within ? 0.8 : 0.92,
        span,
      );
    if (whose && whose.kind !== 'body' && noun === 'office')
      return bodyActor(`${whose.name}'s office`, owner && !within ? 'nominal' : 'body-name', 0.8, span);
    if (!definite) return unnamed('group', 'anonymous', 'not named');
    const national = this.nationalBody(reading, whose);
    if (national) return { ...national, mention: span };
    if (/^(?:government|regime|administration|kingdom)$/.test(noun)) {
      for (let t = from; t < head; t++) {
        const state =
          register.stateOf(text.lower[t]!) ?? (text.lower[t] === 'federal' ? register.stateOf('american') : undefined);
        if (state)
          return { id: state.id, name: state.name, kind: 'body', how: 'body-name', mention: span, confidence: 0.9 };
      }
      if (whose?.entry?.id.startsWith('country:')) return actorOf(whose, 'body-name', 0.9, span);
    }
    if (orphan || owner) return unnamed('unknown', 'nominal', 'a body that is not named');
    if (!/^(?:the|this|that)$/.test(text.lower[from]!))
      return unnamed('unknown', 'nominal', 'a body that is not named');
    const words = new Set(
      [...qualifiers(text, register, from, core)].filter((word) => word !== plainWord(noun) && !isIdleWord(word)),
    );
    // "the news organization"
    if (words.delete('news') || words.delete('media')) noun = 'outlet';
    if ((noun === 'campaign' || noun === 'administration') && words.size === 0) {
      const meant = leaderMeant(this.scene, noun, from);
      if (meant) return bodyActor(`${surname(meant.leader)} ${noun}`, 'nominal', meant.sure ? 0.75 : 0.6, span);
    }
    const found = bodyCalled(this.scene, noun, from, words);
    const unnamedAt = introducedUnnamed(this.scene, noun, words, from);
    if (found && unnamedAt >= 0 && !isNamedBetween(this.scene, found.entity, unnamedAt, from))
      return unnamed('unknown', 'nominal', `"${noun}" was introduced without a name`);
    if (!found)
      return (
        this.ruling(noun, words, span) ?? unnamed('unknown', 'nominal', `no body named before goes with "${noun}"`)
      );
    if (!found.sure && words.size === 0 && isCampaign(noun))
      return unnamed('unknown', 'nominal', 'several bodies could be meant');
    return actorOf(found.entity, 'nominal', found.sure ? 0.78 : 0.6, found.entity.fullest);
  }

  /** "Ukraine's defense ministry", "the Turkish army", "the army of Chile". */
  private nationalBody({ from, head, core, to }: NounReading, owner: Entity | null): Actor | null {
    const { text, register } = this.scene;
    let state = owner?.entry?.id.startsWith('country:') ? owner.entry : undefined;
    const words: string[] = [];
    for (let t = from; t <= head; t++) {
      const named = stateNamed(register, text.lower[t]!);
      if (named) state ??= named;
      else if (!/^(?:the|a|an|of|for|and)$|^['’]s?$/.test(text.lower[t]!)) words.push(text.lower[t]!);
    }
    if (!state && text.lower[core] === 'of') state = mentionCovering(this.scene, core + 1)?.entity.entry ?? undefined;
    if (text.lower[core] === 'of') for (let t = core + 1; t < to; t++) words.push(text.lower[t]!);
    const entry = state ? nationalBody(register, state, words) : null;
    return entry
      ? { id: entry.id, name: entry.name, kind: 'body', how: 'body-name', mention: null, confidence: 0.88 }
      : null;
  }

  /** "the administration" where none was named: the president's on that day. */
  private ruling(noun: string, words: ReadonlySet<string>, span: Span): Actor | null {
    const { register, day } = this.scene;
    if (noun !== 'administration' || words.size || !day) return null;
    const holders = register
      .holdersOf('president')
      .filter(({ tenures }) =>
        tenures?.some(
          ({ head, words: of, from, to }) =>
            head === 'president' &&
            of.includes('usa') &&
            !of.includes('vice') &&
            (from ?? '') <= day &&
            day <= (to ?? '9'),
        ),
      );
    return holders.length === 1
      ? bodyActor(`${holders[0]!.name.split(' ').at(-1)} administration`, 'nominal', 0.7, span)
      : null;
  }

  /** The last name inside a noun phrase, before its head. */
  private nameWithin(from: number, head: number): Mention | null {
    for (let t = head; t >= from; t--) {
      const mention = mentionCovering(this.scene, t);
      if (mention) return mention;
    }
    return null;
  }

  /** A document speaks for its author, where that is named. */
  private document(reading: NounReading, outer: number): Actor {
    const sort = documentSortOf(this.scene.text.lower[reading.head]!)!;
    const author = documentAuthor(this.scene, reading, sort);
    let actor: Actor | null = null;
    const described = this.describedAuthor(reading, outer);
    if (described) actor = described.name ? { ...described, confidence: described.confidence * 0.88 } : null;
    else if (author) actor = this.author(author, sort, reading);
    else if (sort !== 'data' && /^(?:his|her)$/.test(this.scene.text.lower[reading.from]!)) {
      const { owner } = this.owner(reading, outer);
      if (owner) actor = actorOf(owner, 'nominal', 0.7, owner.fullest);
    } else if (reading.definite) actor = this.lastAuthor(sort, reading.from);
    if (!actor) return unnamed('unknown', 'anonymous', 'a document whose author is not named');
    if ((author || described) && actor.name) this.wrote(sort, actor, reading.from);
    return { ...actor, how: author && actor.kind === 'body' ? 'body-name' : 'nominal' };
  }

  /** "a report from the ministry's inspector", "the inspector's report": an author who is described; null where none is. */
  private describedAuthor({ from, head, core, to }: NounReading, outer: number): Actor | null {
    const { lower, owner } = this.scene.text;
    if (/^(?:by|from|of)$/.test(lower[core] ?? '')) {
      const reading = readPhrase(this.scene, core + 1, to);
      if (reading.sort === 'noun' && reading.what === 'person' && !reading.apposed) return this.noun(reading, outer);
    }
    for (let t = head - 1; t > from; t--) {
      if (mentionCovering(this.scene, t)) break;
      if (roleNounOf(lower[t]!) === null || !(owner[t] || isPossessive(lower[t + 1]) || t === head - 1)) continue;
      const reading = readPhrase(this.scene, from, t + 1);
      return reading.sort === 'noun' && reading.what === 'person' ? this.noun(reading, outer) : null;
    }
    return null;
  }

  /** Remembers who wrote the last document of a sort, and how many wrote such ones. */
  private wrote(sort: string, actor: Actor, token: number): void {
    const last = this.authors.get(sort);
    this.authors.set(sort, {
      actor,
      token,
      several: last !== undefined && (last.several || last.actor.name !== actor.name),
    });
  }

  /** The author of the last document of a sort, if that was spoken of in the last paragraphs. */
  private lastAuthor(sort: string, token: number): Actor | null {
    const last = this.authors.get(sort);
    const { paragraph } = this.scene.text;
    const memory = last?.several || !LASTING.has(sort) ? DOCUMENT_MEMORY : ONLY_DOCUMENT_MEMORY;
    return last && paragraph[token]! - paragraph[last.token]! <= memory ? last.actor : null;
  }

  private author(mention: Mention, sort: string, { from, to }: NounReading): Actor {
    const actor = this.named(mention);
    if (sort === 'ad' && mention.entity.kind === 'unknown' && mention.entity.certainty < 1)
      return unnamed('unknown', 'anonymous', 'a document whose author is not named');
    if (sort === 'ad' && mention.entity.kind !== 'body')
      return bodyActor(`${surname(mention.entity)} campaign`, 'nominal', 0.7, this.span(from, to));
    return { ...actor, confidence: actor.confidence * 0.88, mention: spanOf(this.scene, mention) };
  }
}

/** A name of a site that is its address. */
const SITE = /^[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.[a-z]{2,4}$/u;

const isCampaign = (noun: string): boolean => bodyClassesOf(noun).includes('campaign') || noun === 'team';

const surname = ({ name, surname: last, entry }: Entity): string => {
  const word = (entry ? entry.name : name)
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/, '')
    .split(' ')
    .at(-1)!;
  return last?.includes(' ') ? name.slice(-last.length) : word;
};
