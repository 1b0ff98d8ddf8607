"""A fork server's child is waited for by `select` on its sentinel, and looked at before without waiting."""

import select
from multiprocessing import get_context
from multiprocessing.connection import wait

context = get_context("forkserver")


def work(done):
    done.value = 1


def main():
    done = context.Value("i", 0)
    child = context.Process(target=work, args=(done,))
    child.start()
    if wait([child.sentinel], 0):
        assert done.value == 1
    select.select([child.sentinel], [], [])
    child.join()
    assert (done.value, child.exitcode) == (1, 0)


if __name__ == "__main__":
    main()
