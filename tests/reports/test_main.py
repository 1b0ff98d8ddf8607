"""The command `python -m reports`."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.results.schema import write_result
from reports.__main__ import main
from tests.reports.sample import small_class


def test_result_files_become_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for result in small_class():
        files.append(tmp_path / f"{result.submission}.json")
        write_result(result, files[-1])
    out = tmp_path / "out"
    assert main([*map(str, files), "--out", str(out), "--title", "My class"]) == 0
    assert capsys.readouterr().out == f"{out / 'index.html'}\n"
    assert "<h1>My class</h1>" in (out / "index.html").read_text("utf-8")
    assert (out / "students" / "alder.html").exists()


def test_a_result_on_disk_gives_the_page_of_the_result_in_hand(tmp_path: Path) -> None:
    from reports import write_report

    result = small_class()[0]
    write_result(result, tmp_path / "one.json")
    main([str(tmp_path / "one.json"), "--out", str(tmp_path / "read"), "--title", "alder"])
    direct = write_report([result], tmp_path / "direct", "alder").read_text("utf-8")
    assert (tmp_path / "read" / "index.html").read_text("utf-8") == direct


def test_a_file_that_is_no_result_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.json").write_text("{}")
    assert main([str(tmp_path / "bad.json"), "--out", str(tmp_path / "out")]) == 2
    assert "No report was written" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
