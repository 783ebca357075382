"""Fine-tunes the encoder on the labels of each token: `learn.py FOLDER PRETRAINED`.

`FOLDER` is what `npm run train -- accurate-lessons FOLDER` wrote. The held-out fold is measured after each epoch. A checkpoint is
written to `FOLDER/labels.pt` after each epoch, and training goes on from it.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
from encoder import KEPT, LABELS, Encoder, pretrained
from torch.nn import functional as F
from windows import pieces_of, tokenizer, windows_of

FOLDS = 5
HELD = 0
"""Articles whose number modulo `FOLDS` is this are not learnt from."""
BATCH = 8
RATE = 2.5e-4
"""Of the last layer; each layer below learns `DECAY` times as fast as the one above it, the heads `HEADS` times as fast."""
DECAY = 0.88
HEADS = 3
WARM = 0.08
CUE = 3
WRONG_CUES = 2
"""Tokens a window that are no cue and look most like one: seen from them nothing is said."""


def parameters(model: Encoder):
    layers = len(model.layers)
    groups = {}
    for name, value in model.named_parameters():
        if name.split(".")[0] in ("words", "positions", "norm") or name.startswith(tuple(f"layers.{i}." for i in range(KEPT))):
            continue
        if name.split(".")[0] in ("scores", "token", "cue"):
            factor = HEADS
        elif name.startswith("kinds"):
            factor = 1
        else:
            factor = DECAY ** (layers - 1 - int(name.split(".")[1]))
        decay = 0.01 if value.ndim > 1 else 0
        groups.setdefault((factor, decay), []).append(value)
    return [{"params": p, "lr": RATE * f, "factor": f, "weight_decay": d} for (f, d), p in groups.items()]


def lessons_of(article: dict, of) -> list[tuple]:
    pieces = pieces_of(article["words"], of)
    found = []
    for w in windows_of(article, pieces):
        marked = []
        for one in article["marked"]:
            cues = [t for a, b in one["cue"] for t in range(max(a, w.start), min(b, w.last))]
            if not cues:
                continue
            labels = [0] * (w.last - w.start)
            for role, name in ((5, "content"), (1, "source"), (3, "cue")):
                for a, b in one[name]:
                    for t in range(max(a, w.start), min(b, w.last)):
                        labels[t - w.start] = role if t == a else role + 1
            marked.append(([t - w.start for t in cues], labels))
        found.append((w, article["labels"][w.start : w.last], marked))
    return found


def batch_of(lessons: list[tuple]):
    length = max(len(w.ids) for w, *_ in lessons)
    pad = lambda xs: xs + [0] * (length - len(xs))
    ids = torch.tensor([pad(w.ids) for w, *_ in lessons])
    mask = torch.tensor([pad([1] * len(w.ids)) for w, *_ in lessons])
    kind = torch.tensor([pad(w.kinds) for w, *_ in lessons])
    return ids, mask, kind


def kept_of(model: Encoder, lessons: list[tuple]) -> list[torch.Tensor]:
    """What the lower layers give for each window, in half precision."""
    found = [None] * len(lessons)
    order = sorted(range(len(lessons)), key=lambda i: len(lessons[i][0].ids))
    model.eval()
    with torch.no_grad():
        for k in range(0, len(order), 16):
            some = order[k : k + 16]
            ids, mask, _ = batch_of([lessons[i] for i in some])
            for row, i in zip(model.lower(ids, mask), some):
                found[i] = row[: len(lessons[i][0].ids)].half()
    model.train()
    return found


def loss_of(model: Encoder, lessons: list[tuple], draw: random.Random):
    _, mask, kind = batch_of(lessons)
    x = torch.nn.utils.rnn.pad_sequence([kept for *_, kept in lessons], batch_first=True).float()
    scores, token, cue = model.upper(x, mask, kind)
    labels_loss, seen_loss, tokens, cues = 0, 0, 0, 0
    right = [0, 0]
    for i, (w, labels, marked, _) in enumerate(lessons):
        at = torch.tensor(w.at)
        own = w.first - w.start
        gold = torch.tensor(labels)
        logits = scores[i, at]
        labels_loss = labels_loss + F.cross_entropy(logits[own:], gold[own:], reduction="sum")
        right[0] += int((logits[own:].argmax(-1) == gold[own:]).sum())
        tokens += len(labels) - own
        views = [(draw.choice(of), seen) for of, seen in marked]
        likeliest = torch.where((gold == CUE) | (gold == CUE + 1), -99.0, logits.detach()[:, CUE]).topk(
            min(WRONG_CUES, len(labels))
        )
        views += [(int(t), [0] * len(labels)) for t in likeliest.indices]
        vectors = cue[i, at[torch.tensor([t for t, _ in views])]]
        seen = torch.einsum("tjd,cjd->ctj", token[i, at], vectors)
        truth = torch.tensor([s for _, s in views])
        each = F.cross_entropy(seen.reshape(-1, LABELS), truth.reshape(-1), reduction="none").reshape(len(views), -1)
        seen_loss = seen_loss + each.mean(1).sum()
        right[1] += float((seen.argmax(-1) == truth).float().mean(1).sum())
        cues += len(views)
    return labels_loss / tokens + 2 * seen_loss / cues, labels_loss.item(), seen_loss.item(), tokens, cues, right


def measure(model: Encoder, lessons: list[tuple]) -> str:
    model.eval()
    draw = random.Random(0)
    sums = [0.0] * 6
    with torch.no_grad():
        for k in range(0, len(lessons), 16):
            _, a, b, t, c, (r, s) = loss_of(model, lessons[k : k + 16], draw)
            sums = [x + y for x, y in zip(sums, (a, b, t, c, r, s))]
    model.train()
    a, b, t, c, r, s = sums
    return f"labels {a / t:.4f} ({100 * r / t:.2f} right), from cues {b / c:.4f} ({100 * s / c:.2f} right)"


def main():
    read = argparse.ArgumentParser()
    read.add_argument("folder", type=Path)
    read.add_argument("pretrained", type=Path)
    read.add_argument("--epochs", type=int, default=3)
    read.add_argument("--seed", type=int, default=1)
    given = read.parse_args()
    out = given.folder / "labels.pt"
    torch.manual_seed(given.seed)
    draw = random.Random(given.seed)
    of = tokenizer(str(given.pretrained / "vocab.txt"))
    articles = [json.loads(line) for line in (given.folder / "train.jsonl").open()]
    learnt = [x for i, a in enumerate(articles) if i % FOLDS != HELD for x in lessons_of(a, of)]
    held = [x for i, a in enumerate(articles) if i % FOLDS == HELD for x in lessons_of(a, of)]
    model = pretrained(given.pretrained)
    model.train()
    learnt, held = ([(*one, kept) for one, kept in zip(some, kept_of(model, some))] for some in (learnt, held))
    print("lower layers worked out", flush=True)
    optimiser = torch.optim.AdamW(parameters(model), betas=(0.9, 0.98))
    steps = math.ceil(len(learnt) / BATCH) * given.epochs
    step, begun, started = 0, 0, time.time()
    if out.exists():
        saved = torch.load(out, weights_only=True)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        begun, step = saved["epoch"], saved["step"]
    print(f"{len(learnt)} windows to learn from, {len(held)} held out, {steps} steps", flush=True)
    for epoch in range(begun, given.epochs):
        draw.seed(given.seed * 100 + epoch)
        order = list(range(len(learnt)))
        draw.shuffle(order)
        # Windows of a like length stand together, so that little is filled up.
        chunks = [sorted(order[k : k + 8 * BATCH], key=lambda i: len(learnt[i][0].ids)) for k in range(0, len(order), 8 * BATCH)]
        batches = [c[k : k + BATCH] for c in chunks for k in range(0, len(c), BATCH)]
        draw.shuffle(batches)
        shown = [0.0] * 4
        for batch in batches:
            at = step / steps
            for group in optimiser.param_groups:
                group["lr"] = RATE * group["factor"] * min(at / WARM, (1 - at) / (1 - WARM), 1)
            loss, a, b, t, c, _ = loss_of(model, [learnt[i] for i in batch], draw)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            shown = [x + y for x, y in zip(shown, (a, b, t, c))]
            if step % 25 == 0:
                print(f"{time.time() - started:7.0f} s, step {step}: {shown[0] / shown[2]:.4f}, {shown[1] / shown[3]:.4f}", flush=True)
                shown = [0.0] * 4
        if held:
            print(f"{time.time() - started:7.0f} s, epoch {epoch + 1}, held out: {measure(model, held)}", flush=True)
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch + 1, "step": step}, out)


if __name__ == "__main__":
    main()
