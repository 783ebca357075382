import type { Issue } from '../../src/domain/index.ts';

/** What a few articles say of one person on one issue, and which of them show a shift. All invented. */
export interface Timeline {
  readonly what: string;
  readonly issue: string;
  /** Day of publication and text, its title before the first newline where it has one; outlets take turns. */
  readonly articles: readonly (readonly [published: string, text: string])[];
  /** Numbers of the articles, from 0, that a careful reader says show a shift or a return. */
  readonly shifts: readonly number[];
}

export const ISSUES: readonly Issue[] = [
  { id: 'toll', proposition: 'There should be a toll on the harbour bridge.', about: ['toll', 'bridge toll'] },
  { id: 'curfew', proposition: 'The night curfew should be lifted.', about: ['curfew', 'night curfew'] },
  { id: 'merger', proposition: 'The two schools should be merged.', about: ['school merger', 'merger'] },
  { id: 'wind', proposition: 'The wind park should be built.', about: ['wind park'] },
  { id: 'ferry', proposition: 'The night ferry should be kept.', about: ['night ferry'] },
  { id: 'pact', proposition: 'Norland should join the coastal pact.', about: ['coastal pact', 'pact'] },
];

const of = (
  issue: string,
  what: string,
  shifts: readonly number[],
  ...articles: (readonly [string, string])[]
): Timeline => ({
  what,
  issue,
  articles,
  shifts,
});

export const TIMELINES: readonly Timeline[] = [
  // Shifts that are plain.
  of(
    'toll',
    'against, then for',
    [1],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a toll on the bridge.'],
    ['2031-04-16', 'Mayor Odile Farrant said on Tuesday that she supports a bridge toll.'],
  ),
  of(
    'toll',
    'for, then against, in quotations',
    [1],
    ['2031-01-09', '“I support the bridge toll,” Mayor Odile Farrant told councillors on Wednesday.'],
    ['2031-06-12', '“I oppose the bridge toll,” Mayor Odile Farrant told reporters on Wednesday.'],
  ),
  of(
    'curfew',
    'wants it lifted, then kept',
    [1],
    ['2031-02-05', 'Governor Matteo Lindqvist said on Monday that the night curfew should be lifted.'],
    ['2031-03-12', 'Governor Matteo Lindqvist said on Monday that the night curfew should be kept.'],
  ),
  of(
    'merger',
    'against, for',
    [1],
    ['2031-02-05', 'Headteacher Rosa Imhof said on Monday that she was against the school merger.'],
    ['2031-05-21', 'Headteacher Rosa Imhof said on Monday that she was in favour of the school merger.'],
  ),
  of(
    'wind',
    'build it, do not',
    [1],
    ['2031-02-05', 'Minister Tomas Brandl said on Tuesday that the wind park should be built.'],
    ['2031-07-02', 'Minister Tomas Brandl said on Tuesday that the wind park should not be built.'],
  ),
  of(
    'ferry',
    'scrap it, keep it',
    [1],
    ['2031-02-05', 'Captain Ida Wallin said on Tuesday that the night ferry should be scrapped.'],
    ['2031-09-10', 'Captain Ida Wallin said on Tuesday that the night ferry must be kept.'],
  ),
  of(
    'pact',
    'join, then not',
    [1],
    ['2031-02-05', 'Chancellor Petra Halvorsen said on Tuesday that Norland should join the coastal pact.'],
    ['2031-09-10', 'Chancellor Petra Halvorsen said on Tuesday that Norland should not join the coastal pact.'],
  ),
  of(
    'pact',
    'rejects, then backs',
    [1],
    ['2031-02-05', 'On Monday, Senator Karl Ekdahl rejected the coastal pact.'],
    ['2031-03-19', 'On Monday, Senator Karl Ekdahl said he backs joining the coastal pact.'],
  ),
  of(
    'wind',
    'welcomes it, then calls for it to be stopped',
    [1],
    ['2031-02-05', 'Farmer leader Jonas Reiter said on Monday that he welcomes the wind park.'],
    ['2031-04-02', 'Farmer leader Jonas Reiter said on Monday that the wind park must be stopped.'],
  ),
  of(
    'curfew',
    'defends it, then wants it gone',
    [1],
    ['2031-02-05', 'Police chief Anna Sorel said on Monday that the curfew is needed.'],
    ['2031-04-02', 'Police chief Anna Sorel said on Monday that the curfew should be lifted.'],
  ),
  // Returns.
  of(
    'toll',
    'against, for, against again',
    [1, 2],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a toll on the bridge.'],
    ['2031-04-16', 'Mayor Odile Farrant said on Tuesday that she supports a bridge toll.'],
    ['2031-08-06', 'Mayor Odile Farrant said on Tuesday that she opposes the bridge toll.'],
  ),
  of(
    'ferry',
    'keep, scrap, keep',
    [1, 2],
    ['2031-01-09', 'Minister Tomas Brandl said on Tuesday that the night ferry should be kept.'],
    ['2031-04-16', 'Minister Tomas Brandl said on Tuesday that the night ferry should be scrapped.'],
    ['2031-08-06', 'Minister Tomas Brandl said on Tuesday that the night ferry should be kept.'],
  ),
  of(
    'pact',
    'for, repeat, against, repeat',
    [2],
    ['2031-01-09', 'Chancellor Petra Halvorsen said on Tuesday that she supports joining the coastal pact.'],
    ['2031-02-06', 'Chancellor Petra Halvorsen said on Tuesday that Norland should join the coastal pact.'],
    ['2031-04-16', 'Chancellor Petra Halvorsen said on Tuesday that she opposes joining the coastal pact.'],
    ['2031-05-07', 'Chancellor Petra Halvorsen said on Tuesday that Norland should not join the coastal pact.'],
  ),
  // Conditions.
  of(
    'toll',
    'against, then under conditions',
    [1],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a toll on the bridge.'],
    [
      '2031-03-05',
      'Mayor Odile Farrant said on Tuesday that she would support a bridge toll if residents were exempt.',
    ],
  ),
  of(
    'wind',
    'for, then under conditions, then for',
    [1, 2],
    ['2031-01-09', 'Minister Tomas Brandl said on Wednesday that he supports the wind park.'],
    [
      '2031-03-05',
      'Minister Tomas Brandl said on Tuesday that he would support the wind park only if the birds were safe.',
    ],
    ['2031-05-07', 'Minister Tomas Brandl said on Tuesday that he supports the wind park.'],
  ),
  of(
    'merger',
    'the same condition twice',
    [],
    [
      '2031-01-09',
      'Headteacher Rosa Imhof said on Wednesday that she would support the merger if no teacher had to go.',
    ],
    [
      '2031-03-05',
      'Headteacher Rosa Imhof said on Tuesday that she would support the school merger if all teachers stay.',
    ],
  ),
  // Repeats.
  of(
    'toll',
    'twice against, the same words',
    [],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that “a toll is not an option for this town”.'],
    ['2031-02-13', 'Mayor Odile Farrant said on Wednesday that “a toll is not an option for this town”.'],
  ),
  of(
    'toll',
    'against in three wordings',
    [],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a toll on the bridge.'],
    ['2031-02-13', 'Mayor Odile Farrant said on Wednesday that a bridge toll would be a mistake.'],
    ['2031-03-13', 'Mayor Odile Farrant said on Wednesday that the town must not have a bridge toll.'],
  ),
  of(
    'toll',
    'reiterates',
    [],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a bridge toll.'],
    ['2031-03-13', 'Mayor Odile Farrant reiterated on Wednesday that she opposes the bridge toll.'],
  ),
  of(
    'curfew',
    'a denied softening',
    [],
    ['2031-02-05', 'Governor Matteo Lindqvist said on Monday that he opposes lifting the curfew.'],
    [
      '2031-03-12',
      'Governor Matteo Lindqvist said on Monday that he had not changed his mind and opposes lifting the curfew.',
    ],
  ),
  of(
    'pact',
    'against with double negation',
    [],
    ['2031-02-05', 'Senator Karl Ekdahl said on Monday that he opposes joining the coastal pact.'],
    ['2031-03-12', 'Senator Karl Ekdahl said on Monday that he would never support joining the coastal pact.'],
  ),
  of(
    'wind',
    'no longer doubts, still for',
    [],
    ['2031-02-05', 'Minister Tomas Brandl said on Monday that the wind park should be built.'],
    ['2031-03-12', 'Minister Tomas Brandl said on Monday that the wind park is needed.'],
  ),
  of(
    'ferry',
    'keeps, protects',
    [],
    ['2031-02-05', 'Captain Ida Wallin said on Monday that the night ferry should be kept.'],
    ['2031-03-12', 'Captain Ida Wallin said on Monday that she would not let the night ferry be scrapped.'],
  ),
  of(
    'merger',
    'for, in different words',
    [],
    ['2031-02-05', 'Councillor Ben Achterberg said on Monday that he supports the school merger.'],
    ['2031-03-12', 'Councillor Ben Achterberg said on Monday that the two schools should be merged.'],
  ),
  of(
    'merger',
    'criticises both ways of doing it, still against',
    [],
    ['2031-02-05', 'Councillor Ben Achterberg said on Monday that he rejects the school merger.'],
    ['2031-03-12', 'Councillor Ben Achterberg said on Monday that the merger would harm children.'],
  ),
  // Ascribed by others.
  of(
    'toll',
    'an opponent says that she is for it',
    [],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a toll on the bridge.'],
    ['2031-04-16', 'Councillor Imre Sandoval said on Tuesday that Odile Farrant supports the bridge toll.'],
  ),
  of(
    'pact',
    'a spokesman of others ascribes',
    [],
    ['2031-02-05', 'Chancellor Petra Halvorsen said on Tuesday that Norland should join the coastal pact.'],
    ['2031-03-12', 'Senator Karl Ekdahl said on Monday that Halvorsen secretly opposes the coastal pact.'],
  ),
  of(
    'wind',
    'accused of wanting to stop it',
    [],
    ['2031-02-05', 'Minister Tomas Brandl said on Monday that he supports the wind park.'],
    ['2031-03-12', 'Farmer leader Jonas Reiter accused Tomas Brandl on Monday of wanting to stop the wind park.'],
  ),
  of(
    'curfew',
    'believed to favour',
    [],
    ['2031-02-05', 'Governor Matteo Lindqvist said on Monday that the curfew should be kept.'],
    ['2031-03-12', 'Officials said on Monday that Lindqvist is believed to favour lifting the curfew.'],
  ),
  of(
    'ferry',
    'two people of one surname',
    [],
    ['2031-02-05', 'Captain Ida Wallin said on Monday that the night ferry should be kept.'],
    ['2031-03-12', 'Banker Hugo Wallin said on Monday that the night ferry should be scrapped.'],
  ),
  of(
    'toll',
    'two people disagree',
    [],
    [
      '2031-02-05',
      'Mayor Odile Farrant said on Monday that she opposes a bridge toll. Councillor Imre Sandoval said on Monday that he supports a bridge toll.',
    ],
    [
      '2031-03-12',
      'Councillor Imre Sandoval said on Monday that he supports the bridge toll. Mayor Odile Farrant said on Monday that she opposes the bridge toll.',
    ],
  ),
  // Undated.
  of(
    'toll',
    'the later one is not dated',
    [],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that she opposes a toll on the bridge.'],
    ['2031-04-16', 'Mayor Odile Farrant has said that she supports a bridge toll.'],
  ),
  of(
    'pact',
    'an old view recalled without a day',
    [],
    ['2031-01-09', 'Senator Karl Ekdahl said on Wednesday that he opposes joining the coastal pact.'],
    ['2031-04-16', 'Senator Karl Ekdahl once said that he supports the coastal pact.'],
  ),
  of(
    'wind',
    'the former view recalled with its year',
    [],
    ['2031-01-09', 'Minister Tomas Brandl said on Wednesday that he opposes the wind park.'],
    ['2031-04-16', 'Minister Tomas Brandl said on Tuesday that he opposes the wind park.'],
    ['2031-05-07', 'Asked about the wind park, a spokesman gave no comment on Tuesday.'],
  ),
  of(
    'ferry',
    'no day in either',
    [],
    ['2031-01-09', 'Captain Ida Wallin has said that the night ferry should be kept.'],
    ['2031-04-16', 'Captain Ida Wallin has said that the night ferry should be scrapped.'],
  ),
  // Copies.
  of(
    'toll',
    'one saying in three outlets, then a shift in two',
    [3],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday that “a toll is not an option for this town”.'],
    ['2031-01-09', 'On Wednesday, Mayor Odile Farrant said that “a toll is not an option”.'],
    ['2031-01-20', 'Mayor Odile Farrant said that “a toll is not an option for this town”.'],
    ['2031-04-16', 'Mayor Odile Farrant told councillors on Tuesday: “I support the bridge toll.”'],
    ['2031-04-17', '“I support the bridge toll,” Mayor Odile Farrant told councillors on Tuesday.'],
  ),
  of(
    'toll',
    'an archive quotation after a shift is no return',
    [1],
    ['2031-01-09', 'Mayor Odile Farrant said on Wednesday: “I oppose the bridge toll.”'],
    ['2031-04-16', 'Mayor Odile Farrant said on Tuesday that she supports the bridge toll.'],
    ['2031-04-20', 'Mayor Odile Farrant said: “I oppose the bridge toll.”'],
  ),
  of(
    'wind',
    'the same statement by a wire, a day later',
    [],
    ['2031-02-05', 'Minister Tomas Brandl said on Tuesday that the wind park should be built.'],
    [
      '2031-02-06',
      'Minister Tomas Brandl said on Tuesday that the wind park should be built, according to a wire report.',
    ],
  ),
  of(
    'curfew',
    'five outlets, one side',
    [],
    ['2031-02-05', 'Governor Matteo Lindqvist said on Monday that the curfew should be lifted.'],
    ['2031-02-05', 'The curfew should be lifted, Governor Matteo Lindqvist said on Monday.'],
    ['2031-02-05', 'Governor Matteo Lindqvist said on Monday that the night curfew should be lifted.'],
    ['2031-02-06', 'Governor Matteo Lindqvist has called for lifting the curfew.'],
    ['2031-02-07', 'Governor Matteo Lindqvist said on Monday that it was time to lift the curfew.'],
  ),
  // Translations and tellings of one event.
  of(
    'pact',
    'two renderings of one speech',
    [],
    [
      '2031-02-05',
      'Chancellor Petra Halvorsen said on Tuesday at the harbour summit that she does not oppose the coastal pact.',
    ],
    [
      '2031-02-06',
      'Chancellor Petra Halvorsen said on Tuesday at the harbour summit that she is against the coastal pact.',
    ],
  ),
  of(
    'pact',
    'both sides in reports of one day',
    [],
    ['2031-02-05', 'Chancellor Petra Halvorsen said on Tuesday that Norland should join the coastal pact.'],
    ['2031-02-05', 'Chancellor Petra Halvorsen said on Tuesday that Norland should not join the coastal pact.'],
  ),
  of(
    'toll',
    'one speech, dated a day apart',
    [],
    ['2031-02-05', 'Mayor Odile Farrant said at the harbour forum on Monday that she supports a bridge toll.'],
    ['2031-02-06', 'Mayor Odile Farrant said at the harbour forum on Tuesday that she opposes a bridge toll.'],
  ),
  // Hedges and expectations.
  of(
    'wind',
    'an expectation is no wish',
    [],
    ['2031-02-05', 'Minister Tomas Brandl said on Monday that he supports the wind park.'],
    ['2031-03-12', 'Minister Tomas Brandl said on Monday that he does not expect the wind park to be built.'],
  ),
  of(
    'pact',
    'does not see it happening',
    [],
    ['2031-02-05', 'Chancellor Petra Halvorsen said on Monday that she supports joining the coastal pact.'],
    ['2031-03-12', 'Chancellor Petra Halvorsen said on Monday: “I don’t see Norland joining the coastal pact.”'],
  ),
  of(
    'toll',
    'undecided',
    [],
    ['2031-02-05', 'Mayor Odile Farrant said on Monday that she opposes a bridge toll.'],
    ['2031-03-12', 'Mayor Odile Farrant said on Monday that she had not decided on the bridge toll.'],
  ),
  of(
    'merger',
    'might consider',
    [],
    ['2031-02-05', 'Headteacher Rosa Imhof said on Monday that she rejects the school merger.'],
    ['2031-03-12', 'Headteacher Rosa Imhof said on Monday that she might look at the merger again.'],
  ),
  of(
    'curfew',
    'only describes',
    [],
    ['2031-02-05', 'Police chief Anna Sorel said on Monday that the curfew should be kept.'],
    ['2031-03-12', 'Police chief Anna Sorel said on Monday that the curfew begins at ten.'],
  ),
  of(
    'ferry',
    'asks',
    [],
    ['2031-02-05', 'Captain Ida Wallin said on Monday that the night ferry should be kept.'],
    ['2031-03-12', 'Captain Ida Wallin asked on Monday whether the night ferry should be scrapped.'],
  ),
  of(
    'wind',
    'says what critics say',
    [],
    ['2031-02-05', 'Minister Tomas Brandl said on Monday that the wind park should be built.'],
    ['2031-03-12', 'Minister Tomas Brandl said on Monday that critics want to stop the wind park.'],
  ),
  of(
    'merger',
    'says what she used to think',
    [],
    ['2031-02-05', 'Councillor Ben Achterberg said on Monday that he supports the school merger.'],
    ['2031-03-12', 'Councillor Ben Achterberg said on Monday that he had once opposed the merger.'],
  ),
  of(
    'toll',
    'denies that she supports it',
    [],
    ['2031-02-05', 'Mayor Odile Farrant said on Monday that she opposes a bridge toll.'],
    ['2031-03-12', 'Mayor Odile Farrant denied on Monday that she supports the bridge toll.'],
  ),
  of(
    'pact',
    'speaks of something else',
    [],
    ['2031-02-05', 'Senator Karl Ekdahl said on Monday that he opposes joining the coastal pact.'],
    ['2031-03-12', 'Karl Ekdahl spoke on Monday about fisheries and the weather.'],
  ),
  of(
    'curfew',
    'another curfew',
    [],
    ['2031-02-05', 'Governor Matteo Lindqvist said on Monday that the night curfew should be lifted.'],
    ['2031-03-12', 'Governor Matteo Lindqvist said on Monday that the harbour should stay open.'],
  ),
  // More shifts, in other constructions.
  of(
    'merger',
    'votes against, then calls for it',
    [1],
    ['2031-02-05', 'Councillor Ben Achterberg said on Monday that he would vote against the school merger.'],
    ['2031-06-11', 'Councillor Ben Achterberg called for the school merger on Tuesday.'],
  ),
  of(
    'curfew',
    'for lifting, then warns against it',
    [1],
    ['2031-02-05', 'Police chief Anna Sorel said on Monday that she supports lifting the curfew.'],
    ['2031-06-11', 'Police chief Anna Sorel warned against lifting the curfew on Tuesday.'],
  ),
  of(
    'ferry',
    'backs, then a plan to end it',
    [1],
    ['2031-02-05', 'Minister Tomas Brandl said on Monday that he backs the night ferry.'],
    ['2031-06-11', 'Minister Tomas Brandl said on Tuesday that he wants to scrap the night ferry.'],
  ),
  of(
    'wind',
    'a no that becomes a yes in a quotation',
    [1],
    ['2031-02-05', '“We do not need the wind park,” farmer leader Jonas Reiter said on Monday.'],
    ['2031-06-11', '“We need the wind park,” farmer leader Jonas Reiter said on Tuesday.'],
  ),
  of(
    'toll',
    'a shift after repeats and a copy',
    [3],
    ['2031-01-09', 'Councillor Imre Sandoval said on Wednesday that he supports the bridge toll.'],
    ['2031-01-10', 'Councillor Imre Sandoval said on Wednesday that he supports the bridge toll.'],
    ['2031-03-12', 'Councillor Imre Sandoval said on Monday that the bridge toll is needed.'],
    ['2031-06-18', 'Councillor Imre Sandoval said on Tuesday that he now opposes the bridge toll.'],
  ),
  of(
    'pact',
    'a month in which it was said, then a day',
    [1],
    ['2031-03-05', 'In February, Senator Karl Ekdahl said that he opposes joining the coastal pact.'],
    ['2031-06-18', 'Senator Karl Ekdahl said on Tuesday that he supports joining the coastal pact.'],
  ),
  of(
    'pact',
    'a headline alone turns',
    [],
    ['2031-02-05', 'Senator Karl Ekdahl said on Monday that he opposes joining the coastal pact.'],
    [
      '2031-03-12',
      'Karl Ekdahl says he supports coastal pact\nSenator Karl Ekdahl said on Monday that the talks were long.',
    ],
  ),
];
