"""The `student` fixture: asks the sandbox for evidence about one exercise of one submission."""

from __future__ import annotations

import random
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from grader.plugin.exploring import Budget, explore_probe
from grader.plugin.judging import Refused, judge_clean, judge_error, judge_health, refuse, where_everybody_is
from grader.results.model import Evidence, Verdict
from grader.sandbox.facts import End, Limits, Run
from grader.sandbox.isolation import Rung
from grader.sandbox.script import Script
from grader.sandbox.session import Session, forget_shared_memory
from grader.sandbox.stage import Material

PARALLEL_SESSIONS = 2
PROBES, OPEN_PROBES = "probes", "open_probes"
"""What the probes of hidden and of open checks are called: a handout has the latter only."""

Judge = Callable[[Run], str | None]
"""Looks at one run of many and returns what is wrong with it, as a part of a sentence, or None."""


class Effort(StrEnum):
    """How hard a grading tries."""

    QUICK = "quick"
    NORMAL = "normal"
    THOROUGH = "thorough"


_RUNS = {Effort.QUICK: 20, Effort.NORMAL: 60, Effort.THOROUGH: 500}
_SECONDS = {Effort.QUICK: 20.0, Effort.NORMAL: 40.0, Effort.THOROUGH: 300.0}
"""After this no further repetition begins: a program that spawns interpreters may take a second a run."""
_BUDGETS = {
    Effort.QUICK: Budget(schedules=30, steps=3_000, seconds=30.0),
    Effort.NORMAL: Budget(schedules=80, steps=5_000, seconds=60.0),
    Effort.THOROUGH: Budget(schedules=3_000, steps=1_000_000, seconds=600.0),
}
"""Schedules and steps decide, so that the same seed gives the same verdict; seconds are a last resort."""
_WITNESS_SHARE = 0.2
"""Of the repetitions, where the engine was in control."""
_RUNS_PER_SESSION = 8
"""Starting a session takes as long as a few runs."""
_POSITIONS = {Effort.QUICK: 80, Effort.NORMAL: 300, Effort.THOROUGH: 5000}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line decided for all checks."""

    seed: int
    effort: Effort
    runs: int | None = None
    """Repetitions per check, instead of the effort's."""
    rung: Rung | None = None
    """Of isolation; the strongest when it is not said."""


class Sessions:
    """The sessions of one exercise: started when first asked for, and emptied for every check."""

    def __init__(self, material: Material, rung: Rung | None) -> None:
        self.material = material
        self._rung = rung
        self._started: dict[tuple[Limits, bool, int], Session] = {}
        self._fresh: set[Session] = set()

    def begin_check(self) -> None:
        """From now on every session is emptied before it is used."""
        self._fresh.clear()
        if self._rung is not None:
            forget_shared_memory(self._rung)  # nothing runs between two checks

    def get(self, limits: Limits, index: int = 0, *, controlled: bool = False) -> Session:
        """Return a session with these limits, one of its own for every `index`."""
        key = (limits, controlled, index)
        if key not in self._started:
            self._started[key] = Session(self.material, limits, self._rung, controlled=controlled)
        session = self._started[key]
        if session not in self._fresh:
            session.refresh()
            self._fresh.add(session)
        return session

    def close(self) -> None:
        """End them all."""
        for session in self._started.values():
            session.close()
        self._started.clear()


class Student:
    """One exercise of a submission, ready to be run. Every check gets one of its own."""

    def __init__(
        self, sessions: Sessions, settings: Settings, chapter: str, key: str, probes: str = PROBES
    ) -> None:
        self._sessions = sessions
        self._probes = probes
        self._chapter = chapter
        self._settings = settings
        self._limits = Limits()
        self._gathered: list[Evidence] = []
        self._single_runs = 0
        self.random = random.Random(f"{settings.seed} {key}")
        """All chance of this check: the same seed gives the same inputs."""

    @property
    def name(self) -> str:
        """The exercise's name."""
        return self._sessions.material.module

    def limit(self, limits: Limits) -> None:
        """Use other limits from now on; call it before the first run."""
        self._limits = limits

    def run(
        self,
        probe: str,
        arguments: Mapping[str, Any] | None = None,
        *,
        script: Script | None = None,
        seconds: float | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> Run:
        """Run one probe once; refuse a run that crashed, hung, left a limit or fell through."""
        run = self.observe(probe, arguments, script=script, seconds=seconds, options=options)
        judge_health(run)
        return run

    def observe(
        self,
        probe: str,
        arguments: Mapping[str, Any] | None = None,
        *,
        script: Script | None = None,
        seconds: float | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> Run:
        """Run one probe once and return what was seen, however it ended."""
        self._single_runs += 1
        return self._session(0).run(
            self._called(probe), arguments, script=script, seconds=seconds, options=options
        )

    def value(self, probe: str, arguments: Mapping[str, Any] | None = None, **how: Any) -> Any:
        """Run one probe once and return its value; refuse errors and left-over processes."""
        run = self.run(probe, arguments, **how)
        if run.error is not None:
            judge_error(run.error)
        judge_clean(run)
        return run.value

    def repeat(
        self,
        probe: str,
        arguments: Mapping[str, Any],
        judge: Judge,
        *,
        runs: int | None = None,
        fewest: int = 0,
        verdict: Verdict = Verdict.RACE,
        seconds: float | None = None,
        sessions: int = PARALLEL_SESSIONS,
    ) -> Evidence:
        """Run one probe many times, timing perturbed, until the first failure or the budget.

        `judge` sees every healthy run that returned. A run that raised, hung or was left unclean is refused
        as such. `runs` is how many, instead of the effort's; `fewest` raises an effort that is too low for
        this check. `sessions` is how many go on at once (1 where all runs use one file). Returns the
        evidence when no run failed.
        """
        wanted = runs or self._settings.runs or max(fewest, _RUNS[self._settings.effort])
        seeds = iter([self.random.getrandbits(32) for _ in range(wanted)])
        tally = _Tally(time.monotonic() + _SECONDS[self._settings.effort])
        called = self._called(probe)
        workers = max(1, min(sessions, wanted // _RUNS_PER_SESSION))
        with ThreadPoolExecutor(workers) as pool:
            work = [
                pool.submit(
                    self._repeat_in, self._session(index), tally, seeds, called, arguments, judge, seconds
                )
                for index in range(workers)
            ]
            for each in work:
                each.result()
        evidence = Evidence(schedules=tally.done, failed=tally.failed)
        if tally.refused is not None:
            refused = tally.refused
            count = f"{tally.failed} of {tally.done} runs"
            raise Refused(refused.verdict, f"{count}: {refused.message}", refused.detail, evidence)
        if tally.complaint is not None:
            refuse(verdict, f"{tally.failed} of {tally.done} runs {tally.complaint}", evidence=evidence)
        self._gathered.append(evidence)
        return evidence

    def explore(
        self,
        probe: str,
        arguments: Mapping[str, Any],
        judge: Judge,
        *,
        verdict: Verdict = Verdict.RACE,
        schedules: int | None = None,
    ) -> Evidence:
        """Let the engine decide the interleaving, then repeat natively as a second witness.

        `judge` sees every run that returned; errors and left-over processes are refused as such. A probe's
        `witness.tell` is heard after the execution, in the order of the schedule; it must not meet or hold.
        What the engine cannot control proves nothing either way: then only the repetition counts.
        `schedules`, where an execution takes long: how many at quick and normal effort, and so many times
        more at thorough effort as other checks take.
        """
        budget = _BUDGETS[self._settings.effort]
        if schedules is not None:
            more = max(1, budget.schedules // _BUDGETS[Effort.NORMAL].schedules)
            budget = replace(budget, schedules=schedules * more)
        session = self._sessions.get(self._limits, controlled=True)
        exercise = f"{self._chapter}/{self.name}"
        seed = self.random.getrandbits(32)
        called = self._called(probe)
        found = explore_probe(session, exercise, called, arguments, judge, verdict, budget, seed)
        if found is not None:
            self._gathered.append(found)
            if found.complete:
                return found
        runs = self._settings.runs or _RUNS[self._settings.effort]
        if found is not None:  # what takes few executions under control takes as much time without it
            runs = max(1, int(min(runs, found.schedules) * _WITNESS_SHARE))
        return self.repeat(probe, arguments, judge, runs=runs, verdict=verdict)

    @staticmethod
    def _repeat_in(
        session: Session,
        tally: _Tally,
        seeds: Iterator[int],
        probe: str,
        arguments: Mapping[str, Any],
        judge: Judge,
        seconds: float | None,
    ) -> None:
        while (seed := tally.next(seeds)) is not None:
            run = session.run(probe, arguments, options={"perturb": seed}, seconds=seconds)
            try:
                judge_health(run)
                if run.error is not None:
                    judge_error(run.error)
                judge_clean(run)
                tally.add(judge(run), None)
            except Refused as refused:
                tally.add(None, refused)

    def inject(
        self,
        probe: str,
        arguments: Mapping[str, Any],
        number: int,
        judge: Judge,
        script: Callable[[], Script],
        *,
        verdict: Verdict = Verdict.LOST_SIGNAL,
    ) -> Evidence:
        """Run one probe once per instruction of the student's code in a region, a signal sent at each.

        The probe takes an `injector`, calls its `begin` and `end` around the region and returns a dict with
        its `passed`. A first run, in which nothing is sent, counts the positions; where they are more than
        the effort allows, a random sample is taken. `judge` sees every run that returned or got stuck.
        """
        first = self._inject_at(-1, probe, arguments, number, judge, script, verdict)
        there = range(int(first.value["passed"]))
        budget = _POSITIONS[self._settings.effort]
        complete = len(there) <= budget
        chosen = there if complete else sorted(self.random.sample(there, budget))
        done = 0
        for position in chosen:
            run = self._inject_at(position, probe, arguments, number, judge, script, verdict, done)
            done += 1
            if not any(event.label == "landed" for event in run.events):
                break  # the region was over: no later position is in it
        self._gathered.append(Evidence(schedules=done, complete=complete))
        return self._gathered[-1]

    def _inject_at(
        self,
        position: int,
        probe: str,
        arguments: Mapping[str, Any],
        number: int,
        judge: Judge,
        script: Callable[[], Script],
        verdict: Verdict,
        done: int = 0,
    ) -> Run:
        options = {"inject": {"signal": number, "position": position}}
        run = self._session(0).run(self._called(probe), arguments, options=options, script=script())
        evidence = Evidence(schedules=done + 1, failed=1, extra={"position": position})
        landed = [event.data for event in run.events if event.label == "landed"]
        complaint = judge(run) if run.end in (End.RETURNED, End.STUCK) else None
        if complaint is not None:
            name = signal.Signals(number).name
            where = f"that arrives at {landed[0]}" if landed else "that arrives while it waits"
            refuse(verdict, f"A {name} {where} {complaint}", where_everybody_is(run.stacks), evidence)
        judge_health(run)
        if run.error is not None:
            judge_error(run.error)
        return run

    @property
    def folder(self) -> Path:
        """The working directory of this check's executions, for files that go in or come out."""
        return self._session(0).folder

    def evidence(self) -> Evidence:
        """Return how much this check has run so far; complete only if every part of it was."""
        return Evidence(
            schedules=self._single_runs + sum(each.schedules for each in self._gathered),
            complete=bool(self._gathered) and all(each.complete for each in self._gathered),
        )

    def _called(self, probe: str) -> str:
        """Return how a session calls one of this check's probes."""
        return f"{self._probes}.{probe}"

    def _session(self, index: int) -> Session:
        return self._sessions.get(self._limits, index)


class _Tally:
    """Counts the runs of one repetition over several threads; the first failure decides."""

    def __init__(self, deadline: float) -> None:
        self._lock = threading.Lock()
        self._deadline = deadline
        self.done = 0
        self.failed = 0
        self.complaint: str | None = None
        self.refused: Refused | None = None

    def next(self, seeds: Iterator[int]) -> int | None:
        """Return the seed of the next run, None when it is over."""
        with self._lock:
            over = self.failed or time.monotonic() > self._deadline
            return None if over else next(seeds, None)

    def add(self, complaint: str | None, refused: Refused | None) -> None:
        """Book one run."""
        with self._lock:
            self.done += 1
            if complaint is None and refused is None:
                return
            self.failed += 1
            if self.failed == 1:
                self.complaint, self.refused = complaint, refused


def material_of(submission: Path, chapter: str, name: str, suite: Path) -> Material:
    """Return what to run for one exercise of a submission folder."""
    files = {PROBES: suite / f"{name}_probes.py", OPEN_PROBES: suite / f"open_{name}_probes.py"}
    there = {called: file for called, file in files.items() if file.exists()}
    return Material(name, submission / chapter / f"{name}.py", there)
