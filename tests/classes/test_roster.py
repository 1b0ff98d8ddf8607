"""Names of a roster instead of the names that files and accounts happen to have."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.__main__ import main
from grader.classes.model import Incident, IncidentKind, Standing
from grader.classes.roster import read_roster, renamed
from grader.errors import UserError
from grader.results.schema import write_result
from tests.results.sample import HONEST

ROSTER = """"identifier","github_username","github_id","section"
"ann@x","alderann_12345","17","A"
"bo@x","bo","18","A"
"""


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER)
    return path


def test_every_name_of_a_row_is_the_student(roster: Path) -> None:
    names = read_roster(roster)
    assert names["alderann_12345"] == names["17"] == names["ann@x"] == "ann@x"
    assert "A" not in names
    assert read_roster(roster, "Github_ID")["bo@x"] == "18"


def test_results_and_incidents_are_renamed_and_strangers_are_not(roster: Path) -> None:
    incident = Incident(IncidentKind.UNREADABLE, "It is torn.")
    standings = (
        Standing("alderann_12345", HONEST),
        Standing("bo", None, incident),
        Standing("zed", None, incident),
    )
    found = renamed(standings, read_roster(roster))
    assert [each.identity for each in found] == ["ann@x", "bo@x", "zed"]
    assert found[0].result is not None
    assert found[0].result.submission == "ann@x"


def test_who_handed_in_nothing_is_named(
    roster: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result(HONEST, tmp_path / "result.json")
    words = ["export", "csv", "--result", str(tmp_path / "result.json"), "--roster", str(roster)]
    assert main([*words, "--out", str(tmp_path / "scores.csv")]) == 0
    assert "Of the roster 1 handed in nothing: `bo@x`." in capsys.readouterr().err
    assert "ann@x," in (tmp_path / "scores.csv").read_text()


def test_what_a_roster_cannot_say_is_said_so(roster: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="has no column `email`; it has: identifier"):
        read_roster(roster, "email")
    with pytest.raises(UserError, match="cannot be read"):
        read_roster(tmp_path / "nowhere.csv")
    twice = (Standing("alderann_12345", None), Standing("17", None))
    with pytest.raises(UserError, match="gives `alderann_12345`, `17` the name `ann@x`"):
        renamed(twice, read_roster(roster))
