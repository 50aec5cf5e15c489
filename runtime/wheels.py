"""Stage 1: the wheels, ours and those it needs, without what no reader's browser uses."""

import hashlib
import shutil
import tempfile
from pathlib import Path

from runtime.archive import rewrite
from runtime.tools import run

# What is left out of every wheel, or of one. Tests: icalendar alone has 344 files of them. tzdata: every zone but UTC,
# and the list of zones, since the wizard knows a moment by the offset that the page gives with it; UTC is the one zone
# that icalendar itself asks for. Any other raises ZoneInfoNotFoundError in the browser.
DROPPED = {
    "": r"(^|/)tests?/|(^|/)test_[^/]*$|(^|/)conftest\.py$",
    "tzdata": r"^tzdata/zones$|^tzdata/zoneinfo/(?!(__init__\.py|UTC)$)",
}


def gather(root: Path, folder: Path) -> None:
    """Put every wheel the wizard needs into `folder`."""
    for wheel in _third_party(root).glob("*.whl"):
        shutil.copyfile(wheel, folder / wheel.name)
    run("our own wheel", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=root)
    for wheel in folder.glob("*.whl"):
        rewrite(wheel, "|".join(pattern for name, pattern in DROPPED.items() if wheel.name.startswith(name)))


def _third_party(root: Path) -> Path:
    """The folder with the wheels that requirements/browser.txt names, downloaded once for each state of that file."""
    wanted = root / "requirements" / "browser.txt"
    cache = root / "build" / "cache" / "wheels"
    folder = cache / hashlib.sha256(wanted.read_bytes()).hexdigest()[:12]
    if not folder.exists():
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir(parents=True)
        with tempfile.TemporaryDirectory(dir=cache) as work:
            fresh = Path(work) / "new"
            pip = ("pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:")
            run("third-party wheels", *pip, "--require-hashes", "-r", wanted, "-d", fresh, cwd=root)
            fresh.rename(folder)
    return folder
