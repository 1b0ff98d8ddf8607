"""Holds a process at a certain point of the student's code: between a question and its answer, say.

Points are the lines of the student's file and messages to a manager (every call on a proxy is one). A check
that lets another process act there, and then sees what came of both, finds for certain what an unguarded pair
of steps does by luck.
"""

from __future__ import annotations

import os
import sys
from multiprocessing.managers import BaseProxy
from types import FrameType
from typing import Any

from grader.inside import witness

LABEL = "hold: at a point"

_file = ""
_number = 0
_passed: dict[int, int] = {}
"""How many points were passed by processes that count them, by pid."""


def hold_at(file: str, number: int) -> None:
    """Let every process that counts its points wait at `LABEL` before that of the `number`, counted from 1.

    To be called before those processes are forked; `file` is the student's.
    """
    global _file, _number
    _file, _number = file, number
    proxies: Any = BaseProxy
    genuine = proxies._callmethod

    def counted(proxy: BaseProxy, *arguments: Any, **options: Any) -> Any:
        _point()
        return genuine(proxy, *arguments, **options)

    proxies._callmethod = counted


def count_from_here() -> None:
    """Count the points that this process passes from now on; again is no new beginning."""
    if os.getpid() in _passed:
        return
    _passed[os.getpid()] = 0
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == _file:
            frame.f_trace = _trace
        frame = frame.f_back
    sys.settrace(_trace)


def _trace(frame: FrameType, event: str, _argument: Any) -> Any:
    if frame.f_code.co_filename != _file:
        return None
    if event == "line":
        _point()
    return _trace


def _point() -> None:
    me = os.getpid()
    if me in _passed:
        _passed[me] += 1
        if _passed[me] == _number:
            witness.hold(LABEL)
