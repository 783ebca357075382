import type { Position } from '../../domain/index.ts';
import type { StatementDetails } from '../record.ts';
import { wordsOf } from '../words.ts';

/** A position as it is kept in a statement's details. */
export const storedPosition = (
  position: Position,
  speaker: StatementDetails['actor'],
  text: string,
): StatementDetails['positions'][number] => ({
  ...position,
  own: position.by === 'speaker',
  holder: (position.by === 'speaker' ? speaker : position.by.ascribedTo).name,
  words: wordsOf(text, position.evidence),
});
