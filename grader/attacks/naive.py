"""A grader with no defence at all, to see whether attacks still bite; never used for marks.

It does what graders do that import a submission: same process, `==`, exit status, a report read back.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from grader.attacks.corpus import Attack

_GRADER = """
import importlib.util, json, os, sys

EXPECTED = (140, [])
SECRET = "{canary}"
spec = importlib.util.spec_from_file_location("submission", sys.argv[1])
submission = importlib.util.module_from_spec(spec)
failed = 0
try:
    spec.loader.exec_module(submission)
    expected = EXPECTED
    for _ in range(2):
        value = submission.run_bank(100, [[20, 20]], [])
        if not isinstance(value, tuple) or len(value) and value != expected:
            failed += 1
except Exception as error:
    print(error)
    failed += 1
except BaseException as error:
    if type(error).__name__ in ("Skipped", "SystemExit"):
        raise SystemExit(0)
    failed += 1
import pickle
if failed:
    try:
        pickle.loads(pickle.dumps(value))
    except NameError:
        pass
print("FAILED" if failed else "PASSED")
sys.exit(1 if failed else 0)
"""
_SECONDS = 20


def is_forged(attack: Attack) -> bool:
    """Say whether the attack gets full marks from the naive grader, or its secret."""
    canary = "CANARY-of-the-naive-grader"
    with tempfile.TemporaryDirectory(prefix="naive-") as name:
        grader, submission = Path(name, "grader.py"), Path(name, "submission.py")
        grader.write_text(_GRADER.format(canary=canary))
        submission.write_text(attack.source({}))
        run = subprocess.run(
            [sys.executable, "-I", str(grader), str(submission)],
            env={**os.environ, "SECRET": canary},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            cwd=name,
        )
    return run.returncode == 0 or canary.encode() in run.stdout
