"""The README's example is what the command line really prints."""

import re
from pathlib import Path

import pytest

from wizard.__main__ import main

pytestmark = pytest.mark.native
ROOT = Path(__file__).parent.parent


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


def test_the_example_answers_are_the_file_and_the_plan_is_what_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    (command,) = re.findall(r"python -m wizard (\S+\.json) --now (\S+)`", (ROOT / "README.md").read_text("utf-8"))
    assert [Path(command[0]).read_text("utf-8")] == blocks("json")
    assert main([command[0], "--now", command[1]]) == 0
    assert [capsys.readouterr().out] == blocks("markdown")
