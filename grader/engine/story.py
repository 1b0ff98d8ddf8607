"""An exploration as text for a terminal: verdict first, then the interleaving, then what to do next."""

from __future__ import annotations

from .execution import Execution
from .exploration import Exploration
from .schedule import Outcome

_FIRST_ROWS, _LAST_ROWS = 30, 50
"""Of a long trace: what led there, and how it ended."""


def tell(found: Exploration) -> str:
    """Tell what an exploration found."""
    lines = [f"{found.verdict.value.upper()}: {found.message}"]
    if found.failure is not None:
        if found.pattern:
            lines.append(found.pattern)
        lines += ["", *_failure_lines(found.failure)]
        if found.swap:
            lines += ["", found.swap]
    lines += ["", _count_line(found)]
    lines += [f"Not controlled: {what}" for what in found.uncontrolled[:5]]
    if len(found.outcomes) > 1:
        lines += [
            "Outcomes:",
            *(f"  {group.count:5} × {group.observed[:100]}" for group in found.outcomes[:6]),
        ]
    if found.replay:
        lines += ["", "See it again, step by step:", f"  nox -s replay -- {found.replay}"]
    return "\n".join(visible(line) for line in lines)


def tell_execution(execution: Execution) -> str:
    """Tell one execution, of which nobody knows whether another order would have passed."""
    failing = "FAILS" if execution.outcome is Outcome.CRASH else execution.outcome.value.upper()
    verdict = failing if execution.failed else "CLEAN"
    lines = [f"{verdict}: {execution.message}".rstrip(": "), "", *_failure_lines(execution)]
    return "\n".join(visible(line) for line in lines)


def _count_line(found: Exploration) -> str:
    first = f", the first bug in number {found.first_bug}" if found.first_bug else ""
    complete = ", which cover every interleaving" if found.complete else ""
    return (
        f"{found.schedules} schedules{first}{complete}; {found.steps:.0f} steps each,"
        f" {found.seconds:.2f} s, strategy {found.strategy}, seed {found.seed}."
    )


def _failure_lines(execution: Execution) -> list[str]:
    numbered = list(enumerate(execution.trace, 1))
    left_out = range(_FIRST_ROWS, max(len(numbered) - _LAST_ROWS, _FIRST_ROWS))
    del numbered[left_out.start : left_out.stop]
    rows = [row for _number, row in numbered]
    lines = []
    widths = [
        max((len(getattr(row, part)) for row in rows), default=0)
        for part in ("process", "operation", "object")
    ]
    for number, row in numbered:
        if number == left_out.stop + 1 and left_out:
            lines.append(f"    … {len(left_out)} steps")
        lines.append(
            f"{number:5}  {row.process:{widths[0]}}  {row.operation:{widths[1]}}  {row.object:{widths[2]}}"
            f"  {row.detail:12}  {row.location}".rstrip()
        )
    for one in execution.blocked:
        held = " and ".join(
            f"{holder.name}{f' since {holder.location}' if holder.location else ''}" for holder in one.holders
        )
        lines.append(
            f"  blocked: {one.name} → {one.operation} {one.object} ({one.location}) ← {held or 'nobody'}"
        )
    return lines


def visible(line: str) -> str:
    """Show control characters, which a terminal would obey, as symbols."""
    return "".join(char if char.isprintable() else "�" for char in line)
