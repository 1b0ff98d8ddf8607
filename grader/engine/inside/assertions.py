"""Tells whether a function asserts something: who checks what others did is best run after them."""

from __future__ import annotations

import dis
from types import CodeType, FunctionType
from typing import Any

_RAISES = bytes(
    dis.opmap[name] for name in ("LOAD_ASSERTION_ERROR", "LOAD_COMMON_CONSTANT") if name in dis.opmap
)
"""What an `assert` compiles to, up to 3.13 and from 3.14 on."""


def makes(function: Any, *, depth: int = 1) -> bool:
    """Say whether `function`, or one of its module that it calls, makes an assertion."""
    if not isinstance(function, FunctionType):
        return False
    code = function.__code__
    if _asserts(code):
        return True
    called = (function.__globals__.get(name) for name in code.co_names) if depth else ()
    return any(makes(each, depth=depth - 1) for each in called)


def _asserts(code: CodeType) -> bool:
    return "AssertionError" in code.co_names or any(opcode in _RAISES for opcode in code.co_code[::2])
