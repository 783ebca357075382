import { OnrecordError } from '../domain/index.ts';
import type { RecordStore, ShiftVerdict, Signed } from '../record/index.ts';
import { type Shift, shiftsOf } from '../search/index.ts';

/**
 * Keeps what a person says of a possible shift, named by its id or the beginning of it, as a correction that can be
 * undone. Throws `shifts/unknown`.
 */
export async function judgeShift(
  record: RecordStore,
  id: string,
  verdict: ShiftVerdict,
  signed: Signed,
): Promise<{ readonly shift: Shift; readonly correction: number }> {
  const found = (await shiftsOf(record)).filter((shift) => shift.id.startsWith(id));
  if (found.length !== 1) {
    const message = `${found.length === 0 ? 'No' : 'More than one'} possible shift has the id ${JSON.stringify(id)}.`;
    throw new OnrecordError('shifts/unknown', message, 'See `onrecord shifts` for those in this collection.');
  }
  const [shift] = found as [Shift];
  const { earlier, later } = shift.position.change;
  const done = await record.correct(
    {
      what: 'shift',
      statement: later.statement.id,
      earlier: earlier.statement.id,
      issue: shift.issue.issue.id,
      verdict,
    },
    signed,
  );
  return { shift, correction: done.id };
}
