import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openRecord } from '../../src/record/index.ts';
import { type Report, report } from './invent-people.ts';

/** Which articles share an actor: a letter for each article, the same for the same actor. */
async function actorsOf(reports: readonly Report[]): Promise<string> {
  const record = openRecord(':memory:');
  const ids: string[] = [];
  for (const given of reports) {
    const { item, entry } = report(given);
    await record.put(item, entry);
    const [statement] = await record.statementsIn(entry.article.id);
    ids.push(statement!.speaker.id!);
  }
  assert.deepEqual(await record.verify(), []);
  await record.close();
  const letters = [...new Set(ids)];
  return ids.map((id) => 'ABCDEFGH'[letters.indexOf(id)]).join('');
}

type Scenario = readonly [fact: string, expected: string, ...reports: Report[]];

const GAZETTE = 'Harbour Gazette';
const TALKS = 'Lowmark, Eastgate and the Strand Bridge';

const ONE: readonly Scenario[] = [
  [
    'one office in two outlets',
    'AA',
    { who: 'Ada Lindqvist', role: 'lowmark harbour minister' },
    { who: 'Ada Lindqvist', role: 'lowmark harbour minister' },
  ],
  [
    'an office of which one article names less',
    'AA',
    { who: 'Ada Lindqvist', role: 'lowmark harbour minister' },
    { who: 'Ada Lindqvist', role: 'harbour minister' },
  ],
  [
    'one office years later',
    'AA',
    { who: 'Odile Farrant', role: 'eastgate mayor' },
    { who: 'Odile Farrant', role: 'eastgate mayor', day: '2036-01-01' },
  ],
  [
    'a former office',
    'AA',
    { who: 'Odile Farrant', role: 'eastgate mayor' },
    { who: 'Odile Farrant', role: 'former eastgate mayor', day: '2034-01-01' },
  ],
  [
    'an office left, another taken up in the same place, in articles on one subject',
    'AA',
    { who: 'Odile Farrant', role: 'eastgate mayor', about: TALKS },
    { who: 'Odile Farrant', role: 'eastgate senator', about: TALKS, day: '2033-01-01' },
  ],
  [
    'two offices in one article, one of them in the next',
    'AA',
    { who: 'Tom Hale', role: 'lowmark lawmaker,eastgate lawyer' },
    { who: 'Tom Hale', role: 'eastgate lawyer' },
  ],
  ['no role, but the subject is the same', 'AA', { who: 'Tom Hale', about: TALKS }, { who: 'Tom Hale', about: TALKS }],
  [
    'no role, but one outlet within weeks',
    'AA',
    { who: 'Tom Hale', outlet: GAZETTE },
    { who: 'Tom Hale', outlet: GAZETTE, day: '2031-04-01' },
  ],
  [
    'an accent that one outlet leaves out',
    'AA',
    { who: 'Zoë Márquez', role: 'orr coast guard commander' },
    { who: 'Zoe Marquez', role: 'orr coast guard commander' },
  ],
  [
    'a middle initial',
    'AA',
    { who: 'Jon Q. Weir', role: 'lowmark treasurer' },
    { who: 'Jon Weir', role: 'lowmark treasurer' },
  ],
  [
    'a short form of the given name',
    'AA',
    { who: 'William Ostrow', role: 'lowmark harbour minister' },
    { who: 'Bill Ostrow', role: 'lowmark harbour minister' },
  ],
  [
    'three transliterations',
    'AAA',
    { who: 'Bohdan Zelinsky', role: 'lowmark president' },
    { who: 'Bohdan Zelinskyy', role: 'lowmark president' },
    { who: 'Bohdan Zelinskiy', role: 'lowmark president' },
  ],
  [
    'spellings of a Slavic given name',
    'AA',
    { who: 'Yevgeny Kharkov', role: 'orr fleet admiral' },
    { who: 'Evgeny Harkov', role: 'orr fleet admiral' },
  ],
  [
    'spellings of an Arabic name',
    'AA',
    { who: 'Mohammed al-Qasr', role: 'orr oil minister' },
    { who: 'Muhammad al-Kasr', role: 'orr oil minister' },
  ],
  [
    'an umlaut written out',
    'AA',
    { who: 'Jörg Mühlbauer', role: 'orr finance minister' },
    { who: 'Joerg Muehlbauer', role: 'orr finance minister' },
  ],
  [
    'a name with a particle that one outlet drops',
    'AA',
    { who: 'Karim al Hadid', role: 'orr interior minister' },
    { who: 'Karim Hadid', role: 'orr interior minister' },
  ],
  [
    'a double name after marriage, in the same office',
    'AA',
    { who: 'Ada Lindqvist', role: 'lowmark harbour minister', outlet: GAZETTE },
    { who: 'Ada Lindqvist-Weir', role: 'lowmark harbour minister', outlet: GAZETTE },
  ],
  [
    'a name before and behind, in the same office',
    'AA',
    { who: 'Ada Lindqvist Weir', role: 'lowmark harbour minister', outlet: GAZETTE },
    { who: 'Ada Weir', role: 'lowmark harbour minister', outlet: GAZETTE },
  ],
  [
    'a surname with its office, in the same outlet',
    'AA',
    { who: 'Odile Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Farrant', role: 'eastgate mayor', outlet: GAZETTE },
  ],
  [
    'a common name in one office',
    'AA',
    { who: 'Michael Smith', role: 'orr university economist' },
    { who: 'Michael Smith', role: 'orr university economist' },
  ],
  [
    'a body by its own name',
    'AA',
    { who: 'Brightwater Holdings', kind: 'body' },
    { who: 'Brightwater Holdings', kind: 'body', day: '2035-01-01' },
  ],
  [
    'a company with and without its legal form',
    'AA',
    { who: 'Brightwater Holdings Ltd.', kind: 'body' },
    { who: 'Brightwater Holdings', kind: 'body' },
  ],
  [
    'a body that only says what it is, in one outlet within weeks',
    'AA',
    { who: 'Port Authority', kind: 'body', outlet: GAZETTE },
    { who: 'the Port Authority', kind: 'body', outlet: GAZETTE },
  ],
  [
    'whom the built-in register knows',
    'AA',
    { who: 'Ira Vance', id: 'person:ira-vance' },
    { who: 'Ira Vance', id: 'person:ira-vance', day: '2044-01-01' },
  ],
  [
    'a spelling that the register does not know, in the same office',
    'AA',
    { who: 'Bohdan Zelinsky', id: 'person:bohdan-zelinsky', role: 'lowmark president' },
    { who: 'Bohdan Zelinskiy', role: 'lowmark president' },
  ],
];

const TWO: readonly Scenario[] = [
  [
    'one name, two fields of work',
    'AB',
    { who: 'Michael Smith', role: 'toronto police officer' },
    { who: 'Michael Smith', role: 'london economist' },
  ],
  [
    'an uncommon name, two fields of work, one outlet',
    'AB',
    { who: 'Tom Hale', role: 'harbour pilot', outlet: GAZETTE },
    { who: 'Tom Hale', role: 'opera singer', outlet: GAZETTE },
  ],
  [
    'one office in two towns',
    'AB',
    { who: 'Ann Weir', role: 'toronto police chief' },
    { who: 'Ann Weir', role: 'london police chief' },
  ],
  [
    'one office in two towns, one outlet',
    'AB',
    { who: 'Ann Weir', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Ann Weir', role: 'westgate mayor', outlet: GAZETTE },
  ],
  [
    'spokesmen of two bodies',
    'AB',
    { who: 'John Miller', role: 'brightwater spokesman' },
    { who: 'John Miller', role: 'coastguard spokesman' },
  ],
  ['nothing in common but the name', 'AB', { who: 'Tom Hale' }, { who: 'Tom Hale', day: '2033-01-01' }],
  [
    'nothing in common but the name and a noun that many bear',
    'AB',
    { who: 'Tom Hale', role: 'professor' },
    { who: 'Tom Hale', role: 'professor', day: '2033-01-01' },
  ],
  [
    'a common name, one outlet within weeks',
    'AB',
    { who: 'John Smith', outlet: GAZETTE },
    { who: 'John Smith', outlet: GAZETTE, day: '2031-04-01' },
  ],
  [
    'a common name, one noun, the same weeks',
    'AB',
    { who: 'John Smith', role: 'lawyer' },
    { who: 'John Smith', role: 'lawyer' },
  ],
  [
    'one surname, two given names, one office',
    'AB',
    { who: 'Odile Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Anselm Farrant', role: 'eastgate mayor', outlet: GAZETTE },
  ],
  [
    'a surname alone',
    'AB',
    { who: 'Odile Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Farrant', outlet: GAZETTE },
  ],
  ['a surname alone in two articles', 'AB', { who: 'Farrant', outlet: GAZETTE }, { who: 'Farrant', outlet: GAZETTE }],
  [
    'a surname with the office, but of another place',
    'AB',
    { who: 'Odile Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Farrant', role: 'westgate mayor', outlet: GAZETTE },
  ],
  [
    'a surname with a noun that is all they share',
    'AB',
    { who: 'Odile Farrant', role: 'senator', outlet: GAZETTE },
    { who: 'Farrant', role: 'senator', outlet: GAZETTE },
  ],
  [
    'a surname with an office that two of that surname held',
    'ABC',
    { who: 'Odile Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Anselm Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Farrant', role: 'eastgate mayor', outlet: GAZETTE },
  ],
  [
    'father and son',
    'AB',
    { who: 'Tom Weir Sr.', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Tom Weir Jr.', role: 'eastgate mayor', outlet: GAZETTE },
  ],
  [
    'two middle initials',
    'AB',
    { who: 'Jon A. Weir', role: 'lowmark treasurer' },
    { who: 'Jon B. Weir', role: 'lowmark treasurer' },
  ],
  [
    'another spelling without anything else',
    'AB',
    { who: 'Bohdan Zelinsky', outlet: GAZETTE },
    { who: 'Bohdan Zelinskiy', outlet: GAZETTE },
  ],
  ['a short form without a role', 'AB', { who: 'William Ostrow', about: TALKS }, { who: 'Bill Ostrow', about: TALKS }],
  ['an initial without a role', 'AB', { who: 'J. Ostrow', about: TALKS }, { who: 'Jill Ostrow', about: TALKS }],
  [
    'a maiden name that no article explains',
    'AB',
    { who: 'Ada Lindqvist', role: 'lowmark harbour minister', outlet: GAZETTE },
    { who: 'Ada Weir', role: 'lowmark harbour minister', outlet: GAZETTE },
  ],
  [
    'a double name without a role',
    'AB',
    { who: 'Ada Lindqvist', outlet: GAZETTE },
    { who: 'Ada Lindqvist-Weir', outlet: GAZETTE },
  ],
  [
    'a company and a person',
    'AB',
    { who: 'Marlow Ford', kind: 'body', outlet: GAZETTE },
    { who: 'Marlow Ford', outlet: GAZETTE },
  ],
  [
    'a ministry in two countries',
    'AB',
    { who: 'Health Ministry', kind: 'body', about: 'Lowmark, Eastgate and Orr' },
    { who: 'Health Ministry', kind: 'body', about: 'Sudmark, Kessel and Tann' },
  ],
  [
    'two courts that only say what they are',
    'AB',
    { who: 'Supreme Court', kind: 'body' },
    { who: 'Supreme Court', kind: 'body' },
  ],
  [
    'a private person',
    'AB',
    { who: 'Ina Holm', privatePerson: true, role: 'eastgate resident', outlet: GAZETTE },
    { who: 'Ina Holm', privatePerson: true, role: 'eastgate resident', outlet: GAZETTE },
  ],
  [
    'a private person and an office-holder',
    'AB',
    { who: 'Ina Holm', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Ina Holm', privatePerson: true, role: 'eastgate resident', outlet: GAZETTE },
  ],
  [
    'a namesake of one whom the register knows',
    'AB',
    { who: 'Ira Vance', id: 'person:ira-vance', role: 'lowmark president' },
    { who: 'Ira Vance', role: 'eastgate plumber' },
  ],
  ['a name of one word for a person and one of two', 'AB', { who: 'Prospero' }, { who: 'Prospero Lane' }],
];

const MORE: readonly Scenario[] = [
  [
    'two of one name, and a third article that says which',
    'ABB',
    { who: 'Michael Smith', role: 'toronto police officer' },
    { who: 'Michael Smith', role: 'orr economist' },
    { who: 'Michael Smith', role: 'orr economist' },
  ],
  [
    'two of one name, and a third article that fits both',
    'ABC',
    { who: 'Tom Hale', role: 'harbour pilot', outlet: GAZETTE },
    { who: 'Tom Hale', role: 'opera singer', outlet: GAZETTE },
    { who: 'Tom Hale', outlet: GAZETTE },
  ],
  [
    'a role that changes step by step',
    'AAA',
    { who: 'Odile Farrant', role: 'eastgate councillor', outlet: GAZETTE },
    { who: 'Odile Farrant', role: 'eastgate mayor', outlet: GAZETTE },
    { who: 'Odile Farrant', role: 'former eastgate mayor', day: '2036-01-01' },
  ],
  [
    'spellings that only the office holds together, and a namesake in neither',
    'AAB',
    { who: 'Bohdan Zelinsky', role: 'lowmark president' },
    { who: 'Bohdan Zelinskiy', role: 'lowmark president' },
    { who: 'Bohdan Zelinsky', role: 'eastgate dentist' },
  ],
  [
    'a common name in three places',
    'ABCA',
    { who: 'Anna Garcia', role: 'eastgate teacher' },
    { who: 'Anna Garcia', role: 'westgate judge' },
    { who: 'Anna Garcia', role: 'orr swimmer' },
    { who: 'Anna Garcia', role: 'eastgate teacher' },
  ],
  [
    'a plain surname between two articles that name the mayor in full',
    'ABA',
    { who: 'Odile Farrant', role: 'eastgate mayor' },
    { who: 'Farrant', role: 'mayor' },
    { who: 'Odile Farrant', role: 'eastgate mayor' },
  ],
];

for (const [what, scenarios] of [
  ['one actor across articles', ONE],
  ['two actors', TWO],
  ['several articles', MORE],
] as const) {
  describe(what, () => {
    for (const [fact, expected, ...reports] of scenarios)
      test(fact, async () => assert.equal(await actorsOf(reports), expected));
  });
}

test('the scenarios are sixty', () => {
  assert.equal(new Set([...ONE, ...TWO, ...MORE].map(([fact]) => fact)).size, 60);
});

test('a link says on what grounds it was made', async () => {
  const record = openRecord(':memory:');
  const role = 'lowmark harbour minister';
  for (const given of [
    { who: 'Ada Lindqvist', role },
    { who: 'Ada Lindqvist', role, day: '2031-04-01' },
  ]) {
    const { item, entry } = report(given);
    await record.put(item, entry);
  }
  const profile = await record.profileOf('person:ada-lindqvist', 10);
  assert.deepEqual(
    profile?.appearances.map(({ day, basis }) => [day, basis]),
    [
      ['2031-04-01', 'the same full name; both “lowmark harbour minister”; within two months'],
      ['2031-03-14', 'the first of this name in this collection'],
    ],
  );
  assert.ok(profile.appearances.every(({ confidence }) => confidence > 0.8 && confidence < 1));
  await record.close();
});
