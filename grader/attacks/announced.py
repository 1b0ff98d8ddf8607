"""What is said beforehand: which attack which rung of isolation does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grader.attacks.corpus import Attack


def table(attacks: Sequence[Attack], rungs: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a table for the README: a row per attack that is not held everywhere.

    Attacks that would harm the host they are tried on, where nothing holds them, count as open there.
    """
    columns = [rung for rung in rungs if any(_is_open(attack, rung) for attack in attacks)]
    yield f"| what a submission can do there | {' | '.join(columns)} |"
    yield f"|---|{'---|' * len(columns)}"
    for attack in attacks:
        cells = ["open" if _is_open(attack, rung) else "held" for rung in columns]
        if "open" in cells:
            yield f"| {attack.title.rstrip('.')} (`{attack.name.partition('__')[0]}`) | {' | '.join(cells)} |"


def _is_open(attack: Attack, rung: str) -> bool:
    return rung in attack.open_on or rung in attack.never_on
