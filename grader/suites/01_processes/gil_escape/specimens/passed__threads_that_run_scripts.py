"""Right: threads, each of which waits for an interpreter that counts one range."""

import subprocess, sys
from concurrent.futures import ThreadPoolExecutor

CODE = "import sys\na,b=map(int,sys.argv[1:])\nprint(sum(n>1 and all(n%d for d in range(2,int(n**.5)+1)) for n in range(a,b)))"


def _run(r):
    return int(
        subprocess.run(
            [sys.executable, "-I", "-S", "-c", CODE, str(r[0]), str(r[1])],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )


def count_primes(ranges, workers):
    if workers < 1:
        raise ValueError
    with ThreadPoolExecutor(workers) as threads:
        return list(threads.map(_run, ranges))
