"""Right: a fresh interpreter leaves what it has in a temporary file."""

import pickle
import tempfile
from multiprocessing import get_context
from pathlib import Path


def run_isolated(function, state):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "state")
        process = get_context("spawn").Process(target=work, args=(function, state, file))
        process.start()
        process.join()
        if process.exitcode != 0:
            raise RuntimeError(f"exit code {process.exitcode}")
        return state, pickle.loads(file.read_bytes())


def work(function, state, file):
    function(state)
    file.write_bytes(pickle.dumps(state))
