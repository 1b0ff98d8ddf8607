"""Right: `setdefault` is one message, and what it gives is a proxy of the list that stays."""

import multiprocessing


def _work(manager, words, groups, pipe):
    try:
        for word in words:
            groups.setdefault(word[0], manager.list()).append(word)
        pipe.send(None)
    except BaseException as error:
        pipe.send(error)


def group_by_initial(words, workers):
    context = multiprocessing.get_context("fork")
    with context.Manager() as manager:
        groups = manager.dict()
        team = []
        for i in range(workers):
            r, w = context.Pipe(False)
            p = context.Process(target=_work, args=(manager, words[i::workers], groups, w))
            p.start()
            w.close()
            team.append((p, r))
        errors = []
        for p, r in team:
            try:
                errors.append(r.recv())
            except EOFError:
                errors.append(RuntimeError("a worker died"))
            r.close()
            p.join()
            p.close()
        for error in errors:
            if error is not None:
                raise error
        return {k: sorted(v) for k, v in groups.items()}
