"""A child that never ends by itself is terminated; its status is as it should be."""

import time
from multiprocessing import Process


def run():
    while True:
        time.sleep(1)


if __name__ == "__main__":
    process = Process(target=run)
    process.start()
    process.join(0.5)
    assert process.is_alive()
    process.terminate()
    process.join()
    assert process.exitcode == -15
