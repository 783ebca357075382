import type { Role } from '../../src/domain/index.ts';
import { invent } from './invented.ts';

/** One sentence of one article about somebody. */
export interface Report {
  /** The name as the article gives it. */
  readonly who: string;
  /** `"lowmark harbour minister"`: the last word is the noun; `"former …"` is past. Several by commas. */
  readonly role?: string;
  readonly outlet?: string;
  /** Day of publication. */
  readonly day?: string;
  /** What else the article names, in the middle of a sentence. */
  readonly about?: string;
  readonly kind?: 'person' | 'body';
  readonly id?: string;
  readonly privatePerson?: boolean;
  readonly says?: string;
  readonly url?: string;
}

/** `"former eastgate mayor"` as a role. */
export function roleOf(words: string): Role {
  const all = words.trim().split(' ');
  const past = all[0] === 'former';
  const head = all.pop()!;
  return { head, words: past ? all.slice(1) : all, ...(past && { past }) };
}

let made = 0;

/** An article in which somebody says something; without `says` what nobody else says. */
export function report(given: Report) {
  const {
    who,
    role,
    outlet = `Outlet ${++made}`,
    day = '2031-03-14',
    about,
    kind = 'person',
    id,
    privatePerson,
  } = given;
  const says = given.says ?? `that number ${++made} is ready`;
  const roles = role?.split(',').map(roleOf);
  const around = about === undefined ? '' : ` There was talk of ${about} again.`;
  return invent({
    title: `Notice ${++made}`,
    outlet,
    published: { value: day, basis: 'metadata' },
    body: `${who} said ${says}.${around}`,
    url: given.url ?? `https://notices.example/${made}`,
    statements: [
      {
        who,
        cue: 'said',
        words: says,
        actor: {
          kind,
          how: kind === 'body' ? 'body-name' : who.includes(' ') ? 'full' : 'surname',
          ...(roles && { roles }),
          ...(id !== undefined && { id }),
          ...(privatePerson && { privatePerson }),
        },
      },
    ],
  });
}
