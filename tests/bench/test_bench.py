"""What the benchmark makes of what it measures, and that it measures every row."""

import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench import figures
from tests.bench.figures import ROWS, Repeated, Row, compared, middle_half, not_measured, percentile, table, write
from tests.browser.served import Line
from tests.readme import README, block

pytestmark = pytest.mark.native


def test_ours_and_the_reference_are_medians_and_the_ratio_is_that_of_pairs() -> None:
    row = compared("1a", "a start, ms", "chromium", [(10, 100), (30, 100), (20, 400)], target=0.1)
    assert (row.ours, row.reference, row.ratio) == (20, 100, 0.1)
    assert row.spread == pytest.approx((0.075, 0.2))
    assert row.measured


@pytest.mark.parametrize(("values", "half"), [([3.0], (3, 3)), ([1, 2, 3, 4, 5], (2, 4)), ([5, 1, 3, 2, 4, 100], (2.25, 4.75))])
def test_the_spread_is_the_middle_half(values: list[float], half: tuple[float, float]) -> None:
    assert middle_half(values) == half


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile(range(1, 101), 95) == 95
    assert percentile([7], 95) == 7
    assert percentile([3, 1, 2], 50) == 2
    assert percentile([3, 1, 2], 95) == 3


def test_who_goes_first_takes_turns() -> None:
    went: list[str] = []

    def goes(who: str, value: float) -> float:
        went.append(who)
        return value

    assert Repeated(runs=3).pairs(lambda: goes("ours", 1), lambda: goes("other", 2)) == [(1, 2)] * 3
    assert went == ["ours", "other", "other", "ours", "ours", "other"]


def test_the_table_has_a_line_for_each_row_and_says_what_was_not_measured() -> None:
    rows = [
        compared("8", "bytes | of a page", "firefox", [(123_456, 100_000)], 1.2),
        not_measured("4", "no\nbrowser", "firefox"),
    ]
    lines = list(table(rows))[-2:]
    assert [line.count("|") for line in lines] == [10, 10]
    assert "| 123,456 | 100,000 | 1.23 | 1.23–1.23 | ≤ 1.2 |" in lines[0]
    assert "no browser" in lines[1]


def test_the_files_have_every_row_in_the_order_of_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "BUILD", tmp_path)
    write([compared(row, "", "", [(1, 2)], 1) for row in ("PyScript", "11", "1b", "2")], head="a machine", notes=["a note"])
    found = json.loads((tmp_path / "bench.json").read_text("utf-8"))
    assert [one["row"] for one in found] == ["1b", "2", "11", "PyScript"]
    asked = {"row", "what", "engine", "network", "ours", "reference", "ratio", "spread", "target"}
    assert all(set(one) == asked for one in found)
    text = (tmp_path / "bench.md").read_text("utf-8")
    assert text.startswith("a machine\n")
    assert text.rstrip().endswith("a note")


def test_the_readme_has_a_place_for_what_a_reader_notices_in_one_browser() -> None:
    rows = [compared(row, what, "chromium", [(10, 20)]) for row, what in (("1a", ""), ("2", ""), ("3", ""), ("4", "unslowed"))]
    slowed = compared("4", "slowed", "chromium", [(77, 78)])
    elsewhere = [compared("1a", "", "firefox", [(88, 89)]), compared("1a", "", "chromium", [(98, 99)], network="slow")]
    text = figures.readme([*rows, slowed, *elsewhere], "a day: a machine")
    assert "a day: a machine" in text
    assert len(re.findall(r"\b10\b", text)) == len(rows)
    assert not re.search(r"\b[7-9]\d\b", text)
    with pytest.raises(KeyError):
        figures.readme(rows[1:], "")
    assert block("bench").search(README.read_text("utf-8"))


def test_who_had_a_slow_line_waits_for_who_asked_meanwhile() -> None:
    line, sent = Line(), []

    def send(name: str) -> None:
        with line:
            sent.append(name)

    threads = [threading.Thread(target=send, args=(name,)) for name in ("first", "second")]
    with line:
        for waiting, thread in enumerate(threads, 2):
            thread.start()
            while line.asked < waiting:
                thread.join(0.001)
    send("who had it")
    assert sent == ["first", "second", "who had it"]


def test_every_row_is_measured() -> None:
    assert {row for part in (*bench.BROWSERS, *bench.HERE) for row in part} == {*ROWS, *bench.COMPARED}


def test_a_row_that_breaks_is_said_and_the_others_are_measured() -> None:
    def breaks() -> Iterator[Row]:
        yield compared("1a", "", "", [(1, 2)])
        yield compared("3", "", "", [(1, 2)])
        raise RuntimeError("the line was cut")

    rows = list(bench.to_its_end(("1a", "2", "3"), {"1a", "2"}, "firefox", breaks))
    assert [(row.row, row.measured) for row in rows] == [("1a", True), ("2", False)]
    assert "the line was cut" in rows[1].what


def test_without_a_browser_its_rows_are_not_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(figures, "BUILD", tmp_path)
    monkeypatch.setattr(bench, "prepared", lambda *_: (Repeated(runs=1), ""))
    assert bench.main(["8", "--runs", "1"]) == 1
    assert not json.loads((tmp_path / "bench-8.json").read_text("utf-8"))[0]["ratio"]
