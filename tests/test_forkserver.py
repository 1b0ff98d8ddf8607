"""Nobody finds the way to the grader's fork server, and it works all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from grader.sandbox.isolation import PACKAGE

PROGRAM = """
import os, multiprocessing, tempfile
from pathlib import Path
from grader.forkserver import hidden_context

def work(line):
    line.send(os.getppid())

if __name__ == "__main__":
    for _ in range(2):
        context = hidden_context(["json"])
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs,))
        process.start()
        server = ours.recv()
        process.join()
    assert "tempdir" not in multiprocessing.current_process()._config
    listed = Path("/proc/net/unix").read_text()
    folder, = (each for each in os.listdir(tempfile.gettempdir()) if each.startswith("server-"))
    listener, = os.listdir(os.path.join(tempfile.gettempdir(), folder))
    print(folder in listed, listener in listed, server != os.getpid(), flush=True)
"""


def test_the_kernels_list_does_not_lead_to_it(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    folder = tmp_path / "temporary"
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent), "TMPDIR": str(folder)}
    run = subprocess.run(
        [sys.executable, str(program)], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["False", "True", "True"]
    assert list(folder.iterdir()) == []
