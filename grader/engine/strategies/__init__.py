"""Strategies: who moves next.

How it works: a strategy is a class in a module of this package, found by its module's name; a module
whose name begins with `_` is shared by several. Strategies see options and schedules
(`grader.engine.schedule`), never processes, objects or results, and draw all randomness from the
generator they are given. `create` makes one by name.
"""

from __future__ import annotations

import importlib
import pkgutil
from random import Random

from ..schedule import Strategy

DEFAULT = "portfolio"


class UnknownStrategy(ValueError):
    """A name that no strategy has."""


def names() -> list[str]:
    """List the known strategies, in alphabetical order."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))


def create(name: str, random: Random) -> Strategy:
    """Make the strategy `name`; raises `UnknownStrategy` with the known names."""
    if name not in names():
        known = ", ".join(f"`{each}`" for each in names())
        raise UnknownStrategy(f"Unknown strategy `{name}`; choose one of {known}.")
    module = importlib.import_module(f"{__name__}.{name}")
    for thing in vars(module).values():
        if (
            isinstance(thing, type)
            and thing.__module__ == module.__name__
            and getattr(thing, "name", "") == name
        ):
            strategy: Strategy = thing(random)
            return strategy
    raise LookupError(f"Module `{module.__name__}` has no class whose `name` is `{name}`: add one.")
