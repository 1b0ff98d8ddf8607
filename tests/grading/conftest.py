"""A tiny kit with one exercise whose suite checks everything there is to check."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.grading import GradeOptions, grade_submission
from grader.results.model import SubmissionResult

STUB = '''
    """A counter."""


    def count(times: int) -> int:
        """Count in two processes."""
        raise NotImplementedError
'''
RIGHT = """
    from multiprocessing import Process, Value

    def add(value, times):
        for _ in range(times):
            with value.get_lock():
                value.value += 1

    def count(times):
        value = Value("i", 0)
        processes = [Process(target=add, args=(value, times)) for _ in range(2)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return value.value
"""
SUITE = '''
    import pytest
    from grader.plugin.judging import expect_equal, judge_growth, refuse
    from grader.results.model import Verdict

    @pytest.mark.points(1)
    def test_counts(student):
        """it counts"""
        expect_equal(student.value("count", {"times": 3}), 6, "The count")

    @pytest.mark.points(2)
    @pytest.mark.needs("counts")
    def test_loses_nothing(student):
        """no step is lost"""
        def judge(run):
            return None if run.value == 4 else f"counted {run.value}"

        student.explore("count", {"times": 2}, judge)

    @pytest.mark.points(1)
    def test_leaves_nothing(student):
        """nothing is left"""
        judge_growth(student.value("again", {}))
'''
PROBES = """
    from grader.inside import observe

    def count(student, times):
        return student.count(times)

    def again(student):
        return observe.growth(lambda: student.count(1))
"""

Grade = Callable[..., SubmissionResult]


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """Return the root of a kit with the exercises `first` and `second`, both the same counter."""
    root = tmp_path / "kit"
    for name in ("first", "second"):
        suite = root / "grader" / "suites" / "01_counting" / name
        suite.mkdir(parents=True)
        (suite / f"test_{name}.py").write_text(textwrap.dedent(SUITE))
        (suite / f"{name}_probes.py").write_text(textwrap.dedent(PROBES))
        (root / "exercises" / "01_counting").mkdir(parents=True, exist_ok=True)
        (root / "exercises" / "01_counting" / f"{name}.py").write_text(textwrap.dedent(STUB))
    return root


@pytest.fixture
def grade(kit: Path, tmp_path: Path) -> Grade:
    """Return a function that grades sources given by exercise name."""

    def run(**sources: str) -> SubmissionResult:
        folder = tmp_path / "submission"
        (folder / "01_counting").mkdir(parents=True, exist_ok=True)
        for name, source in sources.items():
            (folder / "01_counting" / f"{name}.py").write_text(textwrap.dedent(source))
        return grade_submission(folder, GradeOptions(root=kit, suites=kit / "grader" / "suites"))

    return run
