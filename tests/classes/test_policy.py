"""A policy is read strictly, and says what counts of what was graded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from grader.classes.counting import under_policy
from grader.classes.model import GradedAttempt, Standing
from grader.classes.policy import Counts, Late, Policy, read_policy
from grader.classes.times import read_times
from grader.errors import UserError
from grader.results.model import Check, ExerciseResult, Status, SubmissionResult, Verdict
from tests.classes.fakes import ENVIRONMENT, KNOWN

DUE = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)


def result(**scores: float) -> SubmissionResult:
    """A result of exercises of ten points, each with one check."""
    exercises = tuple(_exercise(name, score) for name, score in scores.items())
    total = sum(scores.values())
    return SubmissionResult(
        "alder", 0, "3.11", "2026-01-01T00:00:00Z", 0.0, total, 10.0 * len(scores), exercises, ENVIRONMENT
    )


def _exercise(name: str, score: float) -> ExerciseResult:
    verdict = Verdict.PASSED if score == 10 else Verdict.RACE
    check = Check("check", "a check", score, 10.0, verdict)
    return ExerciseResult(name, KNOWN[name], Status.FAILED, score, 10.0, 0.0, (check,))


def attempt(submitted: str, work: str, late: bool = False, **scores: float) -> GradedAttempt:
    files = {f"{KNOWN[name]}/{name}": f"{work} {name}" for name in scores}
    return GradedAttempt(result(**scores), files, submitted, late)


def counted(policy: Policy, *attempts: GradedAttempt) -> SubmissionResult:
    last = attempts[-1].result
    (standing,) = under_policy((Standing("alder", last),), {"alder": attempts}, policy)
    assert standing.result is not None
    return standing.result


def test_an_empty_policy_changes_nothing() -> None:
    one = attempt("2030-01-01T00:00:00Z", "a", alpha=7, beta=10)
    assert counted(Policy(), one) == one.result


def test_points_and_weights_scale_scores_and_checks_alike() -> None:
    policy = Policy(points={"alpha": 20}, weights={"01_first": 0.5, "beta": 4})
    found = counted(policy, attempt("", "a", alpha=5, beta=10, gamma=3))
    assert [(each.score, each.max_score) for each in found.exercises] == [(5, 10), (20, 20), (3, 10)]
    assert (found.score, found.max_score) == (28, 40)
    for each in found.exercises:
        assert sum(check.score for check in each.checks) == each.score
        assert sum(check.max_score for check in each.checks) == each.max_score


@pytest.mark.parametrize(
    ("late", "left"),
    [
        (timedelta(days=-3), 1.0),
        (timedelta(minutes=14), 1.0),
        (timedelta(minutes=16), 0.9),
        (timedelta(days=1), 0.9),
        (timedelta(days=1, seconds=1), 0.8),
        (timedelta(days=9), 0.6),
        (timedelta(days=14), 0.6),
        (timedelta(days=14, seconds=1), 0.0),
    ],
)
def test_each_day_begun_costs(late: timedelta, left: float) -> None:
    assert Late(timedelta(minutes=15), 10, 40, 14).share_left(late) == pytest.approx(left)


def test_lateness_is_that_of_the_work_and_not_of_the_upload() -> None:
    policy = Policy(due={"default": DUE}, late=Late(percent_per_day=10))
    first = attempt("2026-11-20T00:00:00Z", "a", alpha=8, beta=2)
    second = attempt("2026-11-23T00:00:00Z", "b", alpha=8, beta=10)
    unchanged = {**second.files, "01_first/alpha": first.files["01_first/alpha"]}
    second = GradedAttempt(second.result, unchanged, second.submitted)
    found = counted(policy, first, second)
    assert [each.score for each in found.exercises] == [8, 8]
    assert found.notes == ("`beta` came 1.0 days after it was due: 20 % off.",)


def test_chapters_and_exercises_have_due_dates_of_their_own() -> None:
    policy = Policy(
        due={"default": DUE, "02_second": DUE + timedelta(days=9), "beta": DUE - timedelta(days=9)},
        late=Late(percent_per_day=100),
    )
    found = counted(policy, attempt("2026-11-21T22:00:00Z", "a", alpha=5, beta=5, gamma=5))
    assert [each.score for each in found.exercises] == [5, 0, 5]


def test_marked_late_by_the_site_is_one_day() -> None:
    policy = Policy(due={"default": DUE}, late=Late(percent_per_day=10))
    assert counted(policy, attempt("", "a", late=True, alpha=10)).score == 9
    assert counted(policy, attempt("", "a", alpha=10)).score == 10


@pytest.mark.parametrize(("counts", "scores"), [(Counts.LAST, [4, 9]), (Counts.BEST, [8, 9])])
def test_last_or_best_exercise_by_exercise(counts: Counts, scores: list[float]) -> None:
    first = attempt("", "a", alpha=8, beta=2)
    second = attempt("", "b", alpha=4, beta=9)
    assert [each.score for each in counted(Policy(counts), first, second).exercises] == scores


def test_the_best_is_judged_with_its_lateness_and_by_its_last_grading() -> None:
    policy = Policy(Counts.BEST, due={"default": DUE}, late=Late(percent_per_day=50))
    early = attempt("2026-11-20T00:00:00Z", "a", alpha=6)
    late = attempt("2026-11-22T12:00:00Z", "b", alpha=10)
    assert counted(policy, early, late).score == 6
    lenient = attempt("2026-11-20T00:00:00Z", "a", alpha=10)
    assert counted(policy, lenient, early).score == 6


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "course.toml"
    path.write_text(text)
    return path


def test_a_whole_policy_is_read(tmp_path: Path) -> None:
    text = """
        attempt = "best"
        points = { alpha = 20 }
        weights = { "01_first" = 1.5 }
        due = { default = 2026-11-22T00:00:00+01:00, gamma = 2026-12-01T00:00:00Z }
        late = { grace_minutes = 15, percent_per_day = 10, most_percent = 50, closed_after_days = 14 }
    """
    found = read_policy(write(tmp_path, text), KNOWN)
    assert found.counts is Counts.BEST
    assert found.due_of("01_first", "alpha") == DUE
    assert found.due_of("02_second", "gamma") == datetime(2026, 12, 1, tzinfo=UTC)
    assert found.factor("01_first", "alpha", 10) == 3
    assert found.late == Late(timedelta(minutes=15), 10, 50, 14)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("attempt = 'first'", "it is `last` or `best`"),
        ("atempt = 'best'", "did you mean `attempt`"),
        ("[points]\nalhpa = 3", "`alhpa` in `[points]` is not known; did you mean `alpha`"),
        ("[points]\nalpha = -1", "it is a number, 0 or more"),
        ("[points]\nalpha = true", "it is a number, 0 or more"),
        ("points = 3", "write it as a table"),
        ("[due]\ndefault = 2026-11-21", "write the date, the time and the offset"),
        ("[due]\ndefault = 2026-11-21T10:00:00", "write the date, the time and the offset"),
        ("[late]\nper_day = 1", "did you mean `percent_per_day`"),
        ("[late]\nx = 1", "there is: closed_after_days"),
        ("[late", "cannot be read"),
    ],
)
def test_what_means_nothing_is_said_so(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(UserError) as error:
        read_policy(write(tmp_path, text), KNOWN)
    assert sentence in str(error.value)


def test_times_of_github_classroom_and_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "times.csv"
    path.write_text(
        "github_username,roster_identifier,submission_timestamp\n"
        "alder,Alder Ann,2026-11-21 10:00:00 UTC\nbirch,Birch Bo,\n"
    )
    assert read_times(path) == dict.fromkeys(("alder", "Alder Ann"), "2026-11-21T10:00:00Z")
    path.write_text("name;When\nalder;2026-11-21T10:00:00+01:00\n")
    assert read_times(path, "when") == {"alder": "2026-11-21T09:00:00Z"}
    for text, sentence in (
        ("name\nalder\n", "has no column `submitted`"),
        ("name,submitted\nalder,tomorrow\n", "is no time"),
        ("name,submitted\nalder,2026-11-21T10:00:00\n", "does not say its offset"),
    ):
        path.write_text(text)
        with pytest.raises(UserError, match=sentence):
            read_times(path)
