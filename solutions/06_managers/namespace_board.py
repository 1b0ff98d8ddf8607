"""Keep a high score and its holder together on one board."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from multiprocessing import Lock, Manager, Process
from multiprocessing.managers import Namespace
from typing import Any


def high_score(scores: Sequence[Sequence[int]]) -> dict[str, int | None]:
    with Manager() as manager:
        board = manager.Namespace(best=None, holder=None)
        lock = Lock()
        exit_codes = run_all(
            [Process(target=play, args=(player, own, board, lock)) for player, own in enumerate(scores)]
        )
        if any(exit_codes):
            raise RuntimeError(f"a player failed; the exit codes are {exit_codes}")
        return {"best": board.best, "holder": board.holder}


def play(player: int, scores: Sequence[int], board: Namespace, lock: AbstractContextManager[Any]) -> None:
    """Report the scores of `player` to the board."""
    for score in scores:
        with lock:  # the question and both answers are one: nobody may come between
            if board.best is None or score > board.best:
                board.best = score
                board.holder = player


def run_all(processes: Sequence[Process]) -> list[int | None]:
    """Start all, wait for all, and return their exit codes."""
    started: list[Process] = []
    try:
        for process in processes:
            process.start()
            started.append(process)
        for process in started:
            process.join()
        return [process.exitcode for process in started]
    finally:
        for process in started:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()
