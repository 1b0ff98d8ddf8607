"""Hidden suite for `signal_handler`: no signal is lost, wherever it lands."""

from __future__ import annotations

import signal
import time

import pytest

from grader import procfs
from grader.plugin.judging import (
    expect_equal,
    judge_clean,
    judge_error,
    judge_growth,
    judge_health,
    refuse,
    where_everybody_is,
)
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, Script

WORDS = {"alarm": signal.SIGALRM, "interrupt": signal.SIGINT}


class Conversation(Script):
    """Sends the signals of `words` one by one, each when the one before was recorded, then SIGTERM.

    The last one waits for silence: a guard that returns before that has not waited for SIGTERM.
    """

    def __init__(self, words: list[str]) -> None:
        self._left = list(words)
        self._sent = 0
        self.ended = False
        self.last_sent = "SIGTERM"

    def event(self, event: Event, control: Control) -> None:
        """Answer `ready` and every recorded word with the next signal."""
        if (event.label == "ready" or event.label in WORDS) and self._left:
            number = WORDS[self._left.pop(0)]
            self._sent += 1
            self.last_sent = number.name
            control.kill(event.pid, number)

    def quiet(self, control: Control) -> bool:
        """End the guard when all signals were answered; a signal that was not is lost."""
        told = [event.label for event in control.events]
        answered = sum(label in WORDS for label in told)
        if self.ended or "ready" not in told or answered < self._sent:
            return False
        self.ended = True
        self.last_sent = "SIGTERM"
        return control.kill(control.execution, signal.SIGTERM)


def converse(student: Student, words: list[str]) -> Run:
    """Return the run of a conversation; refuse lost signals and a guard that does not wait for its end."""
    script = Conversation(words)
    run = student.observe("guard", {"ready": "tell_ready"}, script=script)
    if run.end in (End.STUCK, End.TIMEOUT):
        refuse(
            Verdict.LOST_SIGNAL,
            f"{script.last_sent} was sent and not answered: it is lost, and the process waits on.",
            where_everybody_is(run.stacks),
        )
    judge_health(run)
    expect_guarded(run, words)
    if not script.ended:
        refuse(Verdict.WRONG_RESULT, f"`guard` returned after {script.last_sent}; only SIGTERM ends it.")
    return run


def recorded(run: Run) -> list[str]:
    """Return what was recorded, in order."""
    return [
        event.label
        for event in run.events
        if event.label not in ("ready", "hold: ready", "landing", "landed")
    ]


def expect_guarded(run: Run, words: list[str]) -> None:
    """Refuse unless the guard returned, recorded `words`, and left no process."""
    if run.error is not None:
        if run.error.is_a("KeyboardInterrupt"):
            refuse(
                Verdict.CRASH, "`guard` ended with `KeyboardInterrupt`: SIGINT must be recorded and survived."
            )
        judge_error(run.error, "guard")
    judge_clean(run)
    expect_equal(recorded(run), words, "What was recorded")


@pytest.mark.points(2)
def test_each_signal_is_answered(student: Student) -> None:
    """SIGALRM and SIGINT are recorded, SIGTERM ends the guard"""
    for words in ([], ["alarm"], ["interrupt"], ["alarm", "interrupt", "interrupt", "alarm"]):
        converse(student, words)


class BeforeReadyReturns(Script):
    """Sends signals while `ready` still runs: from its call on they count."""

    def __init__(self, *, end_at_once: bool) -> None:
        self._end_at_once = end_at_once

    def event(self, event: Event, control: Control) -> None:
        """Send both, let go, and end the guard when both have been recorded."""
        if event.label == "hold: ready":
            control.kill(event.pid, signal.SIGALRM)
            control.kill(event.pid, signal.SIGINT)
            if self._end_at_once:
                control.kill(event.pid, signal.SIGTERM)
            control.release(event.label)
        elif self._end_at_once:
            return
        elif {"alarm", "interrupt"} <= {each.label for each in control.events}:
            control.kill(event.pid, signal.SIGTERM)


@pytest.mark.points(2)
@pytest.mark.needs("each_signal_is_answered")
def test_handlers_stand_before_ready(student: Student) -> None:
    """signals that come while `ready` runs are recorded"""
    for end_at_once in (False, True):
        script = BeforeReadyReturns(end_at_once=end_at_once)
        run = student.observe("guard", {"ready": "hold_ready"}, script=script)
        if run.end in (End.STUCK, End.TIMEOUT):
            refuse(Verdict.LOST_SIGNAL, "A signal that came while `ready()` ran was never answered.")
        if run.end is End.DIED:
            refuse(Verdict.LOST_SIGNAL, "A signal that came while `ready()` ran ended the process.")
        judge_health(run)
        if run.error is not None:
            judge_error(run.error, "guard")
        if sorted(recorded(run)) != ["alarm", "interrupt"]:
            and_then = ", SIGTERM after them" if end_at_once else ""
            refuse(
                Verdict.LOST_SIGNAL,
                f"SIGALRM and SIGINT came while `ready()` ran{and_then}; recorded was {recorded(run)}.",
            )


@pytest.mark.points(1)
@pytest.mark.needs("each_signal_is_answered")
def test_many_signals(student: Student) -> None:
    """a long sequence of signals is recorded in order"""
    words = [student.random.choice(["alarm", "interrupt"]) for _ in range(40)]
    converse(student, words)


class AfterInjection(Script):
    """Ends the guard once the injected signal was answered, or when it turns out that none was injected."""

    def __init__(self, word: str, first: str | None) -> None:
        self._word = word
        self._first = first
        self._seen = 0

    def event(self, event: Event, control: Control) -> None:
        """Send the first signal at `ready`; answer the injected one's record with SIGTERM."""
        if event.label == "ready" and self._first:
            control.kill(event.pid, WORDS[self._first])
        landed = any(each.label == "landed" for each in control.events)
        wanted = 2 if self._word == self._first else 1
        if landed and event.label == self._word:
            count = sum(each.label == self._word for each in control.events)
            if count >= wanted:
                control.kill(event.pid, signal.SIGTERM)

    def quiet(self, control: Control) -> bool:
        """Everybody waits: if nothing was injected the region is over, else the signal was lost."""
        if any(each.label == "landed" for each in control.events):
            return False
        control.deny("landing")
        return control.kill(control.execution, signal.SIGTERM)


def never_lost(student: Student, number: signal.Signals, word: str, first: str | None) -> None:
    """Inject `number` at every opcode after `ready`, or after the first record of `first`."""

    def judge(run: Run) -> str | None:
        landed = any(event.label == "landed" for event in run.events)
        if run.end is End.STUCK:
            return "is lost: the process waits on and nothing will wake it."
        if not landed or run.error is not None or not word:
            return None
        expected = sorted(filter(None, [first, word]))
        return (
            None
            if sorted(recorded(run)) == expected
            else f"led to the record {recorded(run)}, not {expected}."
        )

    arguments = {"after": first or "ready"}
    student.inject("guard_with_injection", arguments, number, judge, lambda: AfterInjection(word, first))


@pytest.mark.points(2)
@pytest.mark.needs("each_signal_is_answered")
def test_no_alarm_is_lost(student: Student) -> None:
    """no SIGALRM is lost, at whichever instruction it lands"""
    never_lost(student, signal.SIGALRM, "alarm", None)


@pytest.mark.points(2)
@pytest.mark.needs("each_signal_is_answered")
def test_no_interrupt_is_lost(student: Student) -> None:
    """no SIGINT is lost, also while a SIGALRM is being answered"""
    never_lost(student, signal.SIGINT, "interrupt", "alarm")


@pytest.mark.points(3)
@pytest.mark.needs("each_signal_is_answered")
def test_no_end_is_lost(student: Student) -> None:
    """no SIGTERM is lost, at whichever instruction it lands"""
    never_lost(student, signal.SIGTERM, "", None)
    never_lost(student, signal.SIGTERM, "", "interrupt")


class Idle(Script):
    """Looks whether the guard sleeps while no signal comes, then ends it."""

    samples = True

    def __init__(self) -> None:
        self.busy = False
        self._pid = 0
        self._since = 0.0
        self._looks = self._running = 0

    def event(self, event: Event, _control: Control) -> None:
        """Begin to look at `ready`."""
        if event.label == "ready":
            self._pid, self._since = event.pid, time.monotonic()

    def quiet(self, control: Control) -> bool:
        """Silence is what this is about."""
        return control.execution > 0

    def sample(self, _children: object, control: Control) -> None:
        """Look for half a second: a sleeper is asleep at nearly every look, a busy loop at none."""
        if not self._pid:
            return
        self._looks += 1
        self._running += procfs.ticks_and_motion([self._pid])[1]
        if time.monotonic() - self._since > 0.5:
            self.busy = self._running > self._looks / 2
            control.kill(self._pid, signal.SIGTERM)
            self._pid = 0


class EndAtOnce(Script):
    """Answers every `ready` with SIGTERM."""

    def event(self, event: Event, control: Control) -> None:
        """End it."""
        if event.label == "ready":
            control.kill(event.pid, signal.SIGTERM)


class OneThenEnd(Script):
    """Sends the signal of `word` at `ready`; a guard that goes on after its record is ended."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._ended = False

    def event(self, event: Event, control: Control) -> None:
        """Send it."""
        if event.label == "ready":
            control.kill(event.pid, WORDS[self._word])

    def quiet(self, control: Control) -> bool:
        """It waits for more, though its record failed."""
        failed = any(event.label == "failing" for event in control.events)
        if self._ended or not failed:
            return False
        self._ended = True
        return control.kill(control.execution, signal.SIGTERM)


class FirstAlarm(Script):
    """Sends one SIGALRM at `ready`; the probe sends the rest."""

    def event(self, event: Event, control: Control) -> None:
        """Start it."""
        if event.label == "ready":
            control.kill(event.pid, signal.SIGALRM)


@pytest.mark.points(1)
@pytest.mark.needs("each_signal_is_answered")
def test_records_are_made_in_full(student: Student) -> None:
    """signals that come while a record is being made neither break it off nor are lost"""
    run = student.observe("guard_with_signals_in_records", script=FirstAlarm())
    if run.end in (End.STUCK, End.TIMEOUT):
        refuse(Verdict.LOST_SIGNAL, "A SIGTERM that came while `record` ran was lost.")
    judge_health(run)
    if run.error is not None:
        judge_error(run.error, "guard")
    if sorted(run.value) != ["alarm", "interrupt"]:
        refuse(
            Verdict.LOST_SIGNAL,
            f"SIGINT and SIGTERM came while SIGALRM was recorded; in full were only {run.value}.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("each_signal_is_answered")
def test_waiting_costs_nothing(student: Student) -> None:
    """while no signal comes the process sleeps"""
    idle = Idle()
    expect_guarded(student.run("guard", {"ready": "tell_ready"}, script=idle), [])
    if idle.busy:
        refuse(Verdict.LIMIT, "`guard` keeps the processor busy while it waits; sleep until a signal comes.")


@pytest.mark.points(2)
@pytest.mark.needs("each_signal_is_answered")
def test_earlier_handlers_return(student: Student) -> None:
    """earlier handlers and the signal mask are as before"""
    script = Conversation(["alarm", "interrupt"])
    found = student.value("guard_among_earlier_handlers", script=script)
    if found["changed"] or found["blocked"]:
        what = ", ".join(found["changed"] + [f"{name} still blocked" for name in found["blocked"]])
        refuse(Verdict.LEAK, f"After `guard` the dispositions differ from before: {what}.")
    found = student.value("guard_for_one_who_blocks", script=EndAtOnce())
    if not found["mask"]:
        refuse(Verdict.LEAK, "The caller had signals blocked; after `guard` the mask is another.")
    if not found["wakeup"]:
        refuse(Verdict.LEAK, "The caller had a wake-up descriptor; after `guard` it is not in force.")


@pytest.mark.points(1)
@pytest.mark.needs("each_signal_is_answered")
def test_handlers_return_on_error(student: Student) -> None:
    """an error in `ready` or `record` comes out, and earlier handlers are back"""
    found = student.value("guard_that_is_not_ready", script=OneThenEnd("alarm"))
    if not found["raised"]:
        refuse(Verdict.WRONG_RESULT, "`ready` raised `LookupError`, and `guard` did not pass it on.")
    if found["changed"]:
        refuse(Verdict.LEAK, f"`ready` raised, and something was left: {', '.join(found['changed'])}.")
    for word in WORDS:
        found = student.value("guard_that_cannot_record", script=OneThenEnd(word))
        if not found["raised"]:
            refuse(
                Verdict.WRONG_RESULT,
                f'`record` raised `LookupError` at "{word}", and `guard` did not pass it on.',
            )
        if found["changed"]:
            refuse(Verdict.LEAK, f"`record` raised, and something was left: {', '.join(found['changed'])}.")


@pytest.mark.points(1)
@pytest.mark.needs("each_signal_is_answered")
def test_nothing_is_left_behind(student: Student) -> None:
    """no descriptor, thread's process or handler is left"""
    judge_growth(student.value("guard_again_and_again", script=EndAtOnce()))
