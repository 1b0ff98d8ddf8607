"""Controlled executions: a session as the engine's launcher, which decides the interleaving.

The execution connects twice: to the witness's socket, where it reports its frame as always, and to the
conductor's, which becomes the channel of the program's first task. The session reads the frame after the
engine has seen the program end.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from typing import Any

from grader import procfs
from grader.engine.launcher import LaunchError
from grader.sandbox.facts import End, Run
from grader.sandbox.line import peer
from grader.sandbox.session import Session

_CONNECT_SECONDS = 10.0


class SessionLauncher:
    """Launches one probe with its arguments, again and again; keeps what each execution reported."""

    def __init__(self, session: Session, probe: str, arguments: Mapping[str, Any]) -> None:
        self._session = session
        self._probe = probe
        self._arguments = arguments
        self.last = Run(End.DIED)
        """The facts of the execution that was reaped last."""

    def launch(self, *, told: bool) -> socket.socket:
        """Start one execution and return the conductor's end of its first task's channel.

        Raises:
            LaunchError: the submission's file cannot be loaded, or its process ended before it connected.
        """
        listener = self._session.begin_controlled(self._probe, self._arguments, told=told)
        if listener is None:
            raise LaunchError("the submission's file cannot be loaded")
        listener.settimeout(_CONNECT_SECONDS)
        try:
            channel, _ = listener.accept()
        except TimeoutError:
            self.reap()
            raise LaunchError("the execution did not come under control") from None
        if peer(channel) not in procfs.children(self._session.pid):
            channel.close()
            self.reap()
            raise LaunchError("a process that is no execution came under control")
        channel.settimeout(None)
        return channel

    def reap(self) -> str:
        """Take in the execution's report, kill what is left of it, return what it printed."""
        self.last = self._session.end_controlled()
        return self.last.output

    def close(self) -> None:
        """Nothing: the session is its owner's."""
