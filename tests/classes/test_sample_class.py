"""The bundled sample class is what it says: small, readable, mixed."""

from __future__ import annotations

import ast
from pathlib import Path

from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT, is_untouched
from grader.submissions import find_submissions, open_submission

SAMPLE = ROOT / "reports" / "sample_class"


def test_the_sample_class_has_something_of_everything(tmp_path: Path) -> None:
    exercises = load_catalogue().exercises
    known = {each.name: each.chapter for each in exercises}
    stubs = {each.name: each.stub for each in exercises}
    handed = find_submissions(SAMPLE, set(known.values()))
    assert handed.notes == ()
    assert len(handed.submissions) >= 8
    assert any(part.path.suffix == ".zip" for found in handed.submissions for part in found.parts)
    untouched = broken = missing = 0
    for found in handed.submissions:
        submission = open_submission(found.parts, tmp_path / found.identity, known)
        assert submission.notes == ()
        missing += len(submission.files) < 5
        for (_, name), path in submission.files.items():
            untouched += is_untouched(stubs[name], path.read_bytes())
            broken += not parses(path)
    assert untouched > 0
    assert missing > 0
    assert broken == 1


def parses(path: Path) -> bool:
    try:
        ast.parse(path.read_bytes())
    except SyntaxError:
        return False
    return True
