"""The encoder that reads sides: MPNet's twelve layers, and what is made of them. Same as `src/stance/encoder/network.ts`."""

import torch
from pieces import ANSWERS, CONTENT, CUE, PROPOSITION
from torch import nn
from transformers import AutoModel

KINDS = 8
# Layers before this one keep what they had learned; the kinds of pieces are added before it.
KINDS_FROM = 4


class Network(nn.Module):
    def __init__(self, pretrained: str):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(pretrained, attn_implementation="eager")
        self.encoder.pooler = None
        width = self.encoder.config.hidden_size
        self.kinds = nn.Embedding(KINDS, width)
        nn.init.zeros_(self.kinds.weight)
        self.head = nn.Sequential(nn.Linear(3 * width, width), nn.GELU(), nn.Dropout(0.1), nn.Linear(width, len(ANSWERS)))
        for kept in (self.encoder.embeddings, *self.encoder.encoder.layer[:KINDS_FROM]):
            kept.requires_grad_(False)

    def forward(self, pieces, kinds, real):
        """Scores of the answers; all three are `batch x pieces`."""
        layers = self.encoder.encoder
        states = self.encoder.embeddings(input_ids=pieces)
        near = layers.compute_position_bias(states)
        mask = (1 - real)[:, None, None, :] * -10000.0
        for i, layer in enumerate(layers.layer):
            if i == KINDS_FROM:
                states = states + self.kinds(kinds)
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= KINDS_FROM):
                states = layer(states, mask, position_bias=near)
                states = states[0] if isinstance(states, tuple) else states

        def mean(which):
            weight = which.to(states.dtype)[:, :, None]
            return (states * weight).sum(1) / weight.sum(1).clamp(min=1)

        told = mean((kinds == CUE) | (kinds == CONTENT))
        return self.head(torch.cat([states[:, 0], mean(kinds == PROPOSITION), told], 1).float())
