"""Right: every process has a semaphore of its own as turnstile; only the first is open, and who has made
one round over the whole array opens the next one's; the last one opens the first one's.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from multiprocessing import connection
from typing import Any

forkserver = multiprocessing.get_context("forkserver")


def _go_round(shared: Any, mine: Any, next_one: Any, times: int) -> None:
    for _ in range(times):
        mine.acquire()
        for index, number in enumerate(shared[:]):
            shared[index] = number + 1
        next_one.release()


def add_to_all(numbers: Sequence[float], processes: int, times: int) -> list[float]:
    shared = forkserver.Array("d", [float(number) for number in numbers], lock=False)
    turnstiles = [forkserver.Semaphore(1 if index == 0 else 0) for index in range(processes)]
    adders: list[Any] = []
    try:
        for index, mine in enumerate(turnstiles):
            next_one = turnstiles[(index + 1) % processes]
            adder = forkserver.Process(target=_go_round, args=(shared, mine, next_one, times))
            adder.start()
            adders.append(adder)
        running = {adder.sentinel: adder for adder in adders}
        while running:
            for ended in connection.wait(list(running)):
                adder = running.pop(ended)
                adder.join()
                if adder.exitcode != 0:  # the others would wait for their turn for ever
                    raise RuntimeError(f"exit code {adder.exitcode} of {adder.name}")
    finally:
        for adder in adders:
            if adder.is_alive():
                adder.kill()
            adder.join()
    return shared[:]
