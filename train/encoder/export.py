"""Writes a trained encoder as serving reads it: `export.py PRETRAINED CHECKPOINT OUT.onnx`, or `export.py --tiny OUT.onnx`.

The rows of the word pieces are cut to those of `vocabulary.py`; weights of matrices become whole numbers of eight bits, and
the output is compared with that of the checkpoint. `--tiny` writes a model of two small layers with weights drawn at random
over a vocabulary of a few pieces, for tests, and `OUT.json`, what it says of a piece.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import numpy
import onnx
import onnxruntime
import torch
from encoder import Encoder, pretrained
from onnxruntime.quantization import QuantType, quantize_dynamic
from vocabulary import kept, read

NAMES = ["scores", "token", "cue"]
TINY = {"vocabulary": 64, "size": 8, "heads": 2, "inner": 16, "layers": 3, "positions": 256}


def cut(model: Encoder, rows: list[int]) -> Encoder:
    model.words = torch.nn.Embedding.from_pretrained(model.words.weight[torch.tensor(rows)].clone())
    model.positions = torch.nn.Embedding.from_pretrained(model.positions.weight[:256].clone())
    return model


def example(vocabulary: int, batch: int = 2, length: int = 24):
    draw = torch.Generator().manual_seed(1)
    ids = torch.randint(4, vocabulary, (batch, length), generator=draw)
    mask = torch.ones_like(ids)
    mask[1, length - 6 :] = 0
    return ids * mask, mask, torch.randint(0, 36, ids.shape, generator=draw) * mask


def write(model: Encoder, out: Path, quantised: bool):
    model.eval()
    given = example(model.words.num_embeddings)
    axes = {name: {0: "batch", 1: "length"} for name in ["ids", "mask", "kind", *NAMES]}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model, given, whole, input_names=["ids", "mask", "kind"], output_names=NAMES, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )
        if quantised:
            quantize_dynamic(whole, out, weight_type=QuantType.QInt8, per_channel=True)
        else:
            out.write_bytes(whole.read_bytes())
    onnx.checker.check_model(onnx.load(out))
    session = onnxruntime.InferenceSession(out, providers=["CPUExecutionProvider"])
    given = example(model.words.num_embeddings, 3, 100)
    found = session.run(NAMES, dict(zip(("ids", "mask", "kind"), (x.numpy() for x in given))))
    with torch.no_grad():
        for name, one, other in zip(NAMES, found, model(*given)):
            own = other.numpy()
            apart = numpy.abs(one - own)[given[1].numpy() > 0]
            print(f"{name} {own.shape}: apart by {apart.mean():.4f}, at most {apart.max():.4f}, of a deviation of {own.std():.4f}")
    print(f"{out}: {out.stat().st_size} bytes")


def write_example(model: Encoder, out: Path):
    """What the model makes of a small batch, for the test to compare with."""
    given = example(model.words.num_embeddings)
    names = ("ids", "mask", "kind")
    with torch.no_grad():
        found = [[round(x, 4) for x in part[0, 7].flatten().tolist()] for part in model(*given)]
    lines = {name: part.flatten().tolist() for name, part in zip(names, given)}
    out.write_text(json.dumps({**lines, "shape": list(given[0].shape), "piece": 7, **dict(zip(NAMES, found))}) + "\n")


def main():
    read_arguments = argparse.ArgumentParser()
    read_arguments.add_argument("--tiny", action="store_true")
    read_arguments.add_argument("files", type=Path, nargs="+")
    given = read_arguments.parse_args()
    if given.tiny:
        torch.manual_seed(1)
        model = Encoder(**TINY)
        torch.nn.init.normal_(model.kinds.weight)
        write(model, given.files[0], quantised=False)
        return write_example(model, given.files[0].with_suffix(".json"))
    folder, checkpoint, out = given.files
    model = pretrained(folder)
    if str(checkpoint) != "none":
        model.load_state_dict(torch.load(checkpoint, weights_only=True)["model"])
    write(cut(model, kept(read(folder / "vocab.txt"))), out, quantised=True)


if __name__ == "__main__":
    sys.exit(main())
