/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = '7e126f995ffd87099c8fed243f2f4880eedea71f6ca2a889a37414b27e25d0c7';
