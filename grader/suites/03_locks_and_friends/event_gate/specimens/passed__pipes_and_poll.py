"""Right: a pipe to each reader; the arrival of the data is the event, the end of the pipe means failure."""

import threading
from multiprocessing import Pipe, Process


def publish_when_ready(readers, prepare, patience):
    outgoing, incoming, processes = [], [], []
    results = [None] * readers
    for _ in range(readers):
        theirs, ours = Pipe(duplex=False)
        report, sender = Pipe(duplex=False)
        process = Process(target=read, args=(theirs, patience, sender, outgoing + [ours]))
        process.start()
        theirs.close()
        sender.close()
        outgoing.append(ours)
        incoming.append(report)
        processes.append(process)
    try:
        data = prepare()
        helpers = [threading.Thread(target=give, args=(each, data)) for each in outgoing]
        for helper in helpers:
            helper.start()
        for number, report in enumerate(incoming):
            results[number] = report.recv()
        for helper in helpers:
            helper.join()
        return results
    finally:
        for connection in outgoing:
            connection.close()
        for process in processes:
            process.join()
        for report in incoming:
            report.close()


def give(connection, data):
    try:
        connection.send_bytes(data)
    except BrokenPipeError:
        pass


def read(news, patience, sender, others):
    for connection in others:
        connection.close()
    try:
        result = news.recv_bytes() if news.poll(patience) else None
    except EOFError:
        result = None
    news.close()
    sender.send(result)
