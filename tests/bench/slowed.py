"""Slows processes, every thread of them: `python -m tests.bench.slowed TIMES PID`, until it is ended.

A browser's own throttle slows the page and not its worker. Here all processes that PID started are stopped most of the time,
in turns too short to notice: for three quarters of it, they are four times as slow.
"""

import os
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep

RUNS = 0.002
"""Seconds in one go."""
LOOK = 1
"""Seconds until it is looked again which processes there are."""


def family(*of: int) -> set[int]:
    """All processes that some processes started, and that these started."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    children = defaultdict(list)
    for line in listed.splitlines():
        pid, parent = map(int, line.split())
        children[parent].append(pid)
    found: set[int] = set()
    left = [*of]
    while left:
        for child in children[left.pop()]:
            found.add(child)
            left.append(child)
    return found


@contextmanager
def slowed(times: float, roots: Iterable[int]) -> Iterator[None]:
    """Within the block, these processes and all that they start are so many times as slow."""
    roots = list(roots)
    command = [sys.executable, "-m", "tests.bench.slowed", str(times), *map(str, roots)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as helper:
        try:
            assert helper.stdout
            helper.stdout.readline()  # it has begun
            yield
        finally:
            helper.terminate()
            helper.wait()
            _send({*roots, *family(*roots)}, signal.SIGCONT)
    if helper.returncode:
        raise RuntimeError("nothing was slowed: its helper ended before")


def _send(processes: Iterable[int], what: int) -> None:
    for one in processes:
        try:
            os.kill(one, what)
        except ProcessLookupError:
            continue


def _main(times: float, roots: list[int]) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    processes, looked = {*roots, *family(*roots)}, monotonic()
    sys.stdout.write("slow\n")
    sys.stdout.flush()
    try:
        while True:
            going = monotonic()
            sleep(RUNS)
            _send(processes, signal.SIGSTOP)
            until = monotonic() + (monotonic() - going) * (times - 1)
            if monotonic() - looked > LOOK:
                processes, looked = {*roots, *family(*roots)}, monotonic()
            sleep(max(0.0, until - monotonic()))
            _send(processes, signal.SIGCONT)
    finally:
        _send(processes, signal.SIGCONT)


if __name__ == "__main__":
    _main(float(sys.argv[1]), list(map(int, sys.argv[2:])))
