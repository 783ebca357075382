import { evaluationOf } from './attribution.ts';

export const evaluation = evaluationOf('attribution-cascade', 'cascade');
