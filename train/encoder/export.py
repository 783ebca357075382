"""Writes a trained encoder as serving reads it: `export.py PRETRAINED CHECKPOINT OUT.onnx`, or `export.py --tiny OUT.onnx`.

The rows of the word pieces are cut to those of `vocabulary.py`, the graph is that of `graph.py`, and its output is compared
with that of the checkpoint. `--tiny` writes a model of three small layers with weights drawn at random over a vocabulary of
a few pieces, for tests, and `OUT.json`, what it says of some.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy
import onnx
import onnxruntime
import torch
from encoder import Encoder, pretrained
from graph import HEADS, graph_of
from vocabulary import kept, read

TINY = {"vocabulary": 64, "size": 8, "heads": 2, "inner": 16, "layers": 3, "positions": 256}


def cut(model: Encoder, rows: list[int]) -> Encoder:
    model.words = torch.nn.Embedding.from_pretrained(model.words.weight[torch.tensor(rows)].clone())
    model.positions = torch.nn.Embedding.from_pretrained(model.positions.weight[:256].clone())
    return model


def example(vocabulary: int, length: int = 24):
    """Pieces, their kinds, and the places of those that tell of a token."""
    draw = torch.Generator().manual_seed(1)
    ids = torch.randint(4, vocabulary, (length,), generator=draw)
    return ids, torch.randint(0, 36, ids.shape, generator=draw), torch.arange(3, length - 1, 2)


def said(model: Encoder, given) -> list[torch.Tensor]:
    """What PyTorch says of an example, in the shapes of the graph."""
    ids, kind, told = (x[None] for x in given)
    with torch.no_grad():
        return [part[0, told[0]].flatten(1) for part in model(ids, torch.ones_like(ids), kind)]


def write(model: Encoder, out: Path, eight_bits: bool):
    model.eval()
    onnx.save(graph_of(model, eight_bits), out)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    session = onnxruntime.InferenceSession(out, options, providers=["CPUExecutionProvider"])
    given = example(model.words.num_embeddings, 100)
    named = {name: x.numpy().astype(numpy.int32) for name, x in zip(("ids", "kind", "told"), given)}
    for name, one, other in zip(HEADS, session.run(list(HEADS), named), said(model, given)):
        own = other.numpy()
        apart = numpy.abs(one - own)
        print(f"{name} {own.shape}: apart by {apart.mean():.4f}, at most {apart.max():.4f}, of a deviation of {own.std():.4f}")
    print(f"{out}: {out.stat().st_size} bytes")


def write_example(model: Encoder, out: Path):
    """What the model makes of a few pieces, for the test to compare with."""
    given = example(model.words.num_embeddings)
    lines = {name: part.tolist() for name, part in zip(("ids", "kind", "told"), given)}
    found = [[round(x, 4) for x in part[1].tolist()] for part in said(model, given)]
    out.write_text(json.dumps({**lines, "asked": 1, **dict(zip(HEADS, found))}) + "\n")


def main():
    read_arguments = argparse.ArgumentParser()
    read_arguments.add_argument("--tiny", action="store_true")
    read_arguments.add_argument("files", type=Path, nargs="+")
    given = read_arguments.parse_args()
    if given.tiny:
        torch.manual_seed(1)
        model = Encoder(**TINY)
        torch.nn.init.normal_(model.kinds.weight)
        write(model, given.files[0], eight_bits=False)
        return write_example(model, given.files[0].with_suffix(".json"))
    folder, checkpoint, out = given.files
    model = pretrained(folder)
    if str(checkpoint) != "none":
        model.load_state_dict(torch.load(checkpoint, weights_only=True)["model"])
    write(cut(model, kept(read(folder / "vocab.txt"))), out, eight_bits=True)


if __name__ == "__main__":
    sys.exit(main())
