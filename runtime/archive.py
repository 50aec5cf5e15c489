"""Writes a wheel again so that the same content always gives the same bytes."""

import base64
import hashlib
import re
import zipfile
from pathlib import Path


def rewrite(wheel: Path, dropped: str = "$^") -> None:
    """Leave out the files whose name the pattern `dropped` finds; one date, one order; make RECORD tell the truth."""
    drop = re.compile(dropped)
    with zipfile.ZipFile(wheel) as old:
        names = sorted(name for name in old.namelist() if not name.endswith("/") and not drop.search(name))
        content = {name: old.read(name) for name in names}
    record = next(name for name in content if name.endswith(".dist-info/RECORD"))
    del content[record]
    lines = [f"{name},sha256={_short(data)},{len(data)}" for name, data in content.items()]
    content[record] = "\n".join([*lines, f"{record},,\n"]).encode()
    wheel.unlink()
    with zipfile.ZipFile(wheel, "w") as new:
        for name, data in content.items():
            entry = zipfile.ZipInfo(name)  # dated 1980-01-01, the first day a zip can name
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            new.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)


def _short(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
