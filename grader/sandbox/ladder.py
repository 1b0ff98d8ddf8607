"""Which rung a host allows: the strongest whose canaries stay in their cage when really launched."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass

from grader.errors import GraderError, UserError
from grader.sandbox import canaries, confined, seccomp
from grader.sandbox.bubblewrap import Bubblewrap
from grader.sandbox.isolation import PlainProcess, Rung
from grader.sandbox.namespaces import Namespaces

RUNGS: tuple[Rung, ...] = (Bubblewrap(), Namespaces(), confined.L2, confined.L1, PlainProcess())
"""Strongest first."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of trying a rung on this host."""

    rung: Rung
    obstacle: str
    """Why it cannot be used, one sentence; empty when it holds."""
    advice: str = ""


def word_of(rung: Rung) -> str:
    """Return the short name of a rung, as on the command line: `L4`."""
    return rung.name.partition(" ")[0]


def rung_named(word: str) -> Rung:
    """Return the rung called `word` (`L4`), whether or not this host allows it.

    Raises:
        UserError: there is no such rung.
    """
    for rung in RUNGS:
        if word_of(rung) == word:
            return rung
    raise UserError(f"There is no rung `{word}`; there are: {', '.join(map(word_of, RUNGS))}.")


def strongest_rung() -> Rung:
    """Return the strongest rung that holds when tried."""
    return next(rung for rung in RUNGS if not try_rung(rung).obstacle)


_trials: dict[str, Trial] = {}


def try_rung(rung: Rung) -> Trial:
    """Launch a rung's canaries, once per process, and say what came of it."""
    if rung.name not in _trials:
        _trials[rung.name] = _try(rung)
    return _trials[rung.name]


def _try(rung: Rung) -> Trial:
    if not _HOLDS[word_of(rung)]:
        return Trial(rung, "")
    obstacle, advice = _missing(rung)
    if obstacle:
        return Trial(rung, obstacle, advice)
    try:
        escaped = canaries.release(rung)
    except GraderError as error:
        return Trial(rung, str(error), _ADVICE.get(word_of(rung), ""))
    broken = [what for what in escaped if what in _HOLDS[word_of(rung)]]
    return Trial(rung, f"It does not hold: a submission can {' and '.join(broken)}." if broken else "")


_HOLDS = {
    "L4": canaries.ALL,
    "L3": canaries.ALL,
    "L2": (canaries.READ, canaries.SIGNAL),
    "L1": (canaries.READ, canaries.SIGNAL),
    "L0": (),
}
"""What a rung must keep a submission from."""
_NAMESPACES = (
    "Allow user namespaces: `sysctl kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu, "
    "`--security-opt seccomp=unconfined` in Docker."
)
_ADVICE = {
    "L4": _NAMESPACES,
    "L3": _NAMESPACES,
    "L2": "Allow mounts to root (`CAP_SYS_ADMIN`), or use an interpreter that other users can read.",
    "L1": "Use a kernel with Landlock (5.13; from 6.12 on it keeps signals in as well).",
}


def _missing(rung: Rung) -> tuple[str, str]:
    """Return what a rung lacks before it needs to be tried, and what to do about it."""
    if isinstance(rung, Bubblewrap) and shutil.which("bwrap") is None:
        return "`bwrap` is not installed.", "Install it: `apt-get install bubblewrap` (0.8 or newer)."
    if not seccomp.is_known():
        return "There is no seccomp filter for this processor.", "Use x86_64 or aarch64."
    if rung == confined.L2 and os.geteuid() != 0:
        return "Only root can change the user.", ""
    return "", ""
