"""A submission is there while it is graded, and gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.submissions import UnreadableSubmission, opened
from tests.submissions.archives import ANSWER, KNOWN, zipped


def test_what_is_opened_is_removed(tmp_path: Path) -> None:
    path = zipped(tmp_path / "alder.zip", {"work/01_first/alpha.py": ANSWER})
    with opened(path, KNOWN) as submission:
        staged = submission.files["01_first", "alpha"]
        assert submission.identity == "alder"
        assert staged == submission.folder / "01_first" / "alpha.py"
        assert staged.read_bytes() == ANSWER
    assert not submission.folder.parent.exists()


def test_a_relative_path_has_the_name_of_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "alder").mkdir()
    monkeypatch.chdir(tmp_path / "alder")
    with opened(Path(), KNOWN) as submission:
        assert submission.identity == "alder"


def test_nothing_is_left_of_what_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(UnreadableSubmission, match="There is no"), opened(tmp_path / "nobody", KNOWN):
        pass
    assert list(tmp_path.iterdir()) == []
