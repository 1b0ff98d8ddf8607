"""Which steps are ordered anyway: by starting, joining and messages, whatever the schedule.

The order is Lamport's happens-before (1978) kept in vector clocks (Fidge 1988; Mattern 1989), one counter
per process. Locks are left out on purpose: they keep accesses apart, but do not say which comes first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Clock = tuple[int, ...]

STARTS = {"start", "fork", "spawn"}
JOINS = {"join", "waitpid"}
SENDS = {"send", "put", "set", "notify", "notify_all", "send_bytes"}
RECEIVES = {"recv", "receive", "get", "wait", "poll", "recv_bytes"}


@dataclass(frozen=True, slots=True)
class Order:
    """The clock of every step."""

    lanes: tuple[int, ...]
    clocks: tuple[Clock, ...]

    def before(self, first: int, second: int) -> bool:
        """Say whether step `first` comes before `second` in every schedule."""
        lane = self.lanes[first]
        return self.clocks[first][lane] <= self.clocks[second][lane]


def order_of(names: Sequence[str], rows: Sequence[tuple[int, str, str]]) -> Order:
    """Order the steps given as (lane, operation, object); processes are known by their `names`."""
    now: list[Clock] = [(0,) * len(names) for _ in names]
    lanes = {name: lane for lane, name in enumerate(names)}
    sent: dict[str, Clock] = {}
    clocks: list[Clock] = []
    for lane, operation, target in rows:
        words = set(re.findall(r"\w+", operation.lower().partition("(")[0]))
        other = lanes.get(target.removeprefix("end of "))
        now[lane] = _tick(now[lane], lane)
        if words & JOINS and other is not None:
            now[lane] = _merge(now[lane], now[other])
        if words & RECEIVES and target in sent:
            now[lane] = _merge(now[lane], sent[target])
        if words & STARTS and other is not None:
            now[other] = _merge(now[other], now[lane])
        if words & SENDS:
            sent[target] = _merge(sent.get(target, now[lane]), now[lane])
        clocks.append(now[lane])
    return Order(tuple(row[0] for row in rows), tuple(clocks))


def _tick(clock: Clock, lane: int) -> Clock:
    return (*clock[:lane], clock[lane] + 1, *clock[lane + 1 :])


def _merge(one: Clock, other: Clock) -> Clock:
    return tuple(map(max, one, other))
