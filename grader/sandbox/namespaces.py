"""L3: the same namespaces, view and filter as L4, set up by `enclose.py` where there is no bubblewrap."""

from __future__ import annotations

import os
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from grader.sandbox import seccomp, shown, users
from grader.sandbox.facts import Limits
from grader.sandbox.isolation import FLAGS, PACKAGE, Launch, memory_file
from grader.sandbox.shown import Sources
from grader.sandbox.stage import Stage


@dataclass(frozen=True, slots=True)
class Namespaces:
    """L3: as L4, with code of our own in bubblewrap's place."""

    name: str = "L3 namespaces"
    private: tuple[str, ...] = shown.PRIVATE

    @property
    def owner(self) -> int | None:
        """A user without rights when the grader is root, else the grader's own."""
        return users.own_user() if os.geteuid() == 0 else None

    def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:
        """Return the command; what is to be seen and the filter come by descriptor."""
        sources = Sources(held=self.owner is not None)
        plan = shown.layout(stage, sources, limits)
        given = memory_file("plan", b"".join(each.encode() + b"\0" for each in plan))
        syscalls = memory_file("filter", seccomp.deny_list())
        arguments = [str(given), str(syscalls), str(control), *shown.runner_command(control)]
        if self.owner is None:
            command = [sys.executable, *FLAGS, str(PACKAGE / "sandbox" / "enclose.py"), *arguments]
        else:
            held = _held_command(sources)
            command = [*shown.enter_command(self.owner, sources), *held, *arguments]
        return Launch(tuple(command), (given, syscalls))


def _held_command(sources: Sources) -> list[str]:
    """Return how to start `enclose.py` by what root holds: who starts it is root no more."""
    base = shown.base()
    executable = Path(getattr(sys, "_base_executable", sys.executable)).resolve()
    words: list[str] = []
    python = str(executable)
    if not base.is_relative_to("/usr") and executable.is_relative_to(base):
        folder = sources.of(base)
        python = f"{folder}/{executable.relative_to(base)}"
        if sysconfig.get_config_var("Py_ENABLE_SHARED"):
            words = ["/usr/bin/env", f"LD_LIBRARY_PATH={folder}/lib"]
    return [*words, python, *FLAGS, f"{sources.of(PACKAGE.parent)}/grader/sandbox/enclose.py"]
