"""Cuts articles into windows of pieces, as `src/attribution/encoder/windows.ts` does."""

import unicodedata
from dataclasses import dataclass

from tokenizers import BertWordPieceTokenizer

ROOM = 254
"""Pieces a window, besides the two that begin and end it."""
CONTEXT = 48
"""Pieces of what precedes, at most."""
CLS, SEP, UNK = 101, 102, 100


def tokenizer(vocabulary: str) -> BertWordPieceTokenizer:
    return BertWordPieceTokenizer(vocabulary, lowercase=True, strip_accents=True, handle_chinese_chars=True)


def casing(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    if letters[0] == letters[0].lower():
        return 1
    return 3 if len(letters) > 1 and all(c == c.upper() for c in letters) else 2


@dataclass
class Window:
    """Tokens `[first, last)` are labelled here; `at[i]` is the place of the first piece of token `start + i`."""

    start: int
    first: int
    last: int
    ids: list[int]
    kinds: list[int]
    at: list[int]


def windows_of(article: dict, pieces: list[list[int]]) -> list[Window]:
    count = len(article["words"])
    bounds = sorted({*article["paragraphs"], 0, count})
    sentences = sorted({*article["sentences"], 0, count})
    sizes = [len(p) for p in pieces]
    total = [0]
    for s in sizes:
        total.append(total[-1] + s)
    room = ROOM - CONTEXT
    cuts = []
    for a, b in zip(bounds, bounds[1:]):
        # A paragraph that is too long is cut at its sentences; a sentence that is too long, anywhere.
        while total[b] - total[a] > room:
            ends = [s for s in sentences if a < s < b and total[s] - total[a] <= room]
            end = ends[-1] if ends else max(e for e in range(a + 1, b) if total[e] - total[a] <= room or e == a + 1)
            cuts.append((a, end))
            a = end
        cuts.append((a, b))
    packed = []
    for a, b in cuts:
        if packed and total[b] - total[packed[-1][0]] <= room:
            packed[-1] = (packed[-1][0], b)
        else:
            packed.append((a, b))
    begins = {s: 2 for s in article["sentences"]} | {p: 1 for p in article["paragraphs"]}
    found = []
    for first, last in packed:
        start = first
        while start > 0 and total[first] - total[start - 1] <= CONTEXT:
            start -= 1
        ids, kinds, at = [CLS], [0], []
        for t in range(start, last):
            at.append(len(ids))
            kind = casing(article["words"][t]) + 4 * article["quoted"][t]
            for i, piece in enumerate(pieces[t]):
                ids.append(piece)
                kinds.append(kind + (12 * begins.get(t, 0) if i == 0 else 0))
        found.append(Window(start, first, last, [*ids, SEP], [*kinds, 0], at))
    return found


def pieces_of(words: list[str], of) -> list[list[int]]:
    return [e.ids or [UNK] for e in of.encode_batch([unicodedata.normalize("NFC", w) for w in words], add_special_tokens=False)]
