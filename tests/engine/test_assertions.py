"""Who makes an assertion about what others did is told apart before it runs."""

from __future__ import annotations

import functools

from grader.engine.inside.assertions import makes


def plain(value: int) -> int:
    return value + 1


def checks(value: int) -> None:
    assert value, "no value"


def raises(value: int) -> None:
    if not value:
        raise AssertionError("no value")


def calls_one_that_checks(value: int) -> None:
    checks(value)


def test_an_assertion_is_seen_in_the_function_and_in_what_it_calls() -> None:
    assert makes(checks)
    assert makes(raises)
    assert makes(calls_one_that_checks)


def test_others_make_none() -> None:
    assert not makes(plain)
    assert not makes(functools.partial(checks, 1)), "what is no plain function is not looked into"
    assert not makes(None)
