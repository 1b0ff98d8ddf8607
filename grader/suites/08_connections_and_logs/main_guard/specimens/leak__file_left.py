"""The children's answer stays in a file."""
import json
import sys
from multiprocessing import get_context


def work(number):
    with open("squares.json", "w") as file:
        json.dump([i * i for i in range(number)], file)


if __name__ == "__main__":
    child = get_context("spawn").Process(target=work, args=(int(sys.argv[1]),))
    child.start()
    child.join()
    with open("squares.json") as file:
        for each in json.load(file):
            print(each)
