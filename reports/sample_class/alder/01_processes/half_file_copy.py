import os
from multiprocessing import Pool


def copy_halves(source, destination):
    size = os.path.getsize(source)
    open(destination, "wb").close()
    middle = size // 2
    pool = Pool(2)
    try:
        pool.starmap(copy_part, [(source, destination, 0, middle), (source, destination, middle, size)], 1)
    except BaseException:
        os.unlink(destination)
        raise
    finally:
        pool.close()
        pool.join()


def copy_part(source, destination, start, stop):
    with open(source, "rb") as reader, open(destination, "r+b") as writer:
        reader.seek(start)
        writer.seek(start)
        for position in range(start, stop, 65536):
            size = min(65536, stop - position)
            data = reader.read(size)
            if len(data) != size:
                raise OSError("source is too short")
            writer.write(data)
