import type { Occasion } from '../domain/index.ts';
import type { Analysis } from '../language/index.ts';
import type { Saying } from './cue.ts';

export function occasionOf(_analysis: Analysis, _saying: Saying): Occasion | null {
  return null;
}
