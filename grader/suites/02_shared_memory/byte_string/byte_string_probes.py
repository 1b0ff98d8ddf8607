"""What runs next to the student's code for `byte_string`."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def swap(student: ModuleType, text: bytes) -> Any:
    """Swap once."""
    return student.swap_case(text)


def swap_several(student: ModuleType, texts: Sequence[bytes]) -> Any:
    """Swap each of the texts; name a result that is no `bytes`, since a `bytearray` would cross as one."""
    results = [student.swap_case(text) for text in texts]
    return [result if type(result) is bytes else f"a {type(result).__name__}" for result in results]


def swap_between_looks(student: ModuleType, text: bytes) -> Any:
    """Swap once to have everything imported, then again while the suite looks what this process reads."""
    student.swap_case(b"aB")
    witness.tell("before")
    swapped = student.swap_case(text)
    witness.tell("after")
    return swapped


def swap_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""
    return observe.growth(lambda: student.swap_case(b"some Text"))
