"""Pairs of a proposition and a statement as pieces, as `src/stance/encoder/input.ts` puts them together."""

import json
import re
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer

# What a piece is part of; KIND of input.ts.
NONE, PROPOSITION, ACTOR, BEFORE, BESIDE, SOURCE, CUE, CONTENT = range(8)
LONGEST = {"proposition": 40, "actor": 10, "mention": 40, "before": 56, "own": 88}
LEAD = 6
BEGIN, PADDING, END = 0, 1, 2
ANSWERS = {"for": 0, "against": 1, "neutral": 2, "unrelated": 3, "conditional": 4}
# Names that stand for something else than a person.
NO_NAMES = set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September"
    " October November December Congress Republican Republicans Democrats Democratic Democrat American Americans America"
    " States United State House Senate White President Party National Court Supreme General University Department Security"
    " Muslim Muslims Christian Islamic Jewish English Spanish Black Latino Hispanic Twitter Facebook The And But Internet"
    " Secretary Senator Sen Rep Gov Governor North South West East New York Street Wall".split()
)
NAMES = 500


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.open()]


class Pieces:
    """Takes statements and propositions apart."""

    def __init__(self, pretrained: Path, statements: list[dict]):
        self.tokenizer = Tokenizer.from_file(str(pretrained / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.statements = {one["key"]: one for one in statements}
        self.names = names_of(statements)

    def of(self, text: str):
        found = self.tokenizer.encode(text, add_special_tokens=False)
        return found.ids, found.offsets

    def pair(self, key: str, proposition: str, mention="", other=None) -> tuple[list[int], list[int]]:
        """Pieces and their kinds. `mention` are the words around the nearest mention, where they are not read anyway; `other` gives names in place of others, the same for the same."""
        told = self.statements[key]
        text, at = (told["text"], lambda offset: offset) if other is None else other.text(told["text"])
        same = (lambda text: text) if other is None else other
        spans = {kind: [(at(a), at(b)) for a, b in told[name]] for kind, name in ((CUE, "cue"), (CONTENT, "content"), (SOURCE, "source"))}
        ids, offsets = self.of(text)
        kinds = [kind_of((a + b) / 2, spans) for a, b in offsets]
        first = next((i for i, kind in enumerate(kinds) if kind != BESIDE), 0)
        start = max(0, min(first - LEAD, len(ids) - LONGEST["own"]))
        ids, kinds = (x[start : start + LONGEST["own"]] for x in (ids, kinds))
        asked = self.of(same(proposition))[0][: LONGEST["proposition"]]
        actor = self.of(same(told["actor"]))[0][: LONGEST["actor"]]
        before = self.of(same(told["before"]))[0][-LONGEST["before"] :]
        around = [*self.of(same(mention))[0][: LONGEST["mention"]], END] if mention else []
        return (
            [BEGIN, *asked, END, END, *actor, END, *around, *before, END, *ids, END],
            [
                *[NONE, *[PROPOSITION] * len(asked), NONE, NONE, *[ACTOR] * len(actor), NONE],
                *([*[BEFORE] * (len(around) - 1), NONE] if around else []),
                *[*[BEFORE] * len(before), NONE, *kinds, NONE],
            ],
        )


def kind_of(middle: float, spans: dict) -> int:
    return next((kind for kind, some in spans.items() if any(a <= middle < b for a, b in some)), BESIDE)


def names_of(statements: list[dict]) -> list[str]:
    """Words of the names of those who speak, the most frequent first."""
    capital, small = Counter(), Counter()
    for one in statements:
        if 1 < len(one["actor"].split()) < 4:
            capital.update(re.findall(r"\b[A-Z][a-z]{2,}\b", one["actor"]))
        small.update(re.findall(r"\b[a-z]{3,}\b", one["text"]))
    names = [word for word, count in capital.most_common(900) if small[word.lower()] < count and word not in NO_NAMES]
    return names[:NAMES]


class OtherNames:
    """Puts other names in place of those of a pair, so that no side is learned by heart for a name."""

    def __init__(self, names: list[str], draw):
        self.names, self.draw, self.given = names, draw, {}
        self.pattern = re.compile(r"\b(?:%s)\b" % "|".join(names))

    def word(self, match: re.Match) -> str:
        name = match.group()
        if name not in self.given:
            self.given[name] = self.draw.choice(self.names)
        return self.given[name]

    def __call__(self, text: str) -> str:
        return self.pattern.sub(self.word, text)

    def text(self, text: str):
        """The text with other names, and where each offset has gone."""
        moves, moved = [], 0
        for match in self.pattern.finditer(text):
            length = len(self.word(match))
            moves.append((match.start(), match.end(), moved, length))
            moved += length - (match.end() - match.start())

        def at(offset: int) -> int:
            by = 0
            for start, end, before, length in moves:
                if offset <= start:
                    break
                if offset < end:
                    return start + before + min(offset - start, length)
                by = before + length - (end - start)
            return offset + by

        return self(text), at
