/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = '02350bb29b7fcd371c01062691dc818e7571a76b52c7459af369ef7b8a44b50f';
