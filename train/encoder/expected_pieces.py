"""What Python's `tokenizers` makes of sentences: `expected_pieces.py VOCABULARY < sentences.jsonl > pieces.json`.

Prints the SHA-256 of the numbers of the pieces of each hundred sentences (separated by spaces, a line a sentence) and
the pieces of the first twenty in full.
"""

import hashlib
import json
import sys

import tokenizers
from tokenizers import BertWordPieceTokenizer

BLOCK = 100
EXAMPLES = 20


def main():
    # An unpaired surrogate is not to be written as UTF-8; JSON of Node carries it as an escape.
    sentences = [json.loads(line).encode("utf-16", "surrogatepass").decode("utf-16", "replace") for line in sys.stdin]
    of = BertWordPieceTokenizer(sys.argv[1], lowercase=True, strip_accents=True, handle_chinese_chars=True)
    encoded = of.encode_batch(sentences, add_special_tokens=False)
    lines = [" ".join(map(str, e.ids)) for e in encoded]
    blocks = [
        hashlib.sha256("\n".join(lines[i : i + BLOCK]).encode()).hexdigest() for i in range(0, len(lines), BLOCK)
    ]
    examples = [{"text": text, "pieces": e.tokens} for text, e in zip(sentences[:EXAMPLES], encoded)]
    json.dump({"by": f"tokenizers {tokenizers.__version__}", "blocks": blocks, "examples": examples}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
