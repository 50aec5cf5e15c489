"""Stage: Python's functions that nothing a reader does has called are emptied, so that their code is not in the image.

Most of what libraries and the standard library can do is never asked of them. One Pyodide serves some readers and does the
exercise, and notes by name which functions begin. In the image, every other function raises what all raises that is not there.
The wizard's own functions stay.
"""

import gc
import json
import random
import sys
from types import CodeType, FunctionType, ModuleType
from typing import Any

OURS = ("wizard", "runtime")


def called_by_readers(first: str, then: str, exercise: str) -> str:
    """The functions that begin while requests are answered and the exercise is done: as JSON, the module and the qualified
    name of each. What only the first requests load does not count: the image has that behind it."""
    from wizard.browser import answer

    warm = json.loads(first)
    for request in warm:
        answer(request)
    found: set[tuple[str, str]] = set()

    def begins(code: CodeType, _offset: int) -> object:
        found.add((str(sys._getframe(1).f_globals.get("__name__")), code.co_qualname))
        return sys.monitoring.DISABLE

    watch, begin = sys.monitoring, sys.monitoring.events.PY_START
    watch.use_tool_id(watch.PROFILER_ID, "readers")
    watch.register_callback(watch.PROFILER_ID, begin, begins)
    watch.set_events(watch.PROFILER_ID, begin)
    for request in [*warm, *json.loads(then)]:
        answer(request)
    random.seed()
    exec(compile(exercise, "exercise.py", "exec"), {"__name__": "exercise"})  # noqa: S102 - it is ours
    watch.set_events(watch.PROFILER_ID, 0)
    return json.dumps(sorted(found))


def used_modules(called: set[tuple[str, str]]) -> set[str]:
    """The modules that have a function which was called, those that such a function names, and those that are no Python."""
    sources = {name: getattr(module, "__spec__", None) for name, module in sys.modules.items()}
    used = {name for name, source in sources.items() if not getattr(source, "has_location", False)}
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and _stays(function, called):
            used |= {_module(function)} | _named(function.__code__, function.__globals__)
    return used | {name.rpartition(".")[0] for name in used}


def empty(called: set[tuple[str, str]], error: type[BaseException]) -> None:
    """Let every function in memory raise that was not called. Where a class or a module has it, one for all takes its place."""

    def raises(*_given: Any, **_named: Any) -> Any:
        raise "error"  # type: ignore[misc]  # noqa: B016 - the error itself takes its place: a function keeps its own globals

    constants = tuple(error if one == "error" else one for one in raises.__code__.co_consts)
    code = raises.__code__ = raises.__code__.replace(co_consts=constants)
    attribute = property(raises, raises, raises)
    for owner in [one for one in gc.get_objects() if isinstance(one, type | ModuleType)]:
        for name, value in [*vars(owner).items()]:
            if all(isinstance(one, FunctionType) and not _stays(one, called) for one in _functions(value)):
                new = attribute if isinstance(value, property) else raises
                (type if isinstance(owner, type) else ModuleType).__setattr__(owner, name, new)
    closed: dict[tuple[str, ...], CodeType] = {(): code}
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and not _stays(function, called):
            over = function.__code__.co_freevars
            if over not in closed:  # a function takes only code that has as many variables from outside
                closed[over] = code.replace(co_freevars=over)
            function.__code__ = closed[over]
            function.__defaults__ = function.__kwdefaults__ = None
            function.__annotations__ = {}


def _functions(value: object) -> list[object]:
    """What an attribute of a class or a module calls."""
    if isinstance(value, property):
        return [one for one in (value.fget, value.fset, value.fdel) if one]
    return [value.__func__ if isinstance(value, classmethod | staticmethod) else value]


def _stays(function: FunctionType, called: set[tuple[str, str]]) -> bool:
    module = _module(function)
    return module.partition(".")[0] in OURS or (module, function.__code__.co_qualname) in called


def _module(function: FunctionType) -> str:
    return str(function.__globals__.get("__name__"))


def _named(code: CodeType, known: dict[str, Any]) -> set[str]:
    """The modules that a function's code names, and modules inside those."""
    found = set()
    todo = [given.get(name) for name in code.co_names for given in (known, sys.modules)]
    while todo:
        module = todo.pop()
        if isinstance(module, ModuleType) and module.__name__ not in found:
            found.add(module.__name__)
            todo += [vars(module).get(name) for name in code.co_names]
    return found.union(*(_named(inner, known) for inner in code.co_consts if isinstance(inner, CodeType)))
