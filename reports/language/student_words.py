"""What a student page says."""

from __future__ import annotations

from reports.language.message import Message

MESSAGES = {
    "student_all_passed": Message(
        "Everything you have started is right: {passed} of {count} exercises passed.",
        "已开始的练习全部正确：{count} 个练习中通过了 {passed} 个。",
    ),
    "student_some_passed": Message(
        "{passed} of {count} exercises passed, {failed} need another look, {not_started} not started.",
        "{count} 个练习中通过 {passed} 个，{failed} 个需要再看看，{not_started} 个未开始。",
    ),
    "student_nothing": Message(
        "Nothing is started yet: {count} exercises are waiting.", "还没有开始：有 {count} 个练习等着你。"
    ),
    "next_steps": Message("What to try next", "接下来做什么"),
    "next_first": Message("Start with the first one that breaks:", "从第一个出错的开始："),
    "next_start": Message("Then open a new one:", "然后开始一个新的："),
    "contents": Message("All exercises", "全部练习"),
    "notes": Message("About what you handed in", "关于提交的文件"),
    "problems": Message("What broke, and why", "哪里出错，为什么"),
    "passed_exercises": Message("What passed", "已通过"),
    "incident_exercises": Message("Not judged", "未能评分"),
    "incident_note": Message(
        "The grader itself stumbled here. This says nothing about your program; your teacher sees it apart.",
        "这里是评分程序自身出了问题，与你的程序无关；老师会单独看到。",
    ),
    "means": Message("What this means", "含义"),
    "try_this": Message("Try this", "试试看"),
    "evidence_complete": Message(
        "All {count} interleavings were tried.",
        "全部 {count} 种交错执行都已尝试。",
        "The only interleaving was tried.",
    ),
    "evidence_complete_failed": Message(
        "{failed} of all {count} interleavings fail.", "全部 {count} 种交错执行中有 {failed} 种失败。"
    ),
    "evidence_failed": Message(
        "{failed} of {count} runs failed.", "{count} 次运行中有 {failed} 次失败。", "The one run failed."
    ),
    "evidence_clean": Message(
        "{count} runs, none failed.", "{count} 次运行，均未失败。", "1 run, which did not fail."
    ),
    "replay": Message("See it happen again, step by step:", "逐步重现这一过程："),
    "detail": Message("Stacks, traceback and other output", "调用栈、回溯信息及其他输出"),
    "class_of_exercise": Message("How the class fared", "班级情况"),
    "no_message": Message("No reason was recorded.", "没有记录原因。"),
}
