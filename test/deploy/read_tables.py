"""Prints what an extract job wrote: the entries, then the statements, one JSON object a line."""

import json
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
for table in ("entries", "statements"):
    for row in spark.read.parquet(f"{sys.argv[1]}/{table}").collect():
        print(json.dumps({"table": table, **row.asDict(recursive=True)}))
spark.stop()
