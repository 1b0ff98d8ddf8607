"""Right: two workers of a pool play and return their own hits; each is sent its end as an argument."""

from multiprocessing import Pipe, Pool


def rally(rounds):
    if not rounds:
        return []  # the ends travel on demand: a rally without a ball could be over before one has arrived
    with Pool(2) as pool:
        one, other = Pipe()
        served = pool.apply_async(serve, (one, rounds))
        answered = pool.apply_async(answer, (other,))
        pings = served.get()
        one.close()
        other.close()
        pongs = answered.get()
        pool.close()
        pool.join()
    return [hit for both in zip(pings, pongs) for hit in both]


def serve(mine, rounds):
    hits = []
    with mine:
        for number in range(rounds):
            hits.append(f"ping {number}")
            mine.send(hits[-1])
            mine.recv()
    return hits


def answer(mine):
    hits = []
    with mine:
        while True:
            try:
                hits.append(mine.recv().replace("ping", "pong"))
            except EOFError:
                return hits
            mine.send(hits[-1])
