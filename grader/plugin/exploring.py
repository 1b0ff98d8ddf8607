"""Explored evidence: the engine decides the interleaving, a suite's judge decides what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from grader.engine.execution import Blocked, DeadlockClass, Execution, TraceRow
from grader.engine.exploration import Exploration, ExplorationVerdict
from grader.engine.explore import explore
from grader.engine.launcher import LaunchError
from grader.engine.schedule import Outcome
from grader.engine.token import Token
from grader.errors import GraderError
from grader.inside.codec import encode
from grader.plugin.judging import Refused, judge_clean, judge_error, judge_health, refuse
from grader.results.model import Evidence, Verdict
from grader.sandbox.controlled import SessionLauncher
from grader.sandbox.facts import End, Run
from grader.sandbox.session import Session

PROGRAM = "exercise:"
"""How a token's program begins when it is a probe of an exercise."""
_ROWS = 60


@dataclass(frozen=True, slots=True)
class Budget:
    """How long to explore: whichever ends first."""

    schedules: int
    steps: int
    """Of all executions together: a program that starts a manager for every run takes fewer of them."""
    seconds: float


class Referee:
    """Judges executions by what the probe reported; the engine keeps its own say on deadlock and livelock."""

    def __init__(self, launcher: SessionLauncher, judge: Callable[[Run], str | None]) -> None:
        self._launcher = launcher
        self._judge = judge
        self.refusals: dict[str, Refused] = {}
        """What was refused, by message: the failing execution's is found again by it."""

    def __call__(self, execution: Execution) -> Execution:
        """Return the execution with the outcome that the suite gives it."""
        if execution.outcome not in (Outcome.CLEAN, Outcome.CRASH):
            return execution
        try:
            run = self._launcher.last
            judge_health(run)
            if run.error is not None:
                judge_error(run.error)
            judge_clean(run)
            complaint = self._judge(run)
        except Refused as refused:
            self.refusals[refused.message] = refused
            return replace(execution, outcome=Outcome.CRASH, message=refused.message)
        if complaint is not None:
            return replace(execution, outcome=Outcome.RACE, message=complaint)
        # A worker that crashed is the program's own affair as long as the result is right.
        return replace(execution, outcome=Outcome.CLEAN, message="", crashes=())


def explore_probe(
    session: Session,
    exercise: str,
    probe: str,
    arguments: Mapping[str, Any],
    judge: Callable[[Run], str | None],
    verdict: Verdict,
    budget: Budget,
    seed: int,
) -> Evidence | None:
    """Explore one probe; return the evidence when nothing failed, None when it proves nothing.

    Raises:
        Refused: an interleaving in which the probe fails, with its trace and token.
    """
    launcher = SessionLauncher(session, probe, arguments)
    referee = Referee(launcher, judge)
    try:
        found = explore(
            session.source,
            schedules=budget.schedules,
            steps=budget.steps,
            timeout=budget.seconds,
            seed=seed,
            launcher=launcher,
            referee=referee,
        )
    except LaunchError as error:
        if session.problem is not None:
            judge_health(Run(End.UNLOADABLE, error=session.problem))
        raise GraderError(str(error)) from error
    if found.failure is not None and not found.failure.failed:
        return None  # it failed once and not again: nothing to show, so nothing to refuse
    certain = found.failure is not None and found.failure.deadlock is not None
    if found.verdict is ExplorationVerdict.TIMEOUT and not certain:
        return None  # too long under control may be the engine's slowness; the native runs have deadlines
    if found.broken:
        refuse_failure(found, referee, verdict, _token(found, exercise, probe, arguments))
    if found.verdict is ExplorationVerdict.INCONCLUSIVE:
        return None
    return Evidence(schedules=found.schedules, complete=found.complete)


def refuse_failure(found: Exploration, referee: Referee, verdict: Verdict, token: str) -> NoReturn:
    """Refuse what was found, with the interleaving that shows it."""
    failure = found.failure
    assert failure is not None
    evidence = Evidence(
        schedules=found.schedules,
        failed=1,
        trace=tuple((row.process, row.operation, row.object, row.detail) for row in failure.trace),
        replay=token,
        extra={
            "waits_for": [edge for each in failure.blocked for edge in _edges(each)],
            "locations": [row.location for row in failure.trace],
            "pattern": found.pattern,
            "swap": found.swap,
        },
    )
    detail = "\n".join(part for part in (found.pattern, interleaving(failure), found.swap) if part)
    which = f"Interleaving {found.first_bug} of {found.schedules} tried"
    if failure.deadlock is not None:
        word = "" if failure.deadlock is DeadlockClass.LIVELOCK else "Deadlock: "
        refuse(Verdict.DEADLOCK, f"{word}{failure.message}", detail, evidence)
    refused = referee.refusals.get(failure.message)
    if refused is not None:
        raise Refused(refused.verdict, refused.message, refused.detail or detail, evidence)
    refuse(verdict, f"{which} {failure.message}", detail, evidence)


def _edges(blocked: Blocked) -> Iterator[list[str]]:
    what = f"{blocked.operation} {blocked.object}".strip()
    for holder in blocked.holders:
        yield [blocked.name, what, holder.name]
    if not blocked.holders:
        yield [blocked.name, what, ""]


def interleaving(execution: Execution) -> str:
    """Return the steps of a told execution as aligned text, the last ones where there are many."""
    rows = execution.trace[-_ROWS:]
    width = max((len(row.process) for row in rows), default=0)
    lines = [f"… {len(execution.trace) - len(rows)} steps before"] if len(rows) < len(execution.trace) else []
    lines += [_line(row, width) for row in rows]
    for each in execution.blocked:
        held = " and ".join(f"{holder.name} ({holder.location})" for holder in each.holders)
        what = f"{each.operation} {each.object} at {each.location}"
        lines.append(f"blocked: {each.name}: {what}; held by {held or 'nobody'}")
    return "\n".join(lines)


def _line(row: TraceRow, width: int) -> str:
    return (
        f"{row.process:{width}}  {row.operation:10} {row.object:16} {row.detail:10} {row.location}".rstrip()
    )


def _token(found: Exploration, exercise: str, probe: str, arguments: Mapping[str, Any]) -> str:
    if not found.replay:
        return ""
    encoded = {name: encode(value) for name, value in arguments.items()}
    token = Token.decode(found.replay)
    call = json.dumps([probe, encoded], separators=(",", ":"))
    return replace(token, program=PROGRAM + exercise, function=call).encode()
