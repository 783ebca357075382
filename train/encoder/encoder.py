"""The encoder: BERT's layers over pieces of words, with what our own analysis knows of each token, and two heads.

`scores` are those of the seven labels of a token; `token` and `cue` are vectors whose products give the scores of a token
as seen from a cue. Shapes stand in `docs/decisions/0150-the-accurate-model.md`.
"""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

LABELS = 7
"""None; begins or continues a source, a cue, a content: as `src/attribution/labels.ts` has them."""
KINDS = 36
"""Casing (4) x quotation (3) x beginning (3)."""
KEPT = 2
"""Lower layers that are not fine-tuned: what they give is worked out once."""
WIDTH = 16
"""Numbers a label in the vectors of a token and of a cue."""


class Layer(nn.Module):
    def __init__(self, size: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        b, n, size = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(size // self.heads) + bias, dim=-1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, n, size)
        drop = lambda y: F.dropout(y, self.dropout, self.training)
        x = self.norm1(x + drop(self.out(mixed)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary: int, size=384, heads=12, inner=1536, layers=6, positions=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, size)
        self.positions = nn.Embedding(positions, size)
        self.kinds = nn.Embedding(KINDS, size)
        nn.init.zeros_(self.kinds.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, heads, inner, dropout) for _ in range(layers))
        self.dropout = dropout
        self.scores = nn.Linear(size, LABELS)
        self.token = nn.Linear(size, LABELS * WIDTH)
        self.cue = nn.Linear(size, LABELS * WIDTH)

    def lower(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What the layers that stay as they were pretrained make of pieces."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.positions(at))
        for layer in self.layers[:KEPT]:
            x = layer(x, bias_of(mask))
        return x

    def upper(self, x: torch.Tensor, mask: torch.Tensor, kind: torch.Tensor):
        x = F.dropout(x + self.kinds(kind), self.dropout, self.training)
        for layer in self.layers[KEPT:]:
            x = layer(x, bias_of(mask))
        shape = (*mask.shape, LABELS, WIDTH)
        return self.scores(x), self.token(x).reshape(shape), self.cue(x).reshape(shape)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, kind: torch.Tensor):
        return self.upper(self.lower(ids, mask), mask, kind)


def bias_of(mask: torch.Tensor) -> torch.Tensor:
    return ((1 - mask) * -10000.0)[:, None, None, :]


def pretrained(folder: Path) -> Encoder:
    """An encoder with the pretrained layers of BERT's shape that a folder holds (`config.json`, `model.safetensors`)."""
    config = json.loads((folder / "config.json").read_text())
    held = load_file(folder / "model.safetensors")
    model = Encoder(
        config["vocab_size"],
        config["hidden_size"],
        config["num_attention_heads"],
        config["intermediate_size"],
        config["num_hidden_layers"],
        config["max_position_embeddings"],
    )
    own = model.state_dict()
    own["words.weight"] = held["embeddings.word_embeddings.weight"]
    # The type of segment is always the first: it is added to the positions once and for all.
    own["positions.weight"] = (
        held["embeddings.position_embeddings.weight"] + held["embeddings.token_type_embeddings.weight"][0]
    )
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = held[f"embeddings.LayerNorm.{part}"]
        for i in range(config["num_hidden_layers"]):
            of = f"encoder.layer.{i}."
            own[f"layers.{i}.qkv.{part}"] = torch.cat(
                [held[f"{of}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            )
            for name, theirs in (
                ("out", "attention.output.dense"),
                ("norm1", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"),
                ("down", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                own[f"layers.{i}.{name}.{part}"] = held[f"{of}{theirs}.{part}"]
    model.load_state_dict(own)
    return model
