import { readFileSync } from 'node:fs';
import { labelOf } from './stance-wide.ts';

/**
 * What was read again, by `article id statement`: of labels in `stance-across.txt` and `stance-wide.txt` what a second reader said, who was told of
 * halfway stands, a third where both differ by more than whether it is about the matter (decisions/0169), and, where no plain side was read near a mention, one
 * who was told to be strict about what is about the matter; the same of all labels of the sealed sets, and on every statement
 * that is asked of the encoder on dev's matters and on those of `drawn-j` and `drawn-k` what the eye says (0171, 0172). In the file `SET across second` and
 * so on, then `A article` and for each proposition asked there its id and the statements, each with a letter.
 */
export function readAgain(of: string, reader: 'second' | 'third' | 'strict' | 'eye'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let set = '';
  let article = '';
  for (const line of readFileSync(new URL('stance-again.txt', import.meta.url), 'utf8').split('\n')) {
    const [first = '', ...rest] = line.split(' ');
    if (first === 'SET') set = rest.join(' ');
    else if (first === 'A') article = rest[0]!;
    else if (set === `${of} ${reader}` && first !== '')
      for (const one of rest) found.set(`${article} ${first} ${one.slice(0, -1)}`, labelOf(one.slice(-1)));
  }
  return found;
}
