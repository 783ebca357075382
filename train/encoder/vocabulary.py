"""Cuts a vocabulary to what English news needs: `vocabulary.py VOCABULARY > models/accurate.vocab`.

Left out are pieces with letters other than Latin ones, and the places that BERT left free. A word of such letters is unknown.
The special pieces that serving needs stand first, so that padding is 0.
"""

import sys
import unicodedata
from pathlib import Path

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def is_latin(piece: str) -> bool:
    letters = piece[2:] if piece.startswith("##") and len(piece) > 2 else piece
    return all(unicodedata.name(c, "").startswith("LATIN") for c in letters if c.isalpha())


def kept(vocabulary: list[str]) -> list[int]:
    """Rows of the whole vocabulary in the order in which the cut one has them."""
    rows = {piece: row for row, piece in enumerate(vocabulary)}
    free = lambda piece: piece.startswith("[unused") or piece == "[MASK]"
    others = [p for p in vocabulary if p not in SPECIAL and not free(p) and is_latin(p)]
    return [rows[piece] for piece in SPECIAL + others]


def read(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").rstrip("\n").split("\n")


if __name__ == "__main__":
    whole = read(Path(sys.argv[1]))
    sys.stdout.reconfigure(encoding="utf-8")
    for row in kept(whole):
        print(whole[row])
