"""Scores that a policy made, with fractions, keep every format whole."""

from __future__ import annotations

import json

import pytest

from grader.classes.counting import under_policy
from grader.classes.model import Standing
from grader.classes.policy import Policy
from grader.results.exporters import find_format
from grader.results.model import SubmissionResult
from tests.results.sample import HONEST, arguments
from tests.results.test_gold import CLASSROOM50


@pytest.fixture
def scaled() -> SubmissionResult:
    policy = Policy(points={"shared_counter": 10}, weights={"01_processes": 1 / 3})
    (standing,) = under_policy((Standing(HONEST.submission, HONEST),), {}, policy)
    assert standing.result is not None
    return standing.result


@pytest.mark.parametrize(
    ("name", "words"), [("gradescope", ()), ("github", ()), ("classroom50", CLASSROOM50)]
)
def test_the_total_is_the_sum(scaled: SubmissionResult, name: str, words: tuple[str, ...]) -> None:
    (document,) = find_format(name).export((scaled,), arguments(name, *words)).documents
    data = json.loads(document.text)
    total = sum(test["score"] for test in data["tests"])
    if "score" in data:
        assert total == pytest.approx(data["score"], abs=1e-3)
    if name == "github":
        assert total == pytest.approx(scaled.score, abs=1e-3)
        assert data["max_score"] == pytest.approx(scaled.max_score, abs=1e-3)


@pytest.mark.parametrize("name", ["csv", "junit", "exercism", "actions", "canvas"])
def test_the_other_formats_take_it(scaled: SubmissionResult, name: str) -> None:
    assert find_format(name).export((scaled,), arguments(name)).documents
