"""Goes on fine-tuning with the loss of whole sequences of labels: `learn_chain.py FOLDER PRETRAINED`.

It begins from `FOLDER/labels.pt`, takes the steps between labels from the linear chain (`edges.bin`, `tagger.steps`), so that
the encoder's scores can stand beside that chain's, and writes `FOLDER/chain.pt`. The words seen from a cue are sequences too.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from crf import Steps, loss_of_chain
from encoder import pretrained
from learn import BATCH, CUE, FOLDS, HELD, WRONG_CUES, batch_of, kept_of, lessons_of, parameters
from windows import tokenizer

RATE = 0.48
"""Of that of the first training."""
SEEN = 0.7
"""What the loss of what is seen from the cues weighs."""
WARM = 0.05
EDGE_WIDTH = 5
"""Classes of the step into a token (`src/attribution/edges.ts`)."""


def begun(labels: list[int]) -> list[int]:
    """A stretch begins where the label before is not of its role."""
    found = list(labels)
    for t, label in enumerate(found):
        if label > 0 and label % 2 == 0 and (t == 0 or found[t - 1] not in (label, label - 1)):
            found[t] = label - 1
    return found


def loss_of(model, lessons: list[tuple], steps: Steps, draw: random.Random):
    _, mask, kind = batch_of(lessons)
    x = torch.nn.utils.rnn.pad_sequence([kept for _, _, _, kept, _ in lessons], batch_first=True).float()
    scores, token, cue = model.upper(x, mask, kind)
    states, into, truth, own = [], [], [], []
    cues = 0
    for i, (w, labels, marked, _, article) in enumerate(lessons):
        at = torch.tensor(w.at)
        gold = torch.tensor(labels)
        step = steps.of(article, w.start, w.last)
        logits = scores[i, at]
        views = [(draw.choice(of), begun(seen)) for of, seen in marked]
        likeliest = torch.where((gold == CUE) | (gold == CUE + 1), -99.0, logits.detach()[:, CUE]).topk(
            min(WRONG_CUES, len(labels))
        )
        views += [(int(t), [0] * len(labels)) for t in likeliest.indices]
        vectors = cue[i, at[torch.tensor([t for t, _ in views])]]
        seen = torch.einsum("tjd,cjd->ctj", token[i, at], vectors)
        states += [logits, *seen]
        truth += [gold, *(torch.tensor(of) for _, of in views)]
        into += [step] * (1 + len(views))
        own += [True] + [False] * len(views)
        cues += len(views)
    pad = lambda lists: torch.nn.utils.rnn.pad_sequence(lists, batch_first=True)
    lengths = torch.tensor([len(one) for one in states])
    loss = loss_of_chain(pad(states), pad(into), pad(truth), lengths)
    own = torch.tensor(own)
    labels_loss, seen_loss = loss[own].sum(), loss[~own].sum()
    tokens = int(lengths[own].sum())
    return (labels_loss + SEEN * seen_loss) / len(lessons), labels_loss.item(), seen_loss.item(), tokens, cues


def measure(model, lessons: list[tuple], steps: Steps) -> str:
    model.eval()
    draw = random.Random(0)
    sums = [0.0] * 4
    with torch.no_grad():
        for k in range(0, len(lessons), 16):
            _, *rest = loss_of(model, lessons[k : k + 16], steps, draw)
            sums = [x + y for x, y in zip(sums, rest)]
    model.train()
    return f"{sums[0] / sums[2]:.4f} a token, {sums[1] / sums[3]:.4f} seen from a cue"


def main():
    read = argparse.ArgumentParser()
    read.add_argument("folder", type=Path)
    read.add_argument("pretrained", type=Path)
    read.add_argument("--seed", type=int, default=7)
    given = read.parse_args()
    torch.manual_seed(given.seed)
    draw = random.Random(given.seed)
    of = tokenizer(str(given.pretrained / "vocab.txt"))
    articles = [json.loads(line) for line in (given.folder / "train.jsonl").open()]
    counts = [len(article["words"]) for article in articles]
    steps = Steps(str(given.folder / "edges.bin"), str(given.folder / "tagger.steps"), EDGE_WIDTH, counts)
    model = pretrained(given.pretrained)
    model.load_state_dict(torch.load(given.folder / "labels.pt", weights_only=True)["model"])
    model.train()

    def lessons(wanted) -> list[tuple]:
        some = [(*one, i) for i, article in enumerate(articles) if wanted(i) for one in lessons_of(article, of)]
        return [(w, labels, marked, kept, i) for (w, labels, marked, i), kept in zip(some, kept_of(model, some))]

    learnt = lessons(lambda i: i % FOLDS != HELD)
    held = lessons(lambda i: i % (4 * FOLDS) == HELD)
    print(f"{len(learnt)} windows to learn from; held out, before: {measure(model, held, steps)}", flush=True)
    optimiser = torch.optim.AdamW(parameters(model), betas=(0.9, 0.98))
    rates = [group["lr"] for group in optimiser.param_groups]
    order = list(range(len(learnt)))
    draw.shuffle(order)
    chunks = [sorted(order[k : k + 8 * BATCH], key=lambda i: len(learnt[i][0].ids)) for k in range(0, len(order), 8 * BATCH)]
    batches = [c[k : k + BATCH] for c in chunks for k in range(0, len(c), BATCH)]
    draw.shuffle(batches)
    started = time.time()
    for step, batch in enumerate(batches):
        at = step / len(batches)
        for group, rate in zip(optimiser.param_groups, rates):
            group["lr"] = rate * RATE * min(at / WARM + 0.02, (1 - at) / (1 - WARM), 1)
        loss, *rest = loss_of(model, [learnt[i] for i in batch], steps, draw)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        if step % 25 == 24:
            print(f"{time.time() - started:7.0f} s, step {step + 1} of {len(batches)}: {rest[0] / rest[2]:.4f}", flush=True)
    print(f"held out, after: {measure(model, held, steps)}", flush=True)
    torch.save({"model": model.state_dict()}, given.folder / "chain.pt")


if __name__ == "__main__":
    main()
