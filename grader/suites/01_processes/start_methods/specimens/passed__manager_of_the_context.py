"""A manager of the same context keeps the outcome."""
from multiprocessing import get_context


def work(box, function, args):
    try:
        box["value"] = function(*args)
    except Exception as error:
        box["error"] = error


def run_with(method, function, *args):
    context = get_context(method)
    with context.Manager() as manager:
        box = manager.dict()
        process = context.Process(target=work, args=(box, function, args))
        process.start()
        process.join()
        code = process.exitcode
        process.close()
        found = box.copy()
    if "error" in found:
        raise found["error"]
    if "value" not in found:
        raise RuntimeError(f"child ended with {code}")
    return found["value"]
