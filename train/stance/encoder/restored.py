"""The weights of `models/stance.bin` as a checkpoint: `restored.py PRETRAINED models/stance.bin OUT.pt`.

The lowest layers, which keep what they had learned, are those of the pretrained encoder; the others are as near as bytes are.
"""

import json
import struct
import sys
from pathlib import Path

import numpy
import torch
from network import Network


class Reader:
    """Takes tensors in the order in which `export.py` writes them."""

    def __init__(self, file: bytes):
        length = struct.unpack("<I", file[8:12])[0]
        self.shape = json.loads(file[12 : 12 + length])
        self.data, self.at = file[(12 + length + 15) // 16 * 16 :], 0

    def take(self, kind, *shape: int):
        self.at = (self.at + 15) // 16 * 16
        tensor = numpy.frombuffer(self.data, kind, int(numpy.prod(shape)), self.at).reshape(shape)
        self.at += tensor.nbytes
        return tensor

    def floats(self, *shape: int):
        return torch.tensor(self.take(numpy.float32, *shape).copy())

    def bytes(self, outputs: int, inputs: int):
        rows = self.take(numpy.int8, outputs, inputs).astype(numpy.float32)
        return torch.tensor(rows * self.take(numpy.float32, outputs)[:, None])


def main(pretrained: Path, file: Path, out: Path) -> None:
    read = Reader(file.read_bytes())
    of = read.shape
    width, inner = of["width"], of["inner"]
    network = Network(str(pretrained))
    found = network.state_dict()

    def matrix(name: str, outputs: int, inputs: int) -> None:
        found[name + ".weight"], found[name + ".bias"] = read.bytes(outputs, inputs), read.floats(outputs)

    def norm(name: str) -> None:
        found[name + ".weight"], found[name + ".bias"] = read.floats(width), read.floats(width)

    read.bytes(len(of["pieces"]), width)
    for count in (of["positions"], 1, 1):
        read.floats(count, width)
    found["kinds.weight"] = read.floats(of["kinds"], width)
    read.floats(of["heads"], of["buckets"])
    for i in range(of["layers"]):
        layer = f"encoder.encoder.layer.{i}."
        rows, bias = read.bytes(3 * width, width), read.floats(3 * width)
        for k, part in enumerate("qkv"):
            here = slice(k * width, (k + 1) * width)
            found[f"{layer}attention.attn.{part}.weight"], found[f"{layer}attention.attn.{part}.bias"] = rows[here], bias[here]
        matrix(layer + "attention.attn.o", width, width)
        norm(layer + "attention.LayerNorm")
        matrix(layer + "intermediate.dense", inner, width)
        matrix(layer + "output.dense", width, inner)
        norm(layer + "output.LayerNorm")
    matrix("head.0", width, 3 * width)
    matrix("head.3", of["outputs"], width)
    for part in ("head.3.weight", "head.3.bias"):
        # Answers that it did not give yet stand as they were drawn.
        drawn = network.state_dict()[part]
        found[part] = torch.cat([found[part], drawn[of["outputs"] :]])[: len(drawn)]
    kept = {name: tensor for name, tensor in network.state_dict().items() if is_kept(name, of["kindsFrom"])}
    torch.save({**found, **kept}, out)


def is_kept(name: str, kinds_from: int) -> bool:
    parts = name.split(".")
    return parts[:3] == ["encoder", "encoder", "layer"] and int(parts[3]) < kinds_from


main(*map(Path, sys.argv[1:4]))
