"""Teaches the encoder: `learn.py LESSONS PRETRAINED OUT.pt MINUTES [CHECKPOINT.pt]`; with a checkpoint it goes on from it.

The rate falls to 0 over the minutes.
"""

import random
import sys
import time
from pathlib import Path

import torch
from network import KINDS_FROM, Network
from pieces import ANSWERS, PADDING, OtherNames, Pieces, rows

# Batches that are put together from examples of like length.
CHUNK = 24
WARM = 60
# Examples in which names are put in place of others.
RENAMED = 0.25
# Sets on dev's propositions, or kept to measure.
MEASURED = {"dev", "dev-rest", "blind"}
SIDES = ("for", "against")


class First:
    """From what the pretrained encoder knows: all labels, most of those without a side left out."""

    batch, rate, head, trained_from = 32, 4e-5, 20, KINDS_FROM

    @staticmethod
    def share(pair: dict) -> float:
        near = "named" if pair["named"] else "article" if pair["inArticle"] else "else"
        if pair["set"] == "inferred":
            return 0.5
        if pair["label"] == "unrelated":
            return {"named": 0.6, "article": 0.2, "else": 0.05}[near]
        if pair["label"] == "neutral":
            return 0.3 if near == "else" else 0.6
        return 1


class Further:
    """From a checkpoint that has learned the rest: what stands near a mention of its matter, above all sides."""

    batch, rate, head, trained_from = 24, 2.5e-5, 4, 6

    # By set and by where the statement stands: it names the matter, a mention is read with it (`Pieces.pair`) or among what is read anyway, or
    # none is near; the shares of sides, of those without a side, of those about another thing.
    SHARES = {
        "across": {"named": (1, 0.5, 0.2), "mention": (1, 0.45, 0.05), "window": (1, 0.4, 0.08), "far": (0, 0, 0)},
        "wide": {"named": (0.15, 0.1, 0.3), "mention": (0.5, 0.12, 0.03), "window": (0.5, 0.15, 0.05), "far": (0.02, 0.01, 0.002)},
        "inferred": {"far": (0.006, 0.006, 0)},
        "made": {"named": (0.08, 0.08, 0.04)},
        "else": {"named": (0.4, 0.4, 0.5), "mention": (1, 0.5, 0.4), "window": (1, 0.5, 0.4), "far": (0.2, 0.2, 0.2)},
    }

    @classmethod
    def share(cls, pair: dict) -> float:
        place = "named" if pair["named"] else "mention" if pair["mention"] else "window" if pair["near"] else "far"
        shares = cls.SHARES.get(pair["set"], cls.SHARES["else"])[place]
        return shares[0 if pair["label"] in SIDES else 1 if pair["label"] == "neutral" else 2]


def batches(pairs: list[dict], pieces: Pieces, size: int, draw):
    """Batches of like length."""
    for start in range(0, len(pairs), size * CHUNK):
        chunk = []
        for pair in pairs[start : start + size * CHUNK]:
            other = OtherNames(pieces.names, draw) if pair["set"] != "made" and draw.random() < RENAMED else None
            chunk.append((*pieces.pair(pair["key"], pair["proposition"], pair["mention"], other), ANSWERS[pair["label"]]))
        chunk.sort(key=lambda one: len(one[0]))
        some = [chunk[i : i + size] for i in range(0, len(chunk), size)]
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


def main(lessons: Path, pretrained: Path, out: Path, minutes: str, checkpoint: str | None = None) -> None:
    course = Further if checkpoint else First
    draw = random.Random(1)
    torch.manual_seed(1)
    pieces = Pieces(pretrained, rows(lessons / "statements.jsonl"))
    every = rows(lessons / "pairs.jsonl")
    every = [pair for pair in every if pair["label"] in ANSWERS and pair["set"] not in MEASURED]
    network = Network(str(pretrained))
    for kept in (network.kinds, *network.encoder.encoder.layer[KINDS_FROM : course.trained_from]):
        kept.requires_grad_(course is First)
    if checkpoint:
        network.load_state_dict(torch.load(checkpoint), strict=False)
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    head = [p for part in (network.kinds, network.head) for p in part.parameters() if p.requires_grad]
    groups = [{"params": body, "times": 1}, {"params": head, "times": course.head}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    # Half precision: three and a half times as many pieces a second where the processor multiplies it, a sixth where it does not.
    half = torch.cpu._is_avx512_bf16_supported()
    started, step, total = time.time(), 0, 0.0
    end = float(minutes) * 60
    network.train()
    if course is Further:
        # What stays as it is drops nothing.
        for kept in (network.encoder.embeddings, *network.encoder.encoder.layer[: course.trained_from]):
            kept.eval()
    while True:
        pairs = [pair for pair in every if draw.random() < course.share(pair)]
        draw.shuffle(pairs)
        print(f"{len(pairs)} examples", flush=True)
        for batch in batches(pairs, pieces, course.batch, draw):
            passed = time.time() - started
            if passed > end:
                torch.save(network.state_dict(), out)
                return
            rate = course.rate * min(1, (passed + 1) / WARM) * (1 - passed / end)
            for group in optimiser.param_groups:
                group["lr"] = rate * group["times"]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
                scores = network(*tensors(batch))
            answers = torch.tensor([answer for _, _, answer in batch])
            loss = torch.nn.functional.cross_entropy(scores, answers, label_smoothing=0.05)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*body, *head], 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step, total = step + 1, total + loss.item()
            if step % 25 == 0:
                print(f"{passed / 60:.1f} min, {step * course.batch} examples, loss {total / 25:.3f}", flush=True)
                total = 0.0
            if step % 200 == 0:
                torch.save(network.state_dict(), out)


main(*map(Path, sys.argv[1:4]), *sys.argv[4:6])
