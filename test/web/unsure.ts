import { invent, on } from '../record/invented.ts';

const MAYOR = { roles: [{ head: 'mayor', words: ['harbour'] }] };

/** An article in which something is unsure of each kind. */
export const UNSURE = invent({
  title: 'The council on the crossing',
  url: 'https://gazette.example/council',
  published: { value: '2031-05-01', basis: 'metadata' },
  body: [
    'Mayor Odile Farrant and Captain Anselm Farrant spoke in the council on Tuesday.',
    'Farrant said that the crossing will come.',
    'Ida Mertens said that she is for the bridge.',
    'Somebody hinted that it may be late.',
  ].join('\n'),
  statements: [
    {
      who: 'Farrant',
      cue: 'said',
      words: 'that the crossing will come',
      actor: { name: 'Odile Farrant', how: 'surname', confidence: 0.6, reason: 'two share the name', ...MAYOR },
    },
    { who: 'Ida Mertens', cue: 'said', words: 'that she is for the bridge', positions: [{ confidence: 0.65 }] },
    {
      who: 'Somebody',
      cue: 'hinted',
      words: 'that it may be late',
      confidence: 0.72,
      said: on('2031-04-29'),
      actor: { name: null, how: 'anonymous' },
    },
  ],
});
