"""What the three programs share: JSON Lines in and out, and the processor time of the part that is measured."""

import json
import sys
import time


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def timed(act, items, warm=10):
    """Does `act` to some items unmeasured, then to all; what it gave, and seconds of processor time."""
    for item in items[:warm]:
        act(item)
    start = time.process_time()
    results = [act(item) for item in items]
    return results, time.process_time() - start


def tell(results, seconds, **more):
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for result in results:
            out.write(json.dumps(result, ensure_ascii=False) + "\n")
    print(json.dumps({"seconds": seconds, **more}))
