"""Wrong: a death by signal reads like an error."""


def describe(exitcode):
    if exitcode is None:
        return "running"
    return "ok" if exitcode == 0 else f"error {exitcode}"


def stop(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return describe(process.exitcode)
