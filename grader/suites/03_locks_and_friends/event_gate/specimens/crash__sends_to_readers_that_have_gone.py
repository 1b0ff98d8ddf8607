"""Wrong: sends the data to every reader, also to those that have lost their patience and gone."""

from multiprocessing import Pipe, Process


def publish_when_ready(readers, prepare, patience):
    outgoing, incoming, processes = [], [], []
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
        for connection in outgoing:
            connection.send_bytes(data)
        return [report.recv() for report in incoming]
    finally:
        for connection in outgoing:
            connection.close()
        for process in processes:
            process.join()


def read(news, patience, sender, others):
    for connection in others:
        connection.close()
    try:
        sender.send(news.recv_bytes() if news.poll(patience) else None)
    except EOFError:
        sender.send(None)
