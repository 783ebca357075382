"""The loss of a chain over the encoder's scores, with the steps of the linear chain (Lafferty, McCallum and Pereira 2001)."""

import numpy as np
import torch

LABELS = 7


def allowed() -> torch.Tensor:
    """`[from, to]`, 0 where a continuing label may follow, -10000 where it may not."""
    rules = torch.zeros(LABELS, LABELS)
    for inside in (2, 4, 6):
        rules[:, inside] = -1e4
        rules[inside, inside] = rules[inside - 1, inside] = 0
    return rules


def loss_of_chain(states: torch.Tensor, steps: torch.Tensor, labels: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    """Negative log-likelihood of each sequence: `states [n, t, 7]`, `steps [n, t, 7, 7]`, `labels [n, t]`, `lengths [n]`."""
    n, longest, _ = states.shape
    at = torch.arange(longest)
    real = at[None, :] < lengths[:, None]
    gold = states.gather(2, labels[..., None])[..., 0]
    pairs = steps.flatten(2).gather(2, (torch.cat([labels[:, :1], labels[:, :-1]], 1) * LABELS + labels)[..., None])[..., 0]
    pairs = pairs * (at[None, :] > 0)
    score = ((gold + pairs) * real).sum(1)
    alpha = states[:, 0]
    for t in range(1, longest):
        after = torch.logsumexp(alpha[:, :, None] + steps[:, t], 1) + states[:, t]
        alpha = torch.where(real[:, t, None], after, alpha)
    return torch.logsumexp(alpha, 1) - score


class Steps:
    """The steps into each token of each article: `classes` (a file of 16-bit numbers, `width` a token) and their weights."""

    def __init__(self, classes: str, weights: str, width: int, counts: list[int]):
        table = np.fromfile(weights, np.float32).reshape(-1, LABELS, LABELS)
        self.table = torch.from_numpy(table)
        ids = torch.from_numpy(np.fromfile(classes, np.int16).astype(np.int64).reshape(-1, width))
        self.ids = ids.split(counts)
        self.rules = allowed()

    def of(self, article: int, first: int, last: int) -> torch.Tensor:
        return self.table[self.ids[article][first:last]].sum(1) + self.rules
