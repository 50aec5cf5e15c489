#!/usr/bin/env bash
# Guess:    a text with a backslash before an N, such as the path C:\New, comes back from a calendar as it went in: RFC 5545
#           (3.3.11) writes a backslash as two.
# Happens:  icalendar takes the two characters \N of the text for a line break before it escapes, so C:\New goes out as
#           C:<line break>ew, and C:\new goes out right.
# Versions: icalendar 6.3.2 and 7.3.2; seen with CPython 3.13.0 on Linux.
# Date:     2026-11-30
#
# Needs python3 (3.10 or newer) with venv, and pip's package index. Exits with 1 if the behavior is another one.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat > "$folder/show.py" <<'PY'
import sys
from importlib.metadata import version

from icalendar import Event

print(f"icalendar {version('icalendar')}, Python {sys.version.split()[0]}")
same = True
for text, expected in (("C:\\New", "SUMMARY:C:\\new"), ("C:\\new", "SUMMARY:C:\\\\new")):
    event = Event()
    event.add("summary", text)
    line = event.to_ical().decode().split("\r\n")[1]
    back = str(Event.from_ical(event.to_ical())["summary"])
    print(f"  {text!r} goes out as {line} and comes back as {back!r}{'' if line == expected else '   <- another one: ' + expected + ' was seen'}")
    same = same and line == expected
sys.exit(not same)
PY

changed=0
for version in 6.3.2 7.3.2; do
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/python" -m pip install --quiet --disable-pip-version-check "icalendar==$version"
  "$folder/$version/bin/python" "$folder/show.py" || changed=1
done
if [ "$changed" = 0 ]; then echo "As described."; else echo "The behavior has changed."; fi
exit "$changed"
