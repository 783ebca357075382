"""The mean of two checkpoints, one learnt on from the other: `mean.py ONE.pt OTHER.pt OUT.pt`; where as many sides are found it has as few contrary ones as either, or fewer (decisions/0170)."""

import sys

import torch


def main(one: str, other: str, out: str) -> None:
    first, second = torch.load(one), torch.load(other)
    torch.save({name: (first[name] + tensor) / 2 if tensor.is_floating_point() else tensor for name, tensor in second.items()}, out)


main(*sys.argv[1:4])
