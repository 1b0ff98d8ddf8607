"""Right: an event loop that awaits what an executor does."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


async def gather(task, count, executor):
    loop = asyncio.get_running_loop()
    return await asyncio.gather(*(loop.run_in_executor(executor, task, number) for number in range(count)))


def run_tasks(task, count, workers):
    with ProcessPoolExecutor(workers) as executor:
        return list(asyncio.run(gather(task, count, executor)))
