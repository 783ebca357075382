export { type AccurateModel, findAccurately, loadAccurateModel } from './encoder/accurate.ts';
export { type EncoderShare, encoderShares } from './encoder/shares.ts';
export { explainAttributions, type Reason } from './explain.ts';
export { findAttributions } from './find-all.ts';
export { kindOf } from './kind.ts';
export { type AttributionModel, loadAttributionModel } from './model.ts';
export { findSigned } from './signed.ts';
export { findTurns } from './turns.ts';
