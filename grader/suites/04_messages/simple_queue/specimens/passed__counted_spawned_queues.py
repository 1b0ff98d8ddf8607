"""Right: spawned stages that know how many values will come; plain `Queue`s, so putting never waits."""

import multiprocessing


def relay(values, stages):
    context = multiprocessing.get_context("spawn")
    queues = [context.Queue() for _ in range(stages + 1)]
    processes = [
        context.Process(target=stage, args=(source, target, len(values)))
        for source, target in zip(queues, queues[1:])
    ]
    for process in processes:
        process.start()
    for value in values:
        queues[0].put(value)
    results = [queues[-1].get() for _ in values]
    for process in processes:
        process.join()
    for queue in queues:
        queue.close()
        queue.join_thread()
    return results


def stage(source, target, count):
    for _ in range(count):
        target.put(1 + source.get())
