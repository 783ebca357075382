"""What the trained encoder says of the held-out fold: `score.py FOLDER PRETRAINED`, into `FOLDER/held.bin`.

Article by article in their order, half-precision numbers: for each token the scores of its labels (7), its vector (112)
and its vector as a cue (112).
"""

import argparse
import json
from pathlib import Path

import torch
from encoder import pretrained
from learn import FOLDS, HELD, batch_of
from windows import pieces_of, tokenizer, windows_of


def main():
    read = argparse.ArgumentParser()
    read.add_argument("folder", type=Path)
    read.add_argument("pretrained", type=Path)
    given = read.parse_args()
    of = tokenizer(str(given.pretrained / "vocab.txt"))
    model = pretrained(given.pretrained)
    model.load_state_dict(torch.load(given.folder / "chain.pt", weights_only=True)["model"])
    model.eval()
    with (given.folder / "held.bin").open("wb") as out, torch.no_grad():
        for i, line in enumerate((given.folder / "train.jsonl").open()):
            if i % FOLDS != HELD:
                continue
            article = json.loads(line)
            rows = []
            windows = windows_of(article, pieces_of(article["words"], of))
            for k in range(0, len(windows), 8):
                some = windows[k : k + 8]
                parts = model(*batch_of([(w,) for w in some]))
                every = torch.cat([part.flatten(2) for part in parts], -1)
                rows += [every[j, w.at[w.first - w.start :]] for j, w in enumerate(some)]
            scored = torch.cat(rows)
            assert len(scored) == len(article["words"])
            out.write(scored.half().numpy().tobytes())


if __name__ == "__main__":
    main()
