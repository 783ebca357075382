import { evaluationOf } from './attribution.ts';

export const evaluation = evaluationOf('attribution-accurate', 'accurate');
