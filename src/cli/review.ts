import { Command, Option } from 'commander';
import {
  correctionInWords,
  REVIEW_KINDS,
  type ReviewItem,
  type ReviewKind,
  reviewList,
  whyInDoubt,
} from '../search/index.ts';
import { limitOption } from './question-options.ts';
import { jsonOption, type RecordOptions, recordOption, withRecord } from './record-option.ts';
import { positionInWords, speakerInWords } from './statement-view.ts';
import { printable, type Terminal, terminalOf, wrap } from './terminal.ts';

interface Options extends RecordOptions {
  readonly kind?: ReviewKind;
  readonly issue?: string;
  readonly actor?: string;
  readonly outlet?: string;
  readonly limit?: number;
  readonly json?: true;
}

/** Items listed unless asked otherwise. */
const LISTED = 10;
/** Characters of a statement's id that are printed. */
const SHORT_ID = 10;

const EXAMPLES = `
Examples:
  $ onrecord review
  $ onrecord review --kind speaker --actor "Odile Farrant"
  $ onrecord review --issue bridge --json

What most hangs on comes first. Answer in the browser (onrecord serve, Review), or with onrecord correct, actor and
shifts. What was answered does not come back.`;

export function reviewCommand(): Command {
  return new Command('review')
    .description('List what needs a person: what is unsure, waits to be judged, or has failed.')
    .addOption(new Option('--kind <kind>', 'only this').choices(REVIEW_KINDS))
    .option('--issue <id>', 'only on this issue')
    .option('--actor <name>', 'only about this actor: a name or an id')
    .option('--outlet <name>', 'only from this outlet: its name or domain')
    .addOption(limitOption())
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(review);
}

async function review({ limit = LISTED, ...options }: Options): Promise<void> {
  await withRecord(options, async (record) => {
    const { kind, issue, actor, outlet } = options;
    const question = {
      ...(kind !== undefined && { kind }),
      ...(issue !== undefined && { issue }),
      ...(actor !== undefined && { actor }),
      ...(outlet !== undefined && { outlet }),
    };
    const [{ counts, left, more }, items] = await reviewList(record, question, limit);
    if (options.json) return void console.log(JSON.stringify({ counts, left, more, items: items.map(withoutArticle) }));
    const terminal = terminalOf(process.stdout);
    if (items.length === 0) console.log('Nothing waits for a person.');
    for (const item of items) console.log(linesOf(item, terminal).join('\n'));
    const waiting = REVIEW_KINDS.filter((one) => counts[one] > 0).map(
      (one) => `${one} ${counts[one]}${more.includes(one) ? '+' : ''}`,
    );
    const all = `${left}${more.length > 0 ? ' or more' : ''}`;
    if (items.length < left) console.log(terminal.style('dim', `${all} wait: ${waiting.join(', ')}.`));
  });
}

/** The article's text stays on this machine. */
function withoutArticle(item: ReviewItem): object {
  if (!('article' in item)) return item;
  const { article: _, ...rest } = item;
  return rest;
}

function linesOf(item: ReviewItem, { style, width }: Terminal): string[] {
  const [head, ...below] = wordsOf(item);
  const lines = below.flatMap((text) => wrap(printable(text), width - 2)).map((line) => `  ${line}`);
  return [`${style('bold', item.kind)} ${printable(head ?? '')}`, ...lines, ''];
}

function wordsOf(item: ReviewItem): string[] {
  switch (item.kind) {
    case 'shift': {
      const { actor, issue, position } = item.shift;
      return [
        `${item.shift.id} ${actor.name}`,
        `${issue.issue.proposition} ${position.change.from.stance}, then ${position.stance}`,
      ];
    }
    case 'orphan':
      return [`correction ${item.correction.id}`, correctionInWords(item.correction)];
    case 'join':
      return [`${item.actor.id} ${item.others.map(({ id }) => id).join(' ')}`, item.join.appearance.basis];
    case 'feed':
      return [item.source.title ?? item.source.url, item.source.problem?.message ?? `moved to ${item.source.movedTo}`];
    default:
      return [
        `${item.statement.id.slice(0, SHORT_ID)} ${speakerInWords(item.statement)}`,
        item.statement.words,
        ...(item.position === null ? [] : [positionInWords(item.position, item.issue === null ? [] : [item.issue])]),
        whyInDoubt(item),
      ];
  }
}
