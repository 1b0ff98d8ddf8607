"""Random walk: every option is equally likely at every step."""

from __future__ import annotations

from collections.abc import Sequence

from ..schedule import Option
from ._sampler import Sampler


class RandomWalk(Sampler):
    """Choose uniformly; the baseline that every other strategy must beat (Thomson et al., TOPC 2016)."""

    name = "random_walk"

    def pick(self, options: Sequence[Option]) -> Option:
        """Draw one option."""
        return self.random.choice(options)
