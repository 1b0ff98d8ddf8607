"""The throughput is that of one and the same work, and a ratio of one run."""

from __future__ import annotations

import pytest

from grader.classes.benchmark import Throughput, throughput


@pytest.mark.timeout(600)
def test_both_ways_grade_the_same_submissions() -> None:
    found = throughput(["manager_dict"], copies=1)
    assert found.submissions == 1
    assert found.plain_seconds > 0
    assert found.class_seconds > 0


def test_the_ratio_says_how_many_times_faster_a_class_run_is() -> None:
    assert Throughput(10, 30.0, 15.0).ratio == 2.0
