"""Asks the coreutils, or Python where it knows."""
import os
import subprocess


def worker_count(tasks):
    if tasks < 0:
        raise ValueError(tasks)
    if hasattr(os, "process_cpu_count"):
        usable = os.process_cpu_count() or 1
    else:
        usable = int(subprocess.run(["nproc"], capture_output=True, check=True).stdout)
    return max(1, min(tasks, usable))
