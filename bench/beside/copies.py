"""How alike two texts are by datasketch's MinHash over runs of words: PAIRS.jsonl OUT.jsonl, for runs of 1 to 5 words."""

import re
import sys
import time

from datasketch import MinHash

from common import read_lines, tell

WORD = re.compile(r"\w+")
# Permutations: the library's default.
PERMUTATIONS = 128


def sketch(text, length):
    words = WORD.findall(text.lower())
    runs = {" ".join(words[i : i + length]).encode() for i in range(max(1, len(words) - length + 1))}
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch(list(runs))
    return sketch


def likeness(pair, length):
    return sketch(pair["a"]["text"], length).jaccard(sketch(pair["b"]["text"], length))


pairs = read_lines(sys.argv[1])
for pair in pairs[:50]:
    likeness(pair, 3)
results = [{"id": pair["id"], "likeness": {}} for pair in pairs]
seconds = {}
for length in range(1, 6):
    start = time.process_time()
    for pair, result in zip(pairs, results):
        result["likeness"][length] = likeness(pair, length)
    seconds[length] = time.process_time() - start
tell(results, seconds[3], byLength=seconds)
