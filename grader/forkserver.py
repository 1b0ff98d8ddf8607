"""The library's fork server, where nobody but this process can reach it.

Who connects to a fork server gets a process that runs what they send. The library relies on the permissions
of a folder, which do not keep out a submission that runs as the grader's own user (L1), and the kernel lists
the paths of all sockets in `/proc/net/unix`. So this one is bound, and connected to, through a descriptor:
the list shows a path that leads nowhere in any other process.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
import threading
from collections.abc import Sequence
from multiprocessing import forkserver, process, util
from multiprocessing.context import ForkServerContext

_lock = threading.Lock()
_folders: list[tuple[int, int]] = []
"""Of this process: its pid, and the descriptor of the folder where its server listens."""


def hidden_context(preload: Sequence[str]) -> ForkServerContext:
    """Return the context of a server that runs and has imported `preload`; call it before every start."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    with _lock:
        config = process.current_process()._config  # type: ignore[attr-defined]
        usual = config.get("tempdir")
        config["tempdir"] = f"/proc/self/fd/{_folder()}"
        try:
            forkserver.ensure_running()
        finally:
            if usual is None:
                del config["tempdir"]
            else:
                config["tempdir"] = usual
    return context


def listener_name() -> str:
    """Return the last part of the path where this process's server listens; empty where there is none."""
    return os.path.basename(forkserver._forkserver._forkserver_address or "")  # type: ignore[attr-defined]  # noqa: PTH119


def _folder() -> int:
    if not _folders or _folders[0][0] != os.getpid():
        path = tempfile.mkdtemp(prefix="server-")
        util.Finalize(None, shutil.rmtree, args=(path, True), exitpriority=-100)
        _folders[:] = [(os.getpid(), os.open(path, os.O_PATH | os.O_DIRECTORY))]
    return _folders[0][1]
