"""What the open checks of `main_guard` run: the script, in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Any

SCRIPT = True  # executing it is the script's business, in a process of its own


def example(student: Any) -> list[str]:
    """Run `python main_guard.py 4`; return the lines it prints, up to the first error."""
    script = subprocess.Popen(
        [sys.executable, student.__file__, "4"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    printed = []
    assert script.stdout is not None
    with script.stdout as lines:
        for line in lines:
            printed.append(line.rstrip())
            if "Error" in line:  # a pool would go on for ever
                os.killpg(script.pid, signal.SIGKILL)
    script.wait()
    return printed
