"""All ends that a small program can come to, by brute force: the truth that reductions are held against."""

from __future__ import annotations

from ..schedule import Option
from .machine import Program, World


class TooLarge(Exception):
    """The program has more states than were allowed."""


def all_finals(program: Program, state_limit: int = 20_000) -> set[tuple[object, ...]]:
    """Give the finals of every interleaving; raises `TooLarge` beyond `state_limit` states.

    No partial-order reduction: every state is expanded by every option. A state is what the objects hold
    and what every task saw, which decides all that can follow; equal states are expanded once.
    """
    finals: set[tuple[object, ...]] = set()
    seen: set[tuple[object, ...]] = set()
    waiting: list[tuple[Option, ...]] = [()]
    while waiting:
        path = waiting.pop()
        world = World(program)
        for option in path:
            world.move(option)
        enabled = world.enabled()
        if not enabled:
            finals.add(world.final())
            continue
        state = (tuple(enabled), world.state(), *world.final())
        if state in seen:
            continue
        seen.add(state)
        if len(seen) > state_limit:
            raise TooLarge(f"More than {state_limit} states.")
        waiting += [(*path, option) for option in enabled]
    return finals
