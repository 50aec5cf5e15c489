"""`python -m runtime`: build the browser bundle, unless it is there already."""

import sys

from runtime import StepError, make


def main() -> int:
    """Build, and say so in one line; say nothing when nothing had changed."""
    try:
        made = make()
    except StepError as error:
        print(error.output.rstrip(), f"browser bundle: {error}", sep="\n", file=sys.stderr)
        return 1
    if made.fresh:
        print(f"[3/4] browser bundle: {made.id} ({made.compressed() / 1e6:.1f} MB compressed)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
