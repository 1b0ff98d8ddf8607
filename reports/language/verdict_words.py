"""What each verdict is called, what it means, and what to try next."""

from __future__ import annotations

from reports.language.message import Message

NAMES = {
    "verdict_passed": Message("passed", "通过"),
    "verdict_wrong_result": Message("wrong result", "结果错误"),
    "verdict_race": Message("race", "竞态"),
    "verdict_deadlock": Message("deadlock", "死锁"),
    "verdict_lost_signal": Message("lost signal", "信号丢失"),
    "verdict_not_concurrent": Message("not concurrent", "未并发"),
    "verdict_leak": Message("leak", "泄漏"),
    "verdict_crash": Message("crash", "崩溃"),
    "verdict_timeout": Message("time-out", "超时"),
    "verdict_limit": Message("limit exceeded", "超出限制"),
    "verdict_bad_arguments": Message("bad arguments accepted", "未拒绝错误参数"),
    "verdict_tampering": Message("tampering", "篡改"),
    "verdict_skipped": Message("skipped", "跳过"),
    "verdict_not_started": Message("not started", "未开始"),
    "verdict_error": Message("grader error", "评分程序出错"),
    "verdict_failed": Message("failed", "未通过"),
}

MEANINGS = {
    "means_wrong_result": Message(
        "The program ran to its end, but what it returned or left behind is not what the task asks for.",
        "程序运行到了结束，但返回值或留下的结果与题目要求不符。",
    ),
    "means_race": Message(
        "The result depends on which process happens to move first: in at least one order it is wrong.",
        "结果取决于哪个进程先行一步：至少有一种执行顺序会得到错误结果。",
    ),
    "means_deadlock": Message(
        "At some point every process was waiting for another, and none could ever go on.",
        "某一时刻，所有进程都在互相等待，谁也无法继续。",
    ),
    "means_lost_signal": Message(
        "A signal arrived at a moment when the program was not ready for it, and had no effect.",
        "信号到达时程序尚未准备好，因此没有起作用。",
    ),
    "means_not_concurrent": Message(
        "The work was done one piece after the other, or in one process; the task asks for several at once.",
        "题目要求同时进行，但工作是依次完成的，或只在一个进程中完成。",
    ),
    "means_leak": Message(
        "Something that the call created was still there when it had returned: a process, a file, memory.",
        "调用返回之后，它创建的某些东西仍然存在：进程、文件或共享对象。",
    ),
    "means_crash": Message(
        "The program ended with an error that the task does not ask for.", "程序因题目未要求的错误而终止。"
    ),
    "means_timeout": Message(
        "The program made no end within its time, and it is not known to be a deadlock.",
        "程序没有在规定时间内结束，也不能确定是死锁。",
    ),
    "means_limit": Message(
        "The program used more memory, processes, files or output than an answer to this task needs.",
        "程序使用的内存、进程、文件或输出超过了本题所需。",
    ),
    "means_bad_arguments": Message(
        "An argument that the task names as bad was not refused, or not with the error asked for.",
        "题目规定为错误的参数没有被拒绝，或抛出的异常类型不对。",
    ),
    "means_tampering": Message(
        "The program reached for something that belongs to the grader.", "程序试图触碰属于评分程序的东西。"
    ),
}

ADVICE = {
    "try_wrong_result": Message(
        "Call the function with the smallest input that fails, in one process, and compare step by step.",
        "用能复现错误的最小输入，在单个进程中调用该函数，逐步对照。",
    ),
    "try_race": Message(
        "Keep reading, deciding and writing in one `with lock:` block, with the same lock in every process.",
        "把读取、判断和写入放进同一个 `with lock:` 块，并让所有进程使用同一把锁。",
    ),
    "try_deadlock": Message(
        "Take locks in one order everywhere, release them on errors too, and drain queues before joining.",
        "处处按同一固定顺序获取锁，出错时也要释放锁，并在 join 之前取空队列。",
    ),
    "try_lost_signal": Message(
        "Install the handler before you announce that you are ready, and do not test a flag and then pause.",
        "先安装处理函数，再宣布就绪；不要先检查标志再暂停等待。",
    ),
    "try_not_concurrent": Message(
        "Start all processes before you join the first, and let the children do the work.",
        "先启动所有进程，再 join 第一个，并让子进程来完成工作。",
    ),
    "try_leak": Message(
        "Close and join in a `finally` block, or use a `with` block, so that errors clean up as well.",
        "在 `finally` 块中关闭并 join，或使用 `with` 块，使出错时也能清理干净。",
    ),
    "try_crash": Message(
        "Read the last line of the traceback first; then find the last line in it that is in your own file.",
        "先读回溯信息的最后一行，再找到其中属于你自己文件的最后一行。",
    ),
    "try_timeout": Message(
        "Look at the stacks: each shows the line at which a process stood when the time was up.",
        "查看调用栈：每个栈显示时间到时某个进程停在哪一行。",
    ),
    "try_limit": Message(
        "Look for a loop that starts processes, opens files or prints without an end.",
        "查找是否有循环在无休止地启动进程、打开文件或打印输出。",
    ),
    "try_bad_arguments": Message(
        "Check the arguments first, before any process is started.", "在启动任何进程之前，先检查参数。"
    ),
    "try_tampering": Message(
        "Remove that code and solve the task itself.", "删除这部分代码，去解决题目本身。"
    ),
}

MESSAGES = {**NAMES, **MEANINGS, **ADVICE}
