"""A helper in a session of its own goes on for a while."""
import subprocess
import sys
from multiprocessing import get_context


def square(number):
    return number * number


if __name__ == "__main__":
    null = subprocess.DEVNULL
    subprocess.Popen(["sleep", "20"], start_new_session=True, stdin=null, stdout=null, stderr=null)
    with get_context("spawn").Pool(2) as pool:
        for each in pool.map(square, range(int(sys.argv[1]))):
            print(each)
