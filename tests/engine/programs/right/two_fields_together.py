"""Two cells that belong together are written under one lock."""

from multiprocessing import Process, Value


def post(best, holder, score, player):
    with best.get_lock():
        best.value = score
        holder.value = player


if __name__ == "__main__":
    best, holder = Value("i", 0), Value("i", 0)
    tasks = [Process(target=post, args=(best, holder, n * 10, n)) for n in (1, 2)]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert best.value == 10 * holder.value, (best.value, holder.value)
