"""Runs inside Pyodide before the memory image is taken: loads the wizard, uses it, and lets go of all that it does not need.

What is left is memory alone, without files. Whatever is not in it says so by an error that no code catches by accident, so that
the page starts Python in the ordinary way instead of getting another answer.
"""

import gc
import json
import os
import random
import sys
from types import ModuleType
from typing import Any

from runtime.unused import empty, used_modules
from wizard.browser import answer

ESSENTIAL = {"__main__", "builtins", "sys", "_imp", "_thread", "_warnings", "_weakref", "marshal", "posix", "zipimport"}


USED_BY_LOADING_ALONE = {
    *(
        "ast",
        "dis",
        "inspect",
        "linecache",
        "opcode",
        "_opcode_metadata",
        "token",
        "tokenize",
        "traceback",
    ),  # dataclasses, at import
    *("fnmatch", "glob", "ntpath", "shutil", "tempfile", "zipfile", "zipfile._path", "zipimport", "bz2", "lzma"),  # files
    *(
        "importlib.abc",
        "importlib.metadata",
        "importlib.readers",
        "importlib.resources",
        "importlib.util",
        "tomllib",
        "pathlib",
    ),
    *("ctypes", "locale", "sysconfig"),
}
chance: list[random.Random] = []
"""Every source of random numbers that is not the system's own."""


class NotInImage(BaseException):
    """Something was asked for that an image of memory does not hold."""


class _Gone:
    """Stands where a module stood that only loading used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        raise NotInImage(f"{self._name}.{name}")


class _NoMoreImports:
    @staticmethod
    def find_spec(name: str, _path: Any = None, _target: Any = None) -> None:
        raise NotInImage(f"import {name}")


def _no_files(event: str, given: tuple[Any, ...]) -> None:
    if event in ("open", "os.listdir", "os.scandir", "subprocess.Popen", "socket.connect"):
        raise NotInImage(f"{event} {given[0]!r}")


def call(text: str) -> str:
    """The answer after "=", or how an error came about after "!". An empty text comes first: it makes chance new."""
    try:
        if not text:
            for one in chance:
                one.seed()
        found = "=" + (answer(text) if text else "")
        found.encode()  # a lone surrogate has no bytes
    except BaseException as error:  # even what is not in the image is told by name
        return "!" + _told(error)
    return found


def _only_loads(name: str) -> bool:
    return any(name == one or name.startswith(one + ".") for one in USED_BY_LOADING_ALONE)


def _told(error: BaseException) -> str:
    """What Python prints, but for the sources, which are nowhere, and nothing is asked for them."""
    lines = []
    at = error.__traceback__
    while at:
        code = at.tb_frame.f_code
        lines.append(f'  File "{code.co_filename}", line {at.tb_lineno}, in {code.co_name}\n')
        at = at.tb_next
    return "".join(["Traceback (most recent call last):\n", *lines, f"{type(error).__name__}: {error}"])


def become_image(requests: str, needed: str, called: str) -> list[int]:
    """Use the wizard, so that all it loads late is loaded; drop every module that is not in `needed`, the ways to load another,
    and, if `called` is not empty, the functions that it does not name. Gives the address of `call`, and those of all types."""
    for request in json.loads(requests):
        answer(request)
    del request
    call("{}")
    keep = ESSENTIAL | {name for name in json.loads(needed) if not _only_loads(name)}
    kept = {(module, name) for module, name in json.loads(called) if not _only_loads(module)} if called else None
    if kept is not None:
        keep &= ESSENTIAL | used_modules(kept)
    gone = {name: sys.modules.pop(name) for name in [*sys.modules] if name not in keep}
    stands = {id(module): _Gone(name) for name, module in gone.items()}
    for module in sys.modules.values():
        for name, value in [*vars(module).items()]:
            if id(value) in stands:
                setattr(module, name, stands[id(value)])
    for name, module in gone.items():
        if isinstance(module, ModuleType) and name.startswith(("pyodide", "_pyodide", "asyncio")):  # held in JavaScript
            vars(module).clear()
    del gone, stands
    sys.path[:] = []
    sys.path_hooks[:] = []
    sys.path_importer_cache.clear()
    sys.modules["zipimport"]._zip_directory_cache.clear()
    sys.meta_path[:] = [one for one in sys.meta_path if getattr(one, "__name__", "") == "BuiltinImporter"]
    sys.meta_path.append(_NoMoreImports)
    os.environ.clear()
    sys.addaudithook(_no_files)
    if kept is not None:
        empty(kept, NotInImage)
    for _ in range(3):
        gc.collect()
    chance.extend(source for source in gc.get_objects() if isinstance(source, random.Random))
    for source in chance:
        source.seed(0)
    gc.collect()
    gc.freeze()  # nothing of it will be garbage
    return [id(call), *map(id, _types())]


def _types() -> list[type]:
    found: dict[int, type] = {}
    todo: list[type] = [object]
    while todo:
        below: list[type] = type.__subclasses__(todo.pop())
        new = {id(one): one for one in below if id(one) not in found}
        found |= new
        todo += new.values()
    return list(found.values())
