"""Writes the encoder as `src/stance/encoder/network.ts` reads it: `export.py PRETRAINED CHECKPOINT.pt models/stance.bin HIGHEST`.

HIGHEST, 127 at most, is what the largest number of a row becomes. Of weights that were learnt on from weights of eight bits (`restored.py`) most have
moved by less than a step of these: it must be another than theirs was, or they are rounded back to what they were (decisions/0167, 0168).

Matrices are kept as bytes with a factor a row, pieces of other scripts are left out, and the hash of what is written goes
to `src/stance/encoder/weights.ts`.
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

import numpy
import torch
from network import KINDS, KINDS_FROM
from pieces import ANSWERS

POSITIONS, HEADS, BUCKETS = 256, 12, 32
SPECIAL = {"[CLS]": "<s>", "[PAD]": "<pad>", "[SEP]": "</s>", "[UNK]": "[UNK]"}


def is_latin(piece: str) -> bool:
    letters = piece[2:] if piece.startswith("##") and len(piece) > 2 else piece
    return all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2100 or c in "€£™" for c in letters)


def kept(vocabulary: list[str]) -> dict[str, int]:
    """The rows that are kept, by what a piece is called."""
    rows = {name: vocabulary.index(own) for name, own in SPECIAL.items()}
    for row, piece in enumerate(vocabulary):
        is_mark = len(piece) > 2 and (piece[0] + piece[-1]) in ("[]", "<>")
        if not is_mark and is_latin(piece):
            rows[piece] = row
    return rows


class Writer:
    def __init__(self, highest: int):
        self.data, self.highest = bytearray(), highest

    def put(self, tensor) -> None:
        self.data.extend(bytes(-len(self.data) % 16))
        self.data.extend(numpy.ascontiguousarray(tensor).tobytes())

    def floats(self, *tensors) -> None:
        for tensor in tensors:
            self.put(tensor.astype(numpy.float32))

    def bytes(self, rows) -> None:
        factors = numpy.maximum(numpy.abs(rows).max(1) / self.highest, 1e-9)
        self.put(numpy.round(rows / factors[:, None]).clip(-127, 127).astype(numpy.int8))
        self.floats(factors)

    def matrix(self, weights, bias) -> None:
        self.bytes(weights)
        self.floats(bias)


def main(pretrained: Path, checkpoint: Path, out: Path, highest: str) -> None:
    given = {name: tensor.float().numpy() for name, tensor in torch.load(checkpoint).items()}
    vocabulary = (pretrained / "vocab.txt").read_text().rstrip("\n").split("\n")
    rows = kept(vocabulary)
    words = "encoder.embeddings."
    layers = 1 + max(int(name.split(".")[3]) for name in given if name.startswith("encoder.encoder.layer."))
    write = Writer(int(highest))
    write.bytes(given[words + "word_embeddings.weight"][list(rows.values())])
    # The first two places are for padding.
    write.floats(given[words + "position_embeddings.weight"][2 : 2 + POSITIONS])
    write.floats(given[words + "LayerNorm.weight"], given[words + "LayerNorm.bias"], given["kinds.weight"])
    write.floats(given["encoder.encoder.relative_attention_bias.weight"].T)
    for i in range(layers):
        of = lambda name: given[f"encoder.encoder.layer.{i}.{name}"]  # noqa: E731
        both = lambda name: (of(name + ".weight"), of(name + ".bias"))  # noqa: E731
        write.matrix(*(numpy.concatenate([of(f"attention.attn.{x}.{part}") for x in "qkv"]) for part in ("weight", "bias")))
        write.matrix(*both("attention.attn.o"))
        write.floats(*both("attention.LayerNorm"))
        write.matrix(*both("intermediate.dense"))
        write.matrix(*both("output.dense"))
        write.floats(*both("output.LayerNorm"))
    write.matrix(given["head.0.weight"], given["head.0.bias"])
    # The kernel multiplies two rows at a time: a row that nothing reads makes them even.
    odd = (0, len(ANSWERS) % 2)
    write.matrix(numpy.pad(given["head.3.weight"], (odd, (0, 0))), numpy.pad(given["head.3.bias"], odd))
    write.put(numpy.zeros(0, numpy.int8))
    width, inner = given["head.0.weight"].shape[0], given["encoder.encoder.layer.0.intermediate.dense.bias"].shape[0]
    shape = {
        "version": 1, "layers": layers, "width": width, "heads": HEADS, "inner": inner, "kinds": KINDS, "kindsFrom": KINDS_FROM,
        "positions": POSITIONS, "buckets": BUCKETS, "outputs": len(ANSWERS) + odd[1], "pieces": list(rows),
    }  # fmt: skip
    head = json.dumps(shape).encode()
    start = b"ORSTANCE" + struct.pack("<I", len(head)) + head
    file = start + b" " * (-len(start) % 16) + bytes(write.data)
    out.write_bytes(file)
    Path("src/stance/encoder/weights.ts").write_text(
        "/** SHA-256 of `models/stance.bin`, hexadecimal; written by train/stance/encoder/export.py. */\n"
        f"export const STANCE_WEIGHTS = '{hashlib.sha256(file).hexdigest()}';\n"
    )


main(*map(Path, sys.argv[1:4]), sys.argv[4])
