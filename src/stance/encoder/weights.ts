/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = '24adcaa2e7d04ce065a7335e5d1f2e50b433e002bf1eae4ce4e5954112b6291c';
