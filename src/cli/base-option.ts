import { InvalidArgumentError, Option } from 'commander';

/** The option of commands that give addresses of statements. */
export const baseOption = (): Option =>
  new Option(
    '--base <address>',
    'where the record is served, for addresses of statements; else they are URNs',
  ).argParser((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
    throw new InvalidArgumentError('an http or https address');
  });
