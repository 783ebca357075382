"""Puts news on the record on a Spark cluster: items in, Parquet out.

Each task pipes its share of the items through `onrecord extract`, which keeps no state: an item gives the same entry
wherever and however often it is read, so a task that is run again after a lost executor changes nothing.

    spark-submit extract_job.py --jsonl  's3a://news/2026/*.jsonl.gz' --output s3a://record/2026
    spark-submit extract_job.py --files  warc-paths.txt               --output s3a://record/crawl

Writes OUTPUT/entries (one row an item: what is asked for most, and the whole entry as JSON, docs/formats/entry.md) and
OUTPUT/statements (one row a statement). An item that cannot be read is a row with `error`.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator

from pyspark import SparkFiles
from pyspark.sql import Row, SparkSession
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DoubleType,
    StringType,
    StructField,
    StructType,
)

STRING = StringType()


def columns(**types) -> StructType:
    return StructType([StructField(name, kind, True) for name, kind in types.items()])


ENTRIES = columns(
    id=STRING, article=STRING, sha256=STRING, url=STRING, outlet=STRING, domain=STRING, published=STRING,
    published_bound=STRING, language=STRING, error=STRING, entry=STRING,
)
POSITION = columns(issue=STRING, stance=STRING, basis=STRING, own=BooleanType(), confidence=DoubleType())
STATEMENTS = columns(
    id=STRING, article=STRING, part=STRING, kind=STRING, confidence=DoubleType(), shown=BooleanType(), actor=STRING,
    actor_kind=STRING, actor_how=STRING, said=STRING, said_bound=STRING, content=STRING, positions=ArrayType(POSITION),
)

#: Exit statuses of `onrecord extract` after which its output is whole: all items read, or some of them told as failed.
WHOLE = (0, 1)


class Fault(RuntimeError):
    """`onrecord extract` did not finish its share; Spark runs the task again, elsewhere if need be."""


def lines_of(command: list[str], items: Iterable[str] | None) -> Iterator[str]:
    """The lines that `command` writes, as they come; `items` are written to it, one a line.

    Raises Fault where it ends otherwise than well, or, with items, gives another number of lines than it was given.
    """
    feeds = items is not None
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE if feeds else subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    given = 0
    trouble: list[BaseException] = []

    def feed() -> None:
        nonlocal given
        try:
            with process.stdin as pipe:
                for item in items:
                    if item.strip():
                        pipe.write(f"{item}\n".encode())
                        given += 1
        except BaseException as error:  # told below, in the thread that Spark watches
            trouble.append(error)

    feeder = threading.Thread(target=feed, daemon=True) if feeds else None
    if feeder:
        feeder.start()
    taken = 0
    try:
        for line in process.stdout:
            taken += 1
            yield line.decode().rstrip("\n")
        status = process.wait()
        if feeder:
            feeder.join()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    if status not in WHOLE:
        raise Fault(f"{shlex.join(command)} ended with status {status}")
    if trouble:
        raise Fault(f"{shlex.join(command)} could not be given its items") from trouble[0]
    if feeds and taken != given:
        raise Fault(f"{shlex.join(command)} gave {taken} lines for {given} items")


def extract_command(command: str, issues: str | None) -> list[str]:
    """As run by a task; the issues file is the one that Spark brought to its executor."""
    named = ["--issues", SparkFiles.get(issues)] if issues else []
    return [*shlex.split(command), "extract", *named]


def reader_of_items(command: str, issues: str | None) -> Callable[[Iterable[str]], Iterator[str]]:
    def read(items: Iterable[str]) -> Iterator[str]:
        yield from lines_of([*extract_command(command, issues), "--jsonl"], items)

    return read


def reader_of_files(command: str, issues: str | None) -> Callable[[Iterable[str]], Iterator[str]]:
    def read(files: Iterable[str]) -> Iterator[str]:
        for file in files:
            yield from lines_of([*extract_command(command, issues), file], None)

    return read


def entry_row(line: str) -> Row:
    entry = json.loads(line)
    article = entry.get("article", {})
    outlet = article.get("outlet") or {}
    published = article.get("published", {})
    return Row(
        id=entry["id"], article=article.get("id"), sha256=article.get("sha256"), url=article.get("url"),
        outlet=outlet.get("name"), domain=outlet.get("domain"), published=published.get("value"),
        published_bound=published.get("bound"), language=article.get("language"),
        error=entry.get("error", {}).get("code"), entry=line,
    )


def words_at(text: str, spans: list[list[int]]) -> str:
    """`spans` count UTF-16 units; what lies between two stretches is shown as left out."""
    units = text.encode("utf-16-le", "surrogatepass")
    return " … ".join(units[2 * start : 2 * end].decode("utf-16-le", "replace") for start, end in spans)


def statement_rows(row: Row) -> Iterator[Row]:
    entry = json.loads(row.entry)
    for statement in entry.get("statements", []):
        actor, said = statement["actor"], statement["said"]
        yield Row(
            id=statement["id"], article=entry["article"]["id"], part=statement["part"], kind=statement["kind"],
            confidence=float(statement["confidence"]), shown=statement["shown"], actor=actor["name"],
            actor_kind=actor["kind"], actor_how=actor["how"], said=said["value"], said_bound=said["bound"],
            content=words_at(entry["article"]["text"], statement["spans"]["content"]),
            positions=[
                Row(
                    issue=position["issue"], stance=position["stance"], basis=position["basis"],
                    own=position["by"] == "speaker", confidence=float(position["confidence"]),
                )
                for position in statement["positions"]
            ],
        )


def asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--jsonl", help="items, one JSON object a line, as `onrecord extract --jsonl` reads them")
    source.add_argument("--files", help="a list of WARC or other files, one path a line, that every executor can read")
    parser.add_argument("--output", required=True, help="folder of the Parquet tables; must not hold any yet")
    parser.add_argument("--issues", help="take positions on the issues in this YAML or JSON file")
    parser.add_argument("--command", default="onrecord", help="how an executor starts onrecord (default: onrecord)")
    parser.add_argument("--partitions", type=int, help="tasks into which the work is parted (default: as Spark reads it)")
    return parser.parse_args(arguments)


def run(spark: SparkSession, options: argparse.Namespace) -> None:
    context = spark.sparkContext
    issues = os.path.basename(options.issues) if options.issues else None
    if options.issues:
        context.addFile(options.issues)
    lines = context.textFile(options.jsonl or options.files)
    if options.partitions:
        lines = lines.repartition(options.partitions)
    elif options.files:  # a file is a task: one that is lost is read again alone
        lines = lines.repartition(max(1, lines.count()))
    reader = reader_of_items if options.jsonl else reader_of_files
    entries = lines.filter(str.strip).mapPartitions(reader(options.command, issues)).map(entry_row)
    spark.createDataFrame(entries, ENTRIES).write.parquet(f"{options.output}/entries")
    # Read back, so that nothing is extracted a second time.
    stored = spark.read.parquet(f"{options.output}/entries").where("error is null").select("entry").rdd
    spark.createDataFrame(stored.flatMap(statement_rows), STATEMENTS).write.parquet(f"{options.output}/statements")


if __name__ == "__main__":
    session = SparkSession.builder.appName("onrecord extract").getOrCreate()
    try:
        run(session, asked(sys.argv[1:]))
    finally:
        session.stop()
