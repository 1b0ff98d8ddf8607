"""Hidden suite for `namespace_board`: the best score and its holder are never torn apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from grader.inside import pauses
from grader.inside.codec import Opaque
from grader.plugin.judging import judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import GatherChildren
from grader.sandbox.stillness import ComeBetween

Scores = Sequence[Sequence[int]]
MOST_POINTS = 20
"""Steps of one player at which another one comes; who takes more is looked at no further."""


def complaint(found: Any, scores: Scores) -> str | None:
    """Say what is wrong with a board, as a part of a sentence; None when nothing is."""
    best = max((score for own in scores for score in own), default=None)
    if found.get("best") != best or type(found.get("best")) is not type(best):
        return f"ended with the best score {shorten(found.get('best'))} instead of {best}."
    holders = [player for player, own in enumerate(scores) if best in own] if best is not None else [None]
    holder = found.get("holder")
    if not any(holder == each and type(holder) is type(each) for each in holders):
        return f"ended with the best score {best} and the holder {shorten(holder)}, who does not have it."
    return None


def judge_board(found: Any, scores: Scores) -> None:
    """Refuse anything but a plain dict with the two that belong together."""
    if type(found) is not dict:
        kind = found.type if isinstance(found, Opaque) else type(found).__name__
        refuse(Verdict.WRONG_RESULT, f"`high_score` returns a plain `dict`, got a `{kind}`.")
    if set(found) != {"best", "holder"}:
        refuse(Verdict.WRONG_RESULT, f"The result has the keys `best` and `holder`, got {shorten(found)}.")
    if (wrong := complaint(found, scores)) is not None:
        refuse(Verdict.WRONG_RESULT, f"A game of {len(scores)} players {wrong}")


@pytest.mark.points(2)
def test_best_and_holder(student: Student) -> None:
    """the highest score and a player who has it"""
    scores = [[student.random.randrange(1000) for _ in range(4)] for _ in range(3)]
    judge_board(student.value("play", {"scores": scores}), scores)
    scores = [[-5, -9], [-7], [-30, -4, -20], [-8]]
    judge_board(student.value("play", {"scores": scores}), scores)


@pytest.mark.points(1)
@pytest.mark.needs("best_and_holder")
def test_edges(student: Student) -> None:
    """no players, no scores, one player, ties, zero"""
    cases: list[list[list[int]]] = [[], [[], []], [[4]], [[], [0], [-1]], [[7, 7], [7]], [[-(10**30)], []]]
    for scores, found in zip(cases, student.value("play_several", {"cases": cases}), strict=True):
        judge_board(found, scores)


@pytest.mark.points(4)
@pytest.mark.needs("best_and_holder")
def test_never_torn_apart(student: Student) -> None:
    """best and holder belong together, in any interleaving"""
    scores = [[3], [5]]
    student.explore("play", {"scores": scores}, lambda run: complaint(run.value, scores), schedules=8)


@pytest.mark.points(3)
@pytest.mark.needs("best_and_holder")
def test_nobody_comes_between(student: Student) -> None:
    """the higher score and its holder stay, wherever its player comes between another one's steps"""
    for point in range(1, MOST_POINTS):
        arguments = {"slow": 3, "late": 5, "point": point}
        script = ComeBetween(pauses.LABEL, "hold: late player")
        run = student.run("play_slowly", arguments, script=script, seconds=30)
        if run.error is not None:
            judge_error(run.error, "high_score")
        judge_clean(run)
        if (wrong := complaint(run.value, [[3], [5]])) is not None:
            refuse(
                Verdict.RACE,
                f"Player 1 came with a 5 between two steps of player 0 with a 3; the game {wrong}",
            )
        if not any(event.label == pauses.LABEL for event in run.events):
            break  # the player is through before it comes to this point


@pytest.mark.points(3)
@pytest.mark.needs("best_and_holder")
def test_players_overlap(student: Student) -> None:
    """several players are at it at the same time"""
    scores = [[1, 5, 3], [4, 2, 6]]
    run = student.run("play_in_company", {"scores": scores}, seconds=30)
    if run.error is not None:
        judge_error(run.error, "high_score")
    judge_board(run.value, scores)
    if run.met:
        return
    # Who looks at the scores under a lock meets nobody there; two players and a manager tell as much.
    count = GatherChildren(3)
    student.run("play", {"scores": scores}, script=count, options={"hold_newborns": True}, seconds=30)
    if count.peak < 3:
        refuse(Verdict.NOT_CONCURRENT, "With 2 players, never two processes were at work at once.")


@pytest.mark.points(2)
@pytest.mark.needs("best_and_holder")
def test_error_is_raised(student: Student) -> None:
    """an error in a player's process is raised in the caller"""
    for bad in range(3):
        scores = [[9] if player == bad else [player] for player in range(3)]
        run: Run = student.run("play_with_bad_scores", {"scores": scores, "bad": bad})
        judge_clean(run)
        # Where no player looks at the scores itself nothing has failed, and the best must be there.
        if run.error is None and complaint(run.value, scores) is not None:
            refuse(
                Verdict.WRONG_RESULT, "A player failed, and `high_score` returned as if all had gone well."
            )


@pytest.mark.points(2)
@pytest.mark.needs("best_and_holder")
def test_nothing_is_left_behind(student: Student) -> None:
    """the manager is shut down; no process, descriptor or file is left"""
    judge_growth(student.value("play_again_and_again", {"scores": [[1], [2]]}))
