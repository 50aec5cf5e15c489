#!/usr/bin/env bash
# Guess:    calendar.add("x-wr-calname", text) escapes the text, as it does for SUMMARY and as it did before. RFC 5545 (3.8.8.2)
#           says that the value of a non-standard property is TEXT unless it names another type.
# Happens:  since icalendar 7.3.0 the value of any X- property goes out as it is: a comma, a semicolon or a backslash is not
#           escaped. A line break stops it with an AssertionError, and under `python -O`, where nothing asserts, it starts a
#           line of its own: text becomes a property. Passing icalendar.vText(text) escapes it in every version.
# Versions: icalendar 7.2.0 (escapes), 7.3.0 and 7.3.2 (do not); seen with CPython 3.13.0 on Linux.
# Date:     2026-11-30
#
# Needs python3 (3.10 or newer) with venv, and pip's package index. Exits with 1 if the behavior is another one.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat > "$folder/show.py" <<'PY'
import sys
from importlib.metadata import version

from icalendar import Calendar, vText


def written(value):
    calendar = Calendar()
    calendar.add("x-wr-calname", value)
    try:
        return calendar.to_ical().decode().replace("\r\n", "\n").split("\n")[1:-2]
    except AssertionError:
        return ["AssertionError"]


raw, escaped = r"X-WR-CALNAME:a, b; c\d", r"X-WR-CALNAME:a\, b\; c\\d"
broken = ["X-WR-CALNAME:a", "ATTENDEE:b"] if sys.flags.optimize else ["AssertionError"]
old = version("icalendar") == "7.2.0"
expected = {
    "signs": [escaped] if old else [raw],
    "line break": [r"X-WR-CALNAME:a\nATTENDEE:b"] if old else broken,
    "signs as vText": [escaped],
}
found = {
    "signs": written("a, b; c\\d"),
    "line break": written("a\nATTENDEE:b"),
    "signs as vText": written(vText("a, b; c\\d")),
}
optimized = " -O" if sys.flags.optimize else ""
print(f"icalendar {version('icalendar')}, Python {sys.version.split()[0]}{optimized}")
for what, lines in found.items():
    print(f"  {what}: {' | '.join(lines)}{'' if lines == expected[what] else '   <- another one: ' + ' | '.join(expected[what]) + ' was seen'}")
sys.exit(found != expected)
PY

changed=0
for version in 7.2.0 7.3.0 7.3.2; do
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/python" -m pip install --quiet --disable-pip-version-check "icalendar==$version"
  "$folder/$version/bin/python" "$folder/show.py" || changed=1
  "$folder/$version/bin/python" -O "$folder/show.py" || changed=1
done
if [ "$changed" = 0 ]; then echo "As described."; else echo "The behavior has changed."; fi
exit "$changed"
