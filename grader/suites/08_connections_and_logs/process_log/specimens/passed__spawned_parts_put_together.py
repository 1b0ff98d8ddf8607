"""Right: every fresh interpreter writes a file of its own, and the parent puts them together."""

import logging
import tempfile
from multiprocessing import get_context, get_logger
from pathlib import Path


def run_logged(tasks, path):
    context = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        parts = [Path(folder, str(number)) for number in range(len(tasks))]
        processes = [
            context.Process(target=work, args=(task, part), name=name)
            for part, (name, task) in zip(parts, tasks.items())
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        with open(path, "a") as whole:
            for part in parts:
                if part.exists():
                    whole.write(part.read_text())


def work(task, part):
    logging.basicConfig(filename=part, level=logging.NOTSET, format="%(name)s: %(message)s")
    handler = logging.getLogger().handlers[0]
    plain = handler.format
    handler.format = lambda record: "\\n".join(plain(record).splitlines())
    get_logger().addHandler(handler)
    get_logger().setLevel(logging.DEBUG)
    try:
        task()
    except Exception as error:
        logging.error("failed", exc_info=error)
