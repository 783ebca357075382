import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put in a zip archive, and lies about it. */
export interface ZipFileSpec {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Unpacked length that the archive claims. */
  readonly claims?: number;
  /** Added to the check sum. */
  readonly wrong?: number;
  /** The place of another file's bytes, by index, instead of its own. */
  readonly sharesWith?: number;
}

interface Written {
  readonly at: number;
  readonly packed: Buffer;
  readonly sum: number;
  readonly length: number;
}

function headOf(spec: ZipFileSpec, { packed, sum, length }: Written, extra: number[], signature: number): Buffer {
  const name = Buffer.from(spec.name);
  const fixed = Buffer.alloc(22);
  fixed.writeUInt16LE(0x0800, 0);
  fixed.writeUInt16LE(8, 2);
  fixed.writeUInt32LE((sum + (spec.wrong ?? 0)) >>> 0, 8);
  fixed.writeUInt32LE(packed.length, 12);
  fixed.writeUInt32LE(spec.claims ?? length, 16);
  fixed.writeUInt16LE(name.length, 20);
  const start = Buffer.alloc(signature === 0x02014b50 ? 8 : 6);
  start.writeUInt32LE(signature, 0);
  start.writeUInt16LE(20, 4);
  if (signature === 0x02014b50) start.writeUInt16LE(20, 6);
  return Buffer.concat([start, fixed, Buffer.from(extra), name]);
}

/** A zip archive written by hand, so that it can be wrong. */
export function zipOf(specs: readonly ZipFileSpec[]): Buffer {
  const pieces: Buffer[] = [];
  const written: Written[] = [];
  let at = 0;
  for (const spec of specs) {
    if (spec.sharesWith !== undefined) {
      written.push(written[spec.sharesWith]!);
      continue;
    }
    const content = Buffer.from(spec.content as string);
    const packed = deflateRawSync(content);
    const entry = { at, packed, sum: crc32(content), length: content.length };
    written.push(entry);
    const piece = Buffer.concat([headOf(spec, entry, [0, 0], 0x04034b50), packed]);
    pieces.push(piece);
    at += piece.length;
  }
  const directory = specs.map((spec, i) => {
    const extra = Buffer.alloc(16);
    extra.writeUInt32LE(written[i]!.at, 12);
    return headOf(spec, written[i]!, [...extra], 0x02014b50);
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(specs.length, 8);
  end.writeUInt16LE(specs.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
