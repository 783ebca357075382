import type { Attribution, Span } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';

/** Chosen, not fitted: all 30 found in PolNeAR train and dev are marked alike, and 30 are few; decisions/0010. */
const CONFIDENCE = 0.9;

/** A dash and what it is followed by, up to the end of the line. */
const SIGNATURE = /^[\s"”’]*(--|[—–―-])\s*(\S.*?)[\s.]*$/u;
/** Words of a name with what follows it: "Mara Quill, a nurse from Aldport". */
const LONGEST = 14;
/** A name: words with a capital, particles and initials between them; then a comma, a bracket or the end. */
const NAME =
  /^(?:the\s)?\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|della|der|den|di|da|dos|du|la|le|van|von|al|el|bin|ibn|of|the|and|&))*(?=\s*(?:,|\(|\d|$|\/))/u;
/** What makes it a sentence that goes on, and no signature. */
const GOES_ON = /\b(?:is|are|was|were|has|have|had|will|would|said|says|told|it|he|she|they|who|which|that)\b/i;

/**
 * Quotations that are signed: a paragraph that is all quotation, and behind a dash, on the same line or alone on the
 * next, who says so. One of several paragraphs is one statement. In order.
 */
export function findSigned(analysis: Analysis): Attribution[] {
  const { text } = analysis;
  const found: Attribution[] = [];
  const quotations = analysis.quotations.filter(({ mark }) => mark === 'double');
  let content: Span[] = [];
  for (const { span, closed, continues } of quotations) {
    const begins = text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, span[0]).trim() === '';
    if (!begins) content = [];
    else content = [...content, span];
    if (continues) continue;
    const signature = begins && closed ? signatureAfter(text, span[1]) : undefined;
    if (signature && content.length > 0) {
      const spans = { source: [signature.source], cue: [signature.dash], content };
      found.push({ spans, kind: 'direct', confidence: CONFIDENCE });
    }
    content = [];
  }
  return found;
}

/** The dash and the name that sign what ends at `at`, on the rest of its line or, where that is empty, on the next. */
function signatureAfter(text: string, at: number): { dash: Span; source: Span } | undefined {
  let from = at;
  let line = lineFrom(text, from);
  if (line.trim() === '') {
    from += line.length;
    while (text[from] === '\n') from++;
    line = lineFrom(text, from);
  }
  const match = SIGNATURE.exec(line);
  if (!match) return undefined;
  const [, dash, name] = match as unknown as [string, string, string];
  if (name.split(/\s+/).length > LONGEST || !NAME.test(name) || GOES_ON.test(name)) return undefined;
  const dashAt = from + line.indexOf(dash);
  const nameAt = from + line.indexOf(name, line.indexOf(dash) + dash.length);
  return { dash: [dashAt, dashAt + dash.length], source: [nameAt, nameAt + name.length] };
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}
