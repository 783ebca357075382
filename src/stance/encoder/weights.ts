/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = 'b84949d826cdf8c197cd836ea2d6b7abf64fc9d1c3543861f44682b2d0c72f95';
