"""L4: namespaces of its own for every session, set up by bubblewrap, with a seccomp filter on top."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass

from grader.sandbox import seccomp, users
from grader.sandbox.facts import Limits
from grader.sandbox.isolation import Launch, memory_file
from grader.sandbox.shown import PRIVATE, Sources, enter_command, layout, runner_command
from grader.sandbox.stage import Stage

_SEPARATE = ("--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session")


@dataclass(frozen=True, slots=True)
class Bubblewrap:
    """L4: own user, process, network, IPC, mount and host-name namespaces; nothing of the host to be seen."""

    name: str = "L4 bubblewrap"
    private: tuple[str, ...] = PRIVATE

    @property
    def owner(self) -> int | None:
        """A user without rights when the grader is root, else the grader's own."""
        return users.own_user() if os.geteuid() == 0 else None

    def launch(self, stage: Stage, control: int, limits: Limits) -> Launch:
        """Return the command; arguments and filter come by descriptor, so that nothing inside shows them."""
        sources = Sources(held=self.owner is not None)
        syscalls = memory_file("filter", seccomp.deny_list())
        arguments = [*_SEPARATE, *layout(stage, sources, limits), "--seccomp", str(syscalls)]
        given = memory_file("arguments", b"".join(each.encode() + b"\0" for each in arguments))
        command = [shutil.which("bwrap") or "/usr/bin/bwrap", "--args", str(given), "--"]
        command += runner_command(control)
        if self.owner is not None:
            command = [*enter_command(self.owner, sources), *command]
        return Launch(tuple(command), (given, syscalls))
