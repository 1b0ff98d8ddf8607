"""From facts to verdicts: what every suite judges in the same way, and the words students read."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from grader.errors import GraderError
from grader.results.model import Evidence, Verdict
from grader.sandbox.facts import End, Raised, Run


@dataclass
class Refused(Exception):
    """A check's refusal: the verdict, one sentence, and the facts behind it."""

    verdict: Verdict
    message: str
    detail: str = ""
    evidence: Evidence = field(default_factory=Evidence)

    def __str__(self) -> str:
        return f"{self.verdict}: {self.message}"


def refuse(verdict: Verdict, message: str, detail: str = "", evidence: Evidence | None = None) -> NoReturn:
    """End the check with a verdict; `message` is one sentence for the student."""
    raise Refused(verdict, message, detail, evidence or Evidence())


def expect_equal(actual: object, expected: object, what: str, detail: str = "") -> None:
    """Refuse as a wrong result unless the two are equal and of one type."""
    if type(actual) is not type(expected) or actual != expected:
        refuse(Verdict.WRONG_RESULT, f"{what}: expected {shorten(expected)}, got {shorten(actual)}.", detail)


def shorten(value: object, length: int = 120) -> str:
    """Return `repr(value)`, cut in the middle when it is long."""
    text = repr(value)
    if len(text) <= length:
        return f"`{text}`"
    half = (length - 3) // 2
    return f"`{text[:half]} … {text[-half:]}`"


def judge_health(run: Run) -> None:
    """Refuse a run that did not come to its end by itself; a run that raised is healthy."""
    if run.fell_through:
        refuse(
            Verdict.CRASH,
            "A forked child came back out of the function and went on with its caller's code; "
            "end it with `os._exit`.",
        )
    if run.end in (End.RETURNED, End.RAISED):
        return
    {
        End.UNLOADABLE: _unloadable,
        End.PROBES_BROKEN: _probes_broken,
        End.DIED: _died,
        End.STUCK: _stuck,
        End.TIMEOUT: _timeout,
        End.LIMIT: _limit,
        End.RUNNER_KILLED: _runner_killed,
        End.GARBLED: _garbled,
    }[run.end](run)


def spare_terminate(attempt: Callable[[], Run], tries: int = 3) -> Run:
    """Return the first run that did not hang in the library's own `Pool.terminate`; refuse an unhealthy one.

    On CPython 3.11 it may wait for ever when a worker is killed while it holds the lock of the result
    queue: once proves nothing against a program, every time does.
    """
    run = attempt()
    for _ in range(tries - 1):
        if run.end not in (End.STUCK, End.TIMEOUT) or "_terminate_pool" not in run.stacks:
            break
        run = attempt()
    judge_health(run)
    return run


def _unloadable(run: Run) -> NoReturn:
    error = run.error or Raised("Exception", (), "")
    if error.is_a("NotImplementedError"):
        refuse(Verdict.NOT_STARTED, "The file still raises `NotImplementedError`.")
    refuse(Verdict.CRASH, f"Your file cannot be loaded: {sentence_of(error)}", "\n".join(error.frames))


def _probes_broken(run: Run) -> NoReturn:
    raise GraderError(f"The suite's probes cannot be loaded: {sentence_of(run.error) if run.error else ''}")


def _died(run: Run) -> NoReturn:
    how = (
        f"was killed by {signal_name(os.WTERMSIG(run.status))}"
        if os.WIFSIGNALED(run.status)
        else f"ended with exit status {os.waitstatus_to_exitcode(run.status)}"
    )
    refuse(
        Verdict.CRASH,
        f"The program {how} before your function returned; a function returns or raises, it does not "
        "end its caller.",
        run.output[-2000:],
    )


def _stuck(run: Run) -> NoReturn:
    refuse(
        Verdict.DEADLOCK,
        "Deadlock: every process waits and none of them can go on.",
        where_everybody_is(run.stacks),
    )


def _timeout(run: Run) -> NoReturn:
    refuse(
        Verdict.TIMEOUT,
        f"Your function had not returned after {run.seconds:.0f} s and was stopped.",
        where_everybody_is(run.stacks),
    )


_LIMITS = {
    "output": "printed more than the grader reads (8 MiB)",
    "memory": "used more memory than it may",
    "processes": "started more processes or threads than it may",
    "open files": "opened more files than it may",
    "file": "wrote a larger file than it may",
    "disk": "filled the disk space that it may use",
    "cpu": "used more processor time than it may",
    "result": "returned more data than the grader takes",
}


def _limit(run: Run) -> NoReturn:
    text = sentence_of(run.error) if run.error else ""
    what = _LIMITS.get(run.limit, f"went over the limit on {run.limit}")
    refuse(Verdict.LIMIT, f"The program {what}.", text)


def _runner_killed(_run: Run) -> NoReturn:
    refuse(
        Verdict.TAMPERING,
        "The program killed the process that runs it; signal only processes that you started.",
    )


def _garbled(run: Run) -> NoReturn:
    refuse(Verdict.TAMPERING, "The program interfered with the grader's own channel.", run.limit)


def judge_error(error: Raised, function: str = "") -> NoReturn:
    """Refuse because the call raised where it should have returned."""
    if error.is_a("NotImplementedError"):
        refuse(Verdict.NOT_STARTED, "This function still raises `NotImplementedError`.")
    missing = re.fullmatch(r"module '[^']*' has no attribute '([^']*)'", error.text)
    if error.type == "AttributeError" and missing:
        refuse(Verdict.CRASH, f"Your file does not define `{missing[1]}`; keep the stub's names.")
    where = f"`{function}`" if function else "The call"
    refuse(Verdict.CRASH, f"{where} raised {sentence_of(error)}", "\n".join(error.frames))


def judge_clean(run: Run) -> None:
    """Refuse as a leak when processes were left at the moment the call returned or raised."""
    if run.children:
        zombies = [child for child in run.children if child["state"] == "zombie"]
        alive = len(run.children) - len(zombies)
        parts = [
            f"{alive} still running" if alive else "",
            f"{len(zombies)} not reaped (zombie)" if zombies else "",
        ]
        refuse(
            Verdict.LEAK,
            f"When your function ended, child processes were left: {', '.join(filter(None, parts))}; "
            "join every process you start.",
        )
    if run.orphans:
        refuse(
            Verdict.LEAK, f"Your function left {len(run.orphans)} process(es) running that nobody waits for."
        )


_LEFT = {
    "fds": "open file descriptors",
    "files": "files",
    "semaphores": "semaphores",
    "handlers": "changed signal handlers",
    "mask": "a changed signal mask",
    "start_method": "a changed global start method",
    "timer": "a running timer",
    "directory": "a changed working directory",
    "children": "child processes",
}


def judge_growth(growth: dict[str, Any], ignore: tuple[str, ...] = ("threads",)) -> None:
    """Refuse as a leak what `observe.growth` found after repeated calls."""
    found = {key: value for key, value in growth.items() if key not in ignore}
    if not found:
        return
    names = ", ".join(_LEFT.get(key, key) for key in found)
    lines = [f"{_LEFT.get(key, key)}: {shorten(value, 300)}" for key, value in found.items()]
    refuse(
        Verdict.LEAK, f"Calling your function leaves something behind each time: {names}.", "\n".join(lines)
    )


def sentence_of(error: Raised) -> str:
    """Return an exception as a student reads it."""
    text = error.text.partition("\n")[0][:300]
    return f"`{error.type}: {text}`." if text else f"`{error.type}`."


def signal_name(number: int) -> str:
    """Return `SIGKILL` for 9, and so on."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


_FRAME = re.compile(r'File "[^"]*/submission/([^"]+)", line (\d+) in (\S+)')
_HEAD = re.compile(r"process (\d+) \((\w+)\):")


def where_everybody_is(stacks: str) -> str:
    """Return, per thread, where in the student's file it was; the full stacks of the library are left out."""
    lines: list[str] = []
    process = ""
    inside_thread = False
    for line in stacks.splitlines():
        if head := _HEAD.match(line):
            process = f"process {head[1]}"
        elif line.startswith(("Current thread", "Thread")):
            inside_thread = True
        elif inside_thread and (frame := _FRAME.search(line)):
            inside_thread = False
            lines.append(f"{process}: {frame[1]}:{frame[2]} in {frame[3]}")
    return "\n".join(lines)
