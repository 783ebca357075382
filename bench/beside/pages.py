"""The text of articles by trafilatura: a list of gzipped HTML files as JSON Lines, OUT.jsonl."""

import gzip
import sys

import trafilatura

from common import read_lines, tell, timed


def article_of(page):
    # As in the comparison that its makers publish: precision and recall in balance, no comments, tables kept.
    text = trafilatura.extract(page["html"], include_comments=False)
    return {"id": page["id"], "article": {"text": text or ""}}


pages = [{"id": one["id"], "html": gzip.open(one["path"]).read()} for one in read_lines(sys.argv[1])]
tell(*timed(article_of, pages))
