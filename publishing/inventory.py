"""What is sent to the reader's browser and was not made here, as CycloneDX beside the site.

It is read off the lock files, so that the same commit gives the same bytes.
"""

import base64
import json
import re
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
NAME = "sbom.cdx.json"
NPM = ("pyodide", "zstddec")
LOCKED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>\S+) \\\n(?P<hashes>(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


class NotLocked(ValueError):
    """Something that is shipped stands in no lock file."""


def write(site: Path, bundle: Path) -> None:
    """Put the inventory into the built site."""
    (site / NAME).write_text(json.dumps(inventory(bundle), indent=1, sort_keys=True) + "\n", "utf-8")


def inventory(bundle: Path) -> dict[str, Any]:
    """The bill of materials; ``bundle`` is the folder with what the browser loads."""
    components = [*_from_pip(("browser.txt", "site.txt"), bundle), *map(_from_npm, NPM), _python(bundle)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "turn-it-around", "bom-ref": "site", "version": bundle.name}},
        "components": components,
        "dependencies": [{"ref": "site", "dependsOn": [one["bom-ref"] for one in components]}],
    }


def _from_pip(locks: tuple[str, ...], bundle: Path) -> Iterator[dict[str, Any]]:
    """The wheels of the bundle, and the theme, whose scripts and styles every page loads."""
    ours = {wheel.name.partition("-")[0].replace("_", "-") for wheel in bundle.glob("*.whl")} - {"turn-it-around-wizard"}
    left = ours | {"mkdocs-material"}
    for lock in locks:
        for found in LOCKED.finditer((ROOT / "requirements" / lock).read_text("utf-8")):
            if found["name"] in left:
                left.remove(found["name"])
                hashes = re.findall(r"sha256:([0-9a-f]{64})", found["hashes"])
                yield _component(
                    "pypi", found["name"], found["version"], _licence(found["name"]), [("SHA-256", one) for one in hashes]
                )
    if left:
        raise NotLocked(f"in no lock file: {', '.join(sorted(left))}")


def _licence(package: str) -> str:
    said = metadata(package).json
    return str(said.get("license_expression") or said["license"])


def _from_npm(name: str) -> dict[str, Any]:
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"][f"node_modules/{name}"]
    method, _, digest = locked["integrity"].partition("-")
    hashes = [(method.upper().replace("SHA", "SHA-"), base64.b64decode(digest).hex())]
    return _component("npm", name, locked["version"], locked["license"], hashes)


def _python(bundle: Path) -> dict[str, Any]:
    """CPython, as Pyodide holds it; the npm package's hash covers it."""
    version = json.loads((bundle / "pyodide-lock.json").read_text("utf-8"))["info"]["python"]
    return _component("generic", "cpython", version, "PSF-2.0", [])


def _component(kind: str, name: str, version: str, licence: str, hashes: list[tuple[str, str]]) -> dict[str, Any]:
    address = f"pkg:{kind}/{name}@{version}"
    made = {"type": "library", "name": name, "version": version, "purl": address, "bom-ref": address}
    listed = [{"alg": method, "content": content} for method, content in hashes]
    licences = [{"expression": licence}] if " " in licence else [{"license": {"id": licence}}]
    return made | {"licenses": licences} | ({"hashes": listed} if listed else {})
