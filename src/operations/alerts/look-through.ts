import { hash } from 'node:crypto';
import type { Alert, NewNotice, RecordStore, StatementQuery, StoredStatement } from '../../record/index.ts';
import { readWords, resolveActor, shiftsOf } from '../../search/index.ts';
import { lastShift, withActor } from './keep-alerts.ts';

/** Items looked through at a time; statements of one article that an alert takes. */
const ARRIVALS = 200;
const STATEMENTS = 200;

/** Looks through everything that came since each alert last looked, and keeps what it found. Answers how much that is. */
export async function lookThrough(record: RecordStore): Promise<number> {
  let found = 0;
  for (const kept of await record.alerting.alerts()) {
    const mark = kept.question.awaited === undefined ? 0 : await markNow(record, kept);
    const alert = await withActor(record, kept);
    if (!alert) {
      await passOver(record, kept, mark);
      continue;
    }
    found += alert.question.of === 'shifts' ? await confirmedShifts(record, alert) : await arrivals(record, alert);
  }
  return found;
}

/** The mark of the last thing that an alert could find now. */
const markNow = (record: RecordStore, { question }: Alert): Promise<number> =>
  question.of === 'shifts' ? lastShift(record) : record.alerting.lastMark();

/** Nobody bears the name that it waits for: what came before `mark` is none of theirs. Of several, it is kept for later. */
async function passOver(record: RecordStore, { name, question }: Alert, mark: number): Promise<void> {
  const { found } = await resolveActor(record, question.awaited!);
  if (found === 'none') await record.alerting.found(name, mark, []);
}

async function arrivals(record: RecordStore, alert: Alert): Promise<number> {
  let found = 0;
  for (let mark = alert.mark; ; ) {
    const came = await record.alerting.arrivals(mark, ARRIVALS);
    if (came.length === 0) return found;
    const notices: NewNotice[] = [];
    for (const article of new Set(came.map((one) => one.article))) {
      const statements = await record.statements({ ...queryOf(alert), article, limit: STATEMENTS });
      notices.push(...statements.toReversed().map(noticeOf));
    }
    mark = came.at(-1)!.mark;
    found += await record.alerting.found(alert.name, mark, notices);
  }
}

function queryOf({ question: { words, actor, issue, outlet } }: Alert): Omit<StatementQuery, 'limit' | 'article'> {
  return {
    shown: true,
    ...(words !== undefined && { words: readWords(words) }),
    ...(actor !== undefined && { actor }),
    ...(issue !== undefined && { issue }),
    ...(outlet !== undefined && { outlet }),
  };
}

/** The same words of the same article are told once, in whatever version they stand. */
const noticeOf = ({ id, words, speaker, article }: StoredStatement): NewNotice => ({
  id: hash('sha256', [article.id, speaker.id ?? speaker.name ?? '', words].join('\n')).slice(0, 24),
  of: id,
});

/** Shifts that a person has confirmed since; what nobody has looked at is told by nobody. */
async function confirmedShifts(record: RecordStore, { name, mark, question }: Alert): Promise<number> {
  const last = await lastShift(record);
  if (last <= mark) return 0;
  const { issue, actor } = question;
  const shifts = (await shiftsOf(record, issue === undefined ? {} : { issue })).filter(({ actor: whose, position }) => {
    const { verdict } = position.change;
    return verdict?.verdict === 'confirmed' && verdict.correction > mark && (actor ?? whose.id) === whose.id;
  });
  return record.alerting.found(
    name,
    last,
    shifts.map(({ id }) => ({ id, of: id })),
  );
}
