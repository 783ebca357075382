/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = 'd2d695e29678c8878bbb024fde190233b5710dda8053d53f21b64b6d4879eaf8';
