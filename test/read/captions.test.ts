import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../src/article/index.ts';
import { isCaptions, transcriptOf } from '../../src/read/captions.ts';
import { itemsOf } from '../../src/read/index.ts';

const cue = (n: number, from: string, to: string, words: string): string =>
  `${n}\n00:00:${from},000 --> 00:00:${to},000\n${words}\n\n`;

test('SubRip with names gives a paragraph a turn, cues of one speaker joined', () => {
  const srt =
    cue(1, '01', '03', 'INES HARTE: Welcome back.\nMr Secretary, will there be') +
    cue(2, '03', '05', 'a new tax on sugar?') +
    cue(3, '06', '08', '>> COLIN MBEKI: No. I have said it before') +
    cue(4, '08', '09', '<i>and I say it again.</i>');
  assert.equal(
    transcriptOf(srt).text,
    'INES HARTE: Welcome back. Mr Secretary, will there be a new tax on sugar?\n\nCOLIN MBEKI: No. I have said it before and I say it again.',
  );
});

test('WebVTT names speakers by voice tags, and has a title', () => {
  const vtt = `WEBVTT - The Evening Table\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v Ines Harte>Welcome &amp; good evening.\n\n00:03.000 --> 00:05.000\n<v.loud Colin Mbeki><i>Good</i> evening.</v>\n<v Ines Harte>Let us begin.\n`;
  assert.deepEqual(transcriptOf(vtt), {
    title: 'The Evening Table',
    text: 'Ines Harte: Welcome & good evening.\n\nColin Mbeki: Good evening.\n\nInes Harte: Let us begin.',
  });
});

test('a change of speaker without a name begins a paragraph without a name', () => {
  const srt =
    cue(1, '01', '02', '>> Did you sign?') +
    cue(2, '02', '03', '>> I did not.') +
    cue(3, '03', '04', '- Never?\n- Never.');
  assert.equal(transcriptOf(srt).text, 'Did you sign?\n\nI did not.\n\nNever?\n\nNever.');
});

test('captions that roll give each line once', () => {
  const srt =
    cue(1, '01', '02', 'the harbour will be closed') +
    cue(2, '02', '03', 'the harbour will be closed\nuntil the storm has passed') +
    cue(3, '03', '04', 'until the storm has passed\nand the boats are safe');
  assert.equal(transcriptOf(srt).text, 'the harbour will be closed until the storm has passed and the boats are safe');
});

test('a sentence that begins with a word and a colon names no speaker', () => {
  assert.equal(transcriptOf(cue(1, '01', '02', 'One thing is clear: we pay.')).text, 'One thing is clear: we pay.');
});

test('captions are known by their content and read as text', () => {
  const [item] = itemsOf(Buffer.from(`\ufeff${cue(1, '01', '02', 'COLIN MBEKI: I will not sign.')}`), 'talk.txt');
  assert.equal(item!.format, 'text');
  assert.match(articleOf(item!).text, /^COLIN MBEKI: I will not sign\.$/m);
  assert.ok(!isCaptions('1\n\nThe harbour was closed at 00:00:01,000 --> or so they said.'));
  assert.throws(() => itemsOf(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n\n'), 'x.vtt'), { code: 'input/empty' });
});

test('law: any text after the first word of WebVTT gives a transcript without timings', () => {
  const piece = fc.constantFrom(
    '00:01.000 --> 00:02.000',
    '\n',
    '\n\n',
    '<v ',
    '>',
    'Ines: ',
    '>> ',
    'words',
    '&amp;',
    '<',
    '- ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text } = transcriptOf(`WEBVTT\n\n${pieces.join('')}`);
      for (const line of text.split('\n')) assert.doesNotMatch(line, /^\d\d:\d\d\.\d{3} --> /);
    }),
  );
});
