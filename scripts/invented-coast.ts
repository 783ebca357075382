/** The people, outlets and issues of an invented coast, for records to look at. Nobody and nothing here exists. */

export interface Person {
  readonly name: string;
  /** As an article puts it before the name. */
  readonly role: string;
  readonly sides: Readonly<Record<string, 'for' | 'against'>>;
  /** By issue: the day from the first one on which the person turns. */
  readonly turns?: Readonly<Record<string, number>>;
}

interface Side {
  readonly quotes: readonly string[];
  readonly reported: readonly string[];
  readonly headlines: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly for: Side;
  readonly against: Side;
  readonly remarks: readonly string[];
  readonly leads: readonly string[];
  readonly ends: readonly string[];
}

export const OUTLETS = [
  { name: 'Harbour Gazette', domain: 'gazette.example' },
  { name: 'Coastline Wire', domain: 'coastline.example' },
  { name: 'Fenland Courier', domain: 'courier.example' },
  { name: 'Radio Eastgate', domain: 'radio-eastgate.example' },
  { name: 'The Lighthouse', domain: 'lighthouse.example' },
] as const;

export const ISSUES = [
  { id: 'tram', proposition: 'The tram should be extended to the harbour.', about: ['tram', 'tram line'] },
  { id: 'bridge', proposition: 'The toll bridge should be built.', about: ['toll bridge', 'bridge'] },
  {
    id: 'night-ferries',
    proposition: 'The night ferries should be abolished.',
    about: ['night ferries', 'night ferry'],
  },
] as const;

export const PEOPLE: readonly Person[] = [
  {
    name: 'Ines Calloway',
    role: 'Mayor',
    sides: { tram: 'against', bridge: 'for', 'night-ferries': 'against' },
    turns: { tram: 330 },
  },
  {
    name: 'Tobias Renwick',
    role: 'Transport Commissioner',
    sides: { tram: 'against', bridge: 'against', 'night-ferries': 'for' },
  },
  { name: 'Pia Sorensen', role: 'union leader', sides: { tram: 'for', bridge: 'for', 'night-ferries': 'against' } },
  {
    name: 'Anselm Farrant',
    role: 'ferry captain',
    sides: { tram: 'for', bridge: 'against', 'night-ferries': 'against' },
    turns: { bridge: 420 },
  },
  {
    name: 'Odile Marchetti',
    role: 'opposition leader',
    sides: { tram: 'for', bridge: 'against', 'night-ferries': 'for' },
    turns: { 'night-ferries': 180 },
  },
  {
    name: 'Hugo Lindqvist',
    role: 'finance minister',
    sides: { tram: 'against', bridge: 'for', 'night-ferries': 'for' },
  },
  { name: 'Rosa Ilves', role: 'port director', sides: { tram: 'for', bridge: 'for', 'night-ferries': 'against' } },
  { name: 'Bram Okonjo', role: 'council spokesman', sides: { tram: 'for', bridge: 'against', 'night-ferries': 'for' } },
];

export const TOPICS: readonly Topic[] = [
  {
    id: 'tram',
    for: {
      quotes: ['We want to extend the tram to the harbour', 'The tram should be extended to the harbour this year'],
      reported: ['the tram should be extended to the harbour', 'she supports extending the tram to the harbour'],
      headlines: ['wants the tram at the harbour', 'backs the tram line'],
    },
    against: {
      quotes: ['We will not extend the tram to the harbour', 'I am against extending the tram to the harbour'],
      reported: ['the tram should not be extended to the harbour', 'he opposes extending the tram to the harbour'],
      headlines: ['rejects the tram line', 'says no to a harbour tram'],
    },
    remarks: [
      'shift workers start at four in the morning',
      'the northern wards have waited long enough',
      'the region has offered nothing so far',
      'the figures will be published in spring',
    ],
    leads: [
      'The tram to the harbour divides the town again.',
      'The council takes up the northern tram line next week.',
      'Plans for a tram line to the harbour have been on the table for six years.',
    ],
    ends: [
      'A vote is due in the autumn.',
      'The line would be four kilometres long.',
      'The region has not decided on a grant.',
    ],
  },
  {
    id: 'bridge',
    for: {
      quotes: ['The toll bridge should be built', 'We want to build the toll bridge'],
      reported: ['the toll bridge should be built', 'the town needs the toll bridge'],
      headlines: ['wants the toll bridge', 'backs the bridge'],
    },
    against: {
      quotes: ['The toll bridge should not be built', 'We reject the toll bridge'],
      reported: ['the toll bridge should not be built', 'nobody needs a toll bridge'],
      headlines: ['rules out the toll bridge', 'opposes the bridge'],
    },
    remarks: [
      'the ferries carry nine thousand people a day',
      'a crossing takes forty minutes in winter',
      'commuters would pay twice',
      'the piers are older than the town hall',
    ],
    leads: [
      'The dispute about a toll bridge over the sound goes on.',
      'A report on the bridge was published this week.',
    ],
    ends: ['The sound is two kilometres wide.', 'Construction would take five years.'],
  },
  {
    id: 'night-ferries',
    for: {
      quotes: ['The night ferries should be abolished', 'We want to abolish the night ferries'],
      reported: ['the night ferries should be abolished', 'the night ferries should be scrapped'],
      headlines: ['wants an end of the night ferries', 'would scrap the night ferries'],
    },
    against: {
      quotes: ['The night ferries should not be abolished', 'We will not abolish the night ferries'],
      reported: ['the night ferries should not be abolished', 'the night ferries must be kept'],
      headlines: ['defends the night ferries', 'wants to keep the night ferries'],
    },
    remarks: [
      'six boats sail after midnight',
      'the crews have not been asked',
      'a third of the seats stay empty',
      'nurses and bakers depend on them',
    ],
    leads: [
      'The night ferries are on the agenda of the port council.',
      'The port has counted who takes the night ferries.',
    ],
    ends: ['The timetable changes in December.', 'The port council meets on the first of the month.'],
  },
];
