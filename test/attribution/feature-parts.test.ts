import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { factsOf } from '../../src/attribution/facts.ts';
import { featureParts } from '../../src/attribution/feature-parts.ts';
import { loadAttributionModel } from '../../src/attribution/index.ts';
import { PAD, tokenFeatures, Writer, windowColumns } from '../../src/attribution/token-features.ts';
import { analyse } from '../../src/language/index.ts';

const model = loadAttributionModel(readFileSync(new URL('../../models/attribution.bin', import.meta.url)));
const TEXT = `Harbour plan “nearly done”
The mayor of Port Brennan said on Monday that “the ferry quay is safe,” and denied that ‘corners were cut’.
“We looked twice,” Ines Calloway told reporters. “Nothing was found.”
According to the port authority, work goes on.`;
const facts = factsOf(analyse(TEXT), model.table, model.speller, model.gradeOf);

test('the parts of a feature, read from the facts, hash to the id of the feature', () => {
  const { ids, width } = tokenFeatures(facts);
  const windows = windowColumns(facts);
  const partsOf = featureParts(facts);
  for (let t = 0; t < facts.analysis.count; t++) {
    const writer = new Writer(1);
    writer.begin(0);
    for (const parts of partsOf(t)) {
      const [a, b, c, d] = parts.map((part) =>
        typeof part === 'number' ? part : windows[part.column][part.token + PAD]!,
      );
      if (d !== undefined) writer.four(a!, b!, c!, d);
      else if (c !== undefined) writer.three(a!, b!, c);
      else if (b !== undefined) writer.two(a!, b);
      else writer.one(a!);
    }
    const again = writer.ids.subarray(0, width);
    assert.deepEqual([...again], [...ids.subarray(t * width, (t + 1) * width)], facts.analysis.words[t]);
  }
});

test('a part says of which token it speaks', () => {
  const { words } = facts.analysis;
  const said = words.indexOf('said');
  const own = featureParts(facts)(said).filter(([part, ...others]) => {
    return others.length === 0 && typeof part === 'object' && part.column === 'w';
  });
  const around = own.map(([part]) => (typeof part === 'object' ? words[part!.token] : undefined));
  assert.deepEqual(around, ['of', 'Port', 'Brennan', 'said', 'on', 'Monday', 'that']);
});
