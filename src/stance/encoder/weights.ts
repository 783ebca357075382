/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */
export const STANCE_WEIGHTS = '26e8715a7f7bc915a964beb9dafdf2454f5e8aaf1ea74793c3a5605845481981';
