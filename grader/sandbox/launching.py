"""Starts runners from a thread that lives as long as this process.

The kernel can end a child with its parent (`PR_SET_PDEATHSIG`, which bubblewrap uses), but takes the
*thread* that forked for the parent: a runner started by a worker thread would die with that thread.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from grader.sandbox.isolation import Launch

_launchers: list[ThreadPoolExecutor] = []


def start(
    launch: Launch, control: int, output: int, folder: Path, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    """Start a runner that inherits `control` and writes to `output`; raise `OSError` when it cannot be."""
    if not _launchers:
        _launchers.append(ThreadPoolExecutor(1, "launcher"))
    try:
        return _launchers[0].submit(_start, launch, control, output, folder, environment).result()
    finally:
        for descriptor in launch.descriptors:
            os.close(descriptor)


def _start(
    launch: Launch, control: int, output: int, folder: Path, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        launch.command,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        pass_fds=(control, *launch.descriptors),
        cwd=folder,
        env=environment,
        start_new_session=True,
    )


# A forked process has the list but not the thread.
os.register_at_fork(after_in_child=_launchers.clear)
