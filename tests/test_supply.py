"""What is shipped is what the lock files name, and a check of advisories that checked nothing counts as not run."""

import json
from pathlib import Path
from typing import Any

import pytest

import runtime
from publishing import inventory
from tests import advisories
from tests.browser.served import ROOT

pytestmark = pytest.mark.native


@pytest.fixture(scope="module")
def listed() -> dict[str, Any]:
    return inventory.inventory(runtime.bundle())


def test_everything_in_the_bundle_is_in_the_inventory_with_version_licence_and_hash(listed: dict[str, Any]) -> None:
    found = {one["name"]: one for one in listed["components"]}
    wheels = {wheel.name.split("-")[0].replace("_", "-"): wheel.name.split("-")[1] for wheel in runtime.bundle().glob("*.whl")}
    wheels.pop("turn-it-around-wizard")
    assert wheels.items() <= {name: one["version"] for name, one in found.items()}.items()
    assert found.keys() == wheels.keys() | {"pyodide", "zstddec", "cpython", "mkdocs-material"}
    for name, one in found.items():
        assert one["licenses"], name
        assert name == "cpython" or all(len(known["content"]) in (64, 128) for known in one["hashes"]), name
    assert len({one["bom-ref"] for one in listed["components"]}) == len(listed["components"])
    assert set(listed["dependencies"][0]["dependsOn"]) == {one["bom-ref"] for one in listed["components"]}


def test_what_is_in_no_lock_file_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "unknown_thing-1.0-py3-none-any.whl").touch()
    (tmp_path / "pyodide-lock.json").write_text('{"info": {"python": "3.13.2"}}', "utf-8")
    with pytest.raises(inventory.NotLocked, match="unknown-thing"):
        inventory.inventory(tmp_path)


def test_the_versions_and_licences_told_to_readers_are_those_of_the_inventory(listed: dict[str, Any]) -> None:
    told = (ROOT / "THIRD_PARTY.md").read_text("utf-8").casefold()
    for one in listed["components"]:
        name = "material for mkdocs" if one["name"] == "mkdocs-material" else one["name"]
        assert any(name in line and one["version"] in line for line in told.splitlines()), one["name"]


# --- advisories -------------------------------------------------------------------------------------------------------------


def pip(*dependencies: dict[str, Any]) -> str:
    return json.dumps({"dependencies": list(dependencies), "fixes": []})


CLEAN = {"name": "a", "version": "1", "vulns": []}
BAD = {"name": "b", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}
SKIPPED = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (pip(CLEAN, CLEAN), (2, [], [])),
        (pip(CLEAN, BAD), (2, ["b 1: PYSEC-1"], [])),
        (pip(CLEAN, SKIPPED), (1, [], ["c: not found"])),
        (pip(SKIPPED), (0, [], ["c: not found"])),
        (pip(), (0, [], [])),
        ("", (0, [], ["nothing readable was said"])),
    ],
)
def test_pip_audit_is_read_with_what_it_skipped(said: str, expected: tuple[int, list[str], list[str]]) -> None:
    assert advisories.read_pip(said) == advisories.Looked(*expected)


def npm(total: int, **found: Any) -> str:
    return json.dumps({"vulnerabilities": found, "metadata": {"dependencies": {"total": total}}})


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (npm(12), (12, [], [])),
        (npm(12, ws={"severity": "high"}), (12, ["ws: high"], [])),
        (npm(0), (0, [], [])),
        ('{"error": {"summary": "refused"}}', (0, [], ["refused"])),
        ("<html>", (0, [], ["nothing readable was said"])),
    ],
)
def test_npm_audit_is_read_with_what_it_refused(said: str, expected: tuple[int, list[str], list[str]]) -> None:
    assert advisories.read_npm(said) == advisories.Looked(*expected)


@pytest.mark.parametrize(
    ("looked", "fine"),
    [
        (advisories.Looked(3, [], []), True),
        (advisories.Looked(3, ["b 1: PYSEC-1"], []), False),
        (advisories.Looked(3, [], ["c: not found"]), False),
        (advisories.Looked(0, [], []), False),
    ],
)
def test_only_a_check_that_looked_at_everything_and_found_nothing_is_fine(looked: advisories.Looked, *, fine: bool) -> None:
    assert looked.fine is fine


def test_every_lock_file_is_looked_at() -> None:
    locks = {path.relative_to(ROOT) for path in (ROOT / "requirements").glob("*.txt")}
    assert set(advisories.PIP) == locks
    npm_locks = {path.relative_to(ROOT) for where in ("", "tests/*/") for path in ROOT.glob(f"{where}package-lock.json")}
    assert npm_locks >= {
        Path("package-lock.json"),
        Path("tests/audit/package-lock.json"),
        Path("tests/bench/package-lock.json"),
    }
    assert set(advisories.NPM) == npm_locks
