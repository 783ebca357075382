"""Teaches the encoder: `learn.py LESSONS PRETRAINED OUT.pt [MINUTES]`. The rate falls to 0 over the minutes."""

import random
import sys
import time
from pathlib import Path

import torch
from network import Network
from pieces import ANSWERS, PADDING, OtherNames, Pieces, rows

BATCH, CHUNK = 32, 24
RATE, HEAD = 4e-5, 20
WARM = 60
# Examples in which names are put in place of others.
RENAMED = 0.25
# Shares of the examples that are drawn, of those without a side and of those written for a statement.
UNRELATED = {"named": 0.6, "article": 0.2, "else": 0.05}
NEUTRAL = {"article": 0.6, "else": 0.3}
INFERRED = 0.5
# Sets on dev's propositions, or kept to measure.
MEASURED = {"dev", "dev-rest", "blind"}


def drawn(pair: dict, draw) -> bool:
    if pair["label"] not in ANSWERS or pair["set"] in MEASURED:
        return False
    if pair["set"] == "inferred":
        return draw.random() < INFERRED
    near = "named" if pair["named"] else "article" if pair["inArticle"] else "else"
    if pair["label"] == "unrelated":
        return draw.random() < UNRELATED[near]
    if pair["label"] == "neutral":
        return draw.random() < NEUTRAL.get(near, NEUTRAL["article"])
    return True


def batches(pairs: list[dict], pieces: Pieces, draw):
    """Batches of like length."""
    for start in range(0, len(pairs), BATCH * CHUNK):
        chunk = []
        for pair in pairs[start : start + BATCH * CHUNK]:
            other = OtherNames(pieces.names, draw) if draw.random() < RENAMED else None
            chunk.append((*pieces.pair(pair["key"], pair["proposition"], other), ANSWERS[pair["label"]]))
        chunk.sort(key=lambda one: len(one[0]))
        some = [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
        draw.shuffle(some)
        yield from some


def tensors(batch):
    length = (max(len(ids) for ids, _, _ in batch) + 7) // 8 * 8
    pieces = torch.full((len(batch), length), PADDING)
    kinds = torch.zeros(len(batch), length, dtype=torch.long)
    real = torch.zeros(len(batch), length)
    for i, (ids, of, _) in enumerate(batch):
        pieces[i, : len(ids)] = torch.tensor(ids)
        kinds[i, : len(ids)] = torch.tensor(of)
        real[i, : len(ids)] = 1
    return pieces, kinds, real


def main(lessons: Path, pretrained: Path, out: Path, minutes: float = 80) -> None:
    draw = random.Random(1)
    torch.manual_seed(1)
    pieces = Pieces(pretrained, rows(lessons / "statements.jsonl"))
    pairs = [pair for pair in rows(lessons / "pairs.jsonl") if drawn(pair, draw)]
    network = Network(str(pretrained))
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    head = [*network.kinds.parameters(), *network.head.parameters()]
    groups = [{"params": body, "times": 1}, {"params": head, "times": HEAD}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    started, step = time.time(), 0
    network.train()
    while True:
        draw.shuffle(pairs)
        for batch in batches(pairs, pieces, draw):
            passed = time.time() - started
            if passed > minutes * 60:
                torch.save(network.state_dict(), out)
                return
            rate = RATE * min(1, (passed + 1) / WARM) * (1 - passed / (minutes * 60))
            for group in optimiser.param_groups:
                group["lr"] = rate * group["times"]
            # Half precision: three and a half times as many pieces a second where the processor multiplies it.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(*tensors(batch))
            answers = torch.tensor([answer for _, _, answer in batch])
            loss = torch.nn.functional.cross_entropy(scores, answers, label_smoothing=0.05)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*body, *head], 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            if step % 50 == 0:
                print(f"{passed / 60:.1f} min, {step * BATCH} examples, loss {loss.item():.3f}", flush=True)
                torch.save(network.state_dict(), out)


main(*map(Path, sys.argv[1:4]), *map(float, sys.argv[4:5]))
