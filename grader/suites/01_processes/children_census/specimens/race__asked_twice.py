"""Asks for the living first and for the finished later: who ends in between is in both lists."""


def ask(process, question):
    try:
        return question(process)
    except (AssertionError, ValueError):
        return None


def census(processes):
    alive = [each.name for each in processes if ask(each, lambda p: p.is_alive())]
    finished = [each.name for each in processes if ask(each, lambda p: not p.is_alive() and p.exitcode is not None)]
    unknown = [each.name for each in processes if ask(each, lambda p: p.is_alive() or p.exitcode is not None) is not True]
    return {"alive": alive, "finished": finished, "unknown": unknown}
