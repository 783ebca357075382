import { COUNTRIES } from './countries.ts';

/** What a state, its seat and its people are called. */
export interface CountryWords {
  readonly name: string;
  readonly capitals: readonly string[];
  readonly demonyms: readonly string[];
  /** Whether English is an official language. */
  readonly english: boolean;
}

const listed = (words: string): string[] => words.split(',').filter((word) => word !== '');

export const countryWords: readonly CountryWords[] = COUNTRIES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', capitals = '', demonyms = '', english = ''] = line.split('|');
    return { name, capitals: listed(capitals), demonyms: listed(demonyms), english: english === 'en' };
  });
