import { readFileSync } from 'node:fs';
import { labelOf } from './stance-wide.ts';

/**
 * What a second reader, who was told of halfway stands, said of labels in `stance-across.txt` or `stance-wide.txt`, and a third where both
 * differ by more than whether it is about the matter (decisions/0169), by `article id statement`: in the file `SET across second` and so on,
 * then `A article` and for each proposition asked there its id and the statements, each with a letter.
 */
export function readAgain(of: 'across' | 'wide', reader: 'second' | 'third'): ReadonlyMap<string, string> {
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
