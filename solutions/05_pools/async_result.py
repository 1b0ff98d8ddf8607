"""Give a task so much time and no more."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pool
from typing import Any


def try_within(function: Callable[..., Any], args: tuple[Any, ...], timeout: float) -> tuple[str, object]:
    with Pool(1) as pool:  # terminated on every way out: what is late does not go on
        promise = pool.apply_async(function, args)
        promise.wait(timeout)
        if not promise.ready():  # asked first: `function` may raise a `TimeoutError` of its own
            return "late", None
        try:
            return "ready", promise.get()
        except Exception as error:  # noqa: BLE001 - whatever it raised is the answer
            return "failed", f"{type(error).__name__}: {error}"
