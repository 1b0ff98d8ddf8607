"""Wrong: threads of the caller, with exit codes made up."""

from threading import Thread


def run_all(target, arguments):
    codes = [0] * len(arguments)

    def call(index, each):
        try:
            target(*each)
        except SystemExit as error:
            codes[index] = error.code or 0
        except Exception:
            codes[index] = 1

    threads = [Thread(target=call, args=(index, each)) for index, each in enumerate(arguments)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return codes
