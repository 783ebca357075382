"""Teaches the encoder: `learn.py LESSONS PRETRAINED OUT.pt MINUTES [CHECKPOINT.pt]`; with a checkpoint it goes on from it.

The rate falls to 0 over the minutes.
"""

import random
import re
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
INVENTED = {"made", "plain"}


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
    """From a checkpoint, in the proportions of whole articles, where most of what stands near a mention is about another thing."""

    batch, rate, head, trained_from = 24, 3e-5, 4, KINDS_FROM
    # Of what its shares give, as lessons are read anew with each pass; a share of 10 is in every pass.
    PASS = 0.1

    # By set and by where the statement stands: it names the matter, a mention is read with it (`Pieces.pair`) or among what is read anyway, or
    # none is near; the shares of sides, conditions, those without a side, those about another thing. Of what is invented few conditions: where they were a
    # fourth, sides in invented sentences were taken for conditions.
    SHARES = {
        "across": {"named": (1, 2, 0.8, 0.8), "mention": (1, 2, 0.7, 0.12), "window": (1, 2, 0.7, 0.35), "far": (0, 1, 0, 0)},
        "broad": {"named": (10, 10, 7, 4), "mention": (10, 10, 7, 1.2), "window": (10, 10, 7, 2), "far": (10, 10, 7, 1)},
        "wide": {"named": (0.35, 2, 0.4, 1), "mention": (0.35, 2, 0.05, 0.1), "window": (0.35, 2, 0.05, 0.3), "far": (0, 0.5, 0, 0)},
        "inferred": {"far": (0.02, 0.6, 0.02, 0)},
        "hasty": {"far": (0.6, 1.5, 0.6, 0)},
        "made": {"named": (0.25, 0.03, 0.25, 0.3)},
        "plain": {"named": (2.5, 0.8, 2.5, 2.5)},
        "else": {"named": (0.7, 2, 0.8, 1), "mention": (0.7, 2, 0.8, 1), "window": (0.7, 2, 0.8, 1), "far": (0.1, 1, 0.2, 0.3)},
    }
    PLACES = {"for": 0, "against": 0, "conditional": 1, "neutral": 2, "unrelated": 3}

    @classmethod
    def share(cls, pair: dict) -> float:
        place = "named" if pair["named"] else "mention" if pair["mention"] else "window" if pair["near"] else "far"
        shares = cls.SHARES.get(pair["set"], cls.SHARES["else"])
        label = pair["label"]
        if "strict" in pair:
            # What the strict reader struck out is as telling as what stayed; other statements near a mention were read too laxly.
            label = "neutral" if label == "unrelated" else label
            shares = cls.SHARES["across"] if pair["set"] == "wide" and place in ("mention", "window") else shares
        return cls.PASS * shares[place][cls.PLACES[label]]


ABOUT = {"neutral", "unrelated"}


def settled(pair: dict, draw) -> dict | None:
    """With what one of its readers said, drawn anew; none where two of them found contrary sides, or half of them a condition.

    Whether a statement without a side is about the matter is what the strict reader said, where one was asked.
    """
    strict = pair.get("strict")
    said = [pair[reader] for reader in ("label", "second", "third") if reader in pair]
    if strict in ABOUT:
        said = [strict if one in ABOUT else one for one in said]
    if strict:
        said.append(strict)
    if {"for", "against"} <= set(said):
        return None
    conditions = said.count("conditional")
    if len(said) > 1 and 2 * conditions == len(said):
        return None
    said = [one for one in said if (one == "conditional") == (2 * conditions > len(said))]
    return {**pair, "label": draw.choice(said)}


# "X should ..." and "X should not ...", where the one is the contrary of the other.
SHOULD = re.compile(r"^(?!No |Nobody |Neither |Only |Never )([^,;?]*?) should (not )?(?!only\b|never\b|no\b)(.*)$")
# Demands that are turned into the contrary.
TURNED = 0.15
CONTRARY = {"for": "against", "against": "for"}


def turned(pair: dict, draw) -> dict:
    """At times on the contrary proposition, with the contrary side."""
    found = SHOULD.match(pair["proposition"]) if draw.random() < TURNED else None
    if not found or " not " in found[3] or " should " in found[3]:
        return pair
    other = f"{found[1]} should {'' if found[2] else 'not '}{found[3]}"
    return {**pair, "proposition": other, "label": CONTRARY.get(pair["label"], pair["label"])}


def batches(pairs: list[dict], pieces: Pieces, size: int, draw):
    """Batches of like length."""
    for start in range(0, len(pairs), size * CHUNK):
        chunk = []
        for told in pairs[start : start + size * CHUNK]:
            pair = turned(told, draw)
            other = OtherNames(pieces.names, draw) if pair["set"] not in INVENTED and draw.random() < RENAMED else None
            chunk.append((*pieces.pair(pair["key"], pair["proposition"], pair["mention"], other), ANSWERS[pair["label"]]))
        chunk.sort(key=lambda one: len(one[0]))
        some = [chunk[i : i + size] for i in range(0, len(chunk), size)]
        draw.shuffle(some)
        yield from some


class Dropping(torch.nn.Module):
    """`torch.nn.Dropout` from random bytes: drawing a number for each place takes a sixth of the time of learning."""

    def __init__(self, p: float):
        super().__init__()
        self.least = round(256 * p)

    def forward(self, states):
        if not self.training or not self.least:
            return states
        drawn = torch.empty((states.numel() + 7) // 8, dtype=torch.int64).random_(-(2**63), None)
        kept = drawn.view(torch.uint8)[: states.numel()].view(states.shape) >= self.least
        return states * (kept.to(states.dtype) * (256 / (256 - self.least)))


def drop_fast(network) -> None:
    """Puts `Dropping` in place of every `torch.nn.Dropout`."""
    for part in list(network.modules()):
        for name, child in part.named_children():
            if isinstance(child, torch.nn.Dropout):
                setattr(part, name, Dropping(child.p))


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
    network = Network(str(pretrained))
    drop_fast(network)
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
    if course is not First:
        # What stays as it is drops nothing.
        for kept in (network.encoder.embeddings, *network.encoder.encoder.layer[: course.trained_from]):
            kept.eval()
    while True:
        every = [settled(pair, draw) for pair in rows(lessons / "pairs.jsonl") if pair["set"] not in MEASURED]
        pairs = [pair for pair in every if pair and draw.random() < course.share(pair)]
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
