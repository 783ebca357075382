import type { AddOptions, AddReport } from '../operations/add.ts';
import type { AddPreview } from '../operations/preview.ts';
import { EXIT } from './exit.ts';
import { barOf, type Progress } from './progress.ts';
import { plural, VERDICTS } from './relative-words.ts';
import { SHORT_ID } from './statement-view.ts';
import { printable, terminalOf } from './terminal.ts';

/** Joins how far reading is with what became of the items, in one line. */
export function shownOn(progress: Progress): {
  readonly onRead: NonNullable<AddOptions['onRead']>;
  readonly show: (text: string) => void;
} {
  const started = Date.now();
  let bar = '';
  let text = '';
  const draw = (): void => progress.show(bar === '' ? text : `${bar}  ${text}`);
  return {
    onRead({ read, total }) {
      bar = barOf(read, total, Date.now() - started);
      draw();
    },
    show(told) {
      text = told;
      draw();
    },
  };
}

/** Lines on what was passed over, and on what failed, that are printed; --json has all. */
const PRINTED = 50;

export function printAsides({ skipped, failed }: Pick<AddReport, 'skipped' | 'failed'>): void {
  const terminal = terminalOf(process.stderr);
  const more = (count: number): void => {
    if (count > PRINTED) console.error(terminal.style('dim', `and ${count - PRINTED} more: --json`));
  };
  for (const { location, reason } of skipped.slice(0, PRINTED))
    console.error(terminal.style('dim', `passed over ${printable(location)}: ${printable(reason)}`));
  more(skipped.length);
  for (const { id, location, code, message } of failed.slice(0, PRINTED)) {
    const where = message.includes(location) || location === '-' ? '' : ` (${printable(location)})`;
    console.error(`${terminal.style('red', 'failed')} ${printable(id)}: ${printable(message)} [${code}]${where}`);
  }
  more(failed.length);
  if (failed.length > 0) process.exitCode = EXIT.someFailed;
}

/** What adding would do, in one line. */
export const previewInWords = ({ fresh, known, skipped, failed }: AddPreview): string =>
  [
    `${plural(fresh, 'item')} would be added`,
    `${known} on the record already`,
    skipped.length > 0 ? `${skipped.length} passed over` : '',
    failed.length > 0 ? `${failed.length} failed` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** Articles with relatives that are told one by one. */
const TOLD = 10;

/** `3f9a12c4 is reworded: 1 article; see onrecord trace 3f9a12c4`, for the first of those that have relatives. */
export function relatedInWords({ related, withRelatives }: AddReport): string[] {
  if (related.length === 0) return [];
  const lines = related.slice(0, TOLD).map(({ article, relatives }) => {
    const { verdict, article: other } = relatives[0]!;
    const more = relatives.length === 1 ? '' : ` and ${relatives.length - 1} more`;
    const id = article.slice(0, SHORT_ID);
    const outlet = other.outlet?.name ?? other.outlet?.domain ?? 'outlet unknown';
    return printable(
      `  ${id}: ${VERDICTS[verdict]}, with ${other.id.slice(0, SHORT_ID)} (${outlet})${more}; onrecord trace ${id}`,
    );
  });
  const left = withRelatives - TOLD;
  return [
    `${plural(withRelatives, 'article has', 'articles have')} relatives on this record:`,
    ...lines,
    ...(left > 0 ? [`  and ${left} more; onrecord families`] : []),
  ];
}

/** The line that a terminal shows meanwhile: `120 items, 14 a second: 100 stored, 20 known`. */
export function soFarInWords({ added, newVersions, reExtracted, known, failed }: AddReport, started: number): string {
  const items = added + newVersions + reExtracted + known + failed.length;
  const rate = items / Math.max(1, (Date.now() - started) / 1000);
  const failures = failed.length === 0 ? '' : `, ${failed.length} failed`;
  return `${items} items, ${rate.toFixed(0)} a second: ${items - known - failed.length} stored, ${known} known${failures}`;
}

/** What became of the items, in one line; what did not happen is left out. */
export function inWords(report: AddReport): string {
  const { added, newVersions, reExtracted, known, failed, statements, hidden } = report;
  const sure = hidden === 0 ? '' : `, ${hidden} of them less sure`;
  return [
    `${plural(added, 'article')} added`,
    newVersions > 0 ? `${plural(newVersions, 'new version')} of known articles` : '',
    reExtracted > 0 ? `${reExtracted} extracted again` : '',
    known > 0 ? `${known} on the record already` : '',
    failed.length > 0 ? `${failed.length} failed` : '',
    `${plural(statements, 'statement')}${sure}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
