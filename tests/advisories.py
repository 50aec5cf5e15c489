"""Known vulnerabilities in what the lock files name: ``python -m tests.advisories``. What skipped something was not run."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIP = tuple(sorted(path.relative_to(ROOT) for path in (ROOT / "requirements").glob("*.txt")))
NPM = tuple(path.relative_to(ROOT) for path in (ROOT / "package-lock.json", *sorted(ROOT.glob("tests/*/package-lock.json"))))
UNREADABLE = "nothing readable was said"


@dataclass(frozen=True)
class Looked:
    """How many packages were looked at, what is known of them, and which were passed over."""

    at: int
    known: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    @property
    def fine(self) -> bool:
        """Whether everything was looked at, and nothing is known."""
        return self.at > 0 and not self.known and not self.skipped


def read_pip(said: str) -> Looked:
    """What ``pip-audit --format json`` said."""
    try:
        packages = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        return Looked(0, [], [UNREADABLE])
    looked = [one for one in packages if "skip_reason" not in one]
    known = [f"{one['name']} {one['version']}: {bad['id']}" for one in looked for bad in one["vulns"]]
    return Looked(len(looked), known, [f"{one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one])


def read_npm(said: str) -> Looked:
    """What ``npm audit --json`` said."""
    try:
        answer = json.loads(said)
    except ValueError:
        return Looked(0, [], [UNREADABLE])
    if "metadata" not in answer:
        return Looked(0, [], [str(answer.get("error", {}).get("summary") or answer.get("message") or UNREADABLE)])
    known = [f"{name}: {one['severity']}" for name, one in answer["vulnerabilities"].items()]
    return Looked(answer["metadata"]["dependencies"]["total"], known)


def look(lock: Path) -> Looked:
    """Asks about one lock file."""
    if lock.suffix == ".txt":
        tool = str(Path(sys.prefix, "bin", "pip-audit"))
        command = [tool, "-r", str(lock), "--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off"]
        return read_pip(_said(command, ROOT))
    return read_npm(_said([shutil.which("npm") or "npm", "audit", "--json", "--package-lock-only"], ROOT / lock.parent))


def _said(command: list[str], where: Path) -> str:
    return subprocess.run(command, cwd=where, capture_output=True, text=True, check=False).stdout


def main() -> int:
    """Every lock file, a line each; exit code 1 unless all were looked at whole and nothing is known."""
    fine = True
    for lock in (*PIP, *NPM):
        looked = look(lock)
        fine &= looked.fine
        print(f"{lock}: {looked.at} looked at, {len(looked.known)} known, {len(looked.skipped)} passed over", flush=True)
        for line in (*looked.known, *looked.skipped):
            print(f"      {line}")
    return not fine


if __name__ == "__main__":
    sys.exit(main())
