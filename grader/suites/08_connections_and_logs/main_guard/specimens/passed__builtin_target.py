"""No function of its own: pow is importable, too. Spawned managed list as the way home."""
import argparse
import multiprocessing


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("n", type=int)
    n = parser.parse_args().n
    multiprocessing.set_start_method("spawn", force=True)
    with multiprocessing.Pool(2) as pool:
        rows = pool.starmap_async(pow, [(i, 2) for i in range(n)]).get()
        pool.close()
        pool.join()
    print("\n".join(map(str, rows)))


if __name__ == "__main__":
    main()
