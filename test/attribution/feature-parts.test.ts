import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { factsOf } from '../../src/attribution/facts.ts';
import { featureParts } from '../../src/attribution/feature-parts.ts';
import { mix } from '../../src/attribution/hash.ts';
import { loadAttributionModel } from '../../src/attribution/index.ts';
import { LANES } from '../../src/attribution/kernel/room.ts';
import { PAD, Room, tokenColumns } from '../../src/attribution/token-columns.ts';
import { tokenFeatures, tokenSums } from '../../src/attribution/token-features.ts';
import { TOKEN_SPACES } from '../../src/attribution/token-templates.ts';
import { rowOf } from '../../src/attribution/weights.ts';
import { analyse } from '../../src/language/index.ts';

const model = loadAttributionModel(readFileSync(new URL('../../models/attribution.bin', import.meta.url)));
const TEXT = `Harbour plan “nearly done”
The mayor of Port Brennan said on Monday that “the ferry quay is safe,” and denied that ‘corners were cut’.
“We looked twice,” Ines Calloway told reporters. “Nothing was found.”
According to the port authority, work goes on.`;
const facts = factsOf(analyse(TEXT), model.table, model.speller, model.gradeOf);
const { ids, width } = tokenFeatures(facts);

test('the parts of a feature, read from the facts, hash to the id of the feature', () => {
  const columns = tokenColumns(facts, new Room());
  const partsOf = featureParts(facts);
  for (let t = 0; t < facts.analysis.count; t++) {
    const again = partsOf(t).map((parts, template) => {
      let hash = mix(0x9747b28c, template + 1);
      for (const part of parts)
        hash = mix(hash, typeof part === 'number' ? part : columns[part.kind].cells[part.token + PAD]!);
      const { first, mask } = TOKEN_SPACES.spaces[template]!;
      return first + ((hash ^ (hash >>> 16)) & mask);
    });
    assert.deepEqual(again, [...ids.subarray(t * width, (t + 1) * width)], facts.analysis.words[t]);
  }
});

test('what is summed of a token are the weights of its features', () => {
  const { rows, kernel } = model.tagger;
  const sums = tokenSums(facts, kernel);
  for (let t = 0; t < facts.analysis.count; t++) {
    const expected = new Int16Array(LANES);
    for (const id of ids.subarray(t * width, (t + 1) * width)) {
      const at = rowOf(rows, id);
      for (let j = 0; j < LANES && at >= 0; j++) expected[j]! += rows.rows[at + j]!;
    }
    assert.deepEqual(sums.subarray(t * LANES, (t + 1) * LANES), expected);
  }
});

test('a part says of which token it speaks', () => {
  const { words } = facts.analysis;
  const said = words.indexOf('said');
  const own = featureParts(facts)(said).filter(([part, ...others]) => {
    return others.length === 0 && typeof part === 'object' && part.kind === 'w';
  });
  const around = own.map(([part]) => (typeof part === 'object' ? words[part!.token] : undefined));
  assert.deepEqual(around, ['Port', 'Brennan', 'said', 'on', 'Monday']);
});
