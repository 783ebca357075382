import type { RecordStore, RulesName } from '../record/index.ts';
import { POSITION_RULES } from '../search/position-rules.ts';
import { sidesSetting } from '../sides-setting.ts';
import { STANCE_RULES } from '../stance/stance-rules.ts';
import type { Finding } from './findings.ts';

/** The versions of the rules that this program goes by; sides that the rules alone read are another version's. */
const ours = (): Readonly<Record<RulesName, string>> => ({
  positions: POSITION_RULES,
  stance: sidesSetting() === 'rules' ? `${STANCE_RULES}-rules` : STANCE_RULES,
});
const NAMES = ['positions', 'stance'] as const satisfies readonly RulesName[];

/**
 * Marks what other rules than this program's made and the record keeps: positions over time are then worked out anew when
 * they are asked for, issues wait for `onrecord issue recompute`. For whoever opens a record. Answers whether anything was
 * marked.
 */
export async function goByTheseRules(record: RecordStore): Promise<boolean> {
  const held = await record.standings.rules();
  const own = ours();
  const marked: RulesName[] = [];
  for (const name of NAMES.filter((one) => held[one] !== own[one]))
    if (await record.standings.underRules(name, own[name])) marked.push(name);
  if (marked.length > 0) await record.log('rules', { marked });
  return marked.length > 0;
}

/** Whether what is kept was made by the rules of this program. */
export async function rulesFinding(record: RecordStore): Promise<Finding> {
  const held = await record.standings.rules();
  const { articles } = await record.totals();
  const own = ours();
  const others = articles === 0 ? [] : NAMES.filter((name) => held[name] !== own[name]);
  if (others.length > 0) {
    const what = { positions: 'positions over time', stance: 'sides on issues' };
    const found = `${others.map((name) => what[name]).join(' and ')} were worked out by the rules of another version, or with another ONRECORD_SIDES`;
    const remedy = 'Any command that opens the record marks them; then run `onrecord issue recompute`.';
    return { name: 'Rules', state: 'warning', found, remedy };
  }
  const [waiting] = await record.standings.unsettled({ limit: 1 });
  const found = waiting ? '; some positions are worked out anew when they are next asked for' : '';
  return { name: 'Rules', state: 'fine', found: `what is kept goes by the rules of this version${found}` };
}
