/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = 'eda0a38e8fdcfd802a873a62e07bd5fd6dbb4f41f60c708c364650837d3dccc9';
