"""What all pages have in common: headings, buttons, units, notes."""

from __future__ import annotations

from reports.language.message import Message

MESSAGES = {
    "skip_to_content": Message("Skip to content", "跳到正文"),
    "page_tools": Message("Page settings", "页面设置"),
    "you_are_here": Message("You are here", "当前位置"),
    "theme_auto": Message("Auto", "自动"),
    "theme_light": Message("Light", "浅色"),
    "theme_dark": Message("Dark", "深色"),
    "theme": Message("Theme", "配色"),
    "language": Message("Language", "语言"),
    "student": Message("Student", "学生"),
    "students": Message("Students", "学生"),
    "exercise": Message("Exercise", "练习"),
    "exercises": Message("Exercises", "练习"),
    "chapter": Message("Chapter", "章节"),
    "check": Message("Check", "检查项"),
    "score": Message("Score", "得分"),
    "verdict": Message("Verdict", "结论"),
    "passed": Message("Passed", "通过"),
    "message": Message("What was found", "发现的问题"),
    "score_of": Message("{score} of {max}", "{score} / {max}"),
    "percent": Message("{percent} %", "{percent} %"),
    "truncated": Message("Truncated: {count} more characters.", "已截断：还有 {count} 个字符。"),
    "truncated_steps": Message("{count} steps left out", "省略了 {count} 步", "1 step left out"),
    "judged_by": Message("How this was judged", "评分环境"),
    "judged": Message(
        "Python {python} on {platform}, start method {start_method}, {cores} cores, isolation {isolation}, "
        "effort {effort}, seed {seed}.",
        "Python {python}，{platform}，启动方式 {start_method}，{cores} 核，隔离级别 {isolation}，"
        "力度 {effort}，随机种子 {seed}。",
    ),
    "graded_at": Message("Graded {started}, in {seconds}.", "评分时间 {started}，用时 {seconds}。"),
    "hidden_checks": Message(
        "{count} hidden checks were not run here.",
        "此处有 {count} 个隐藏检查项未运行。",
        "1 hidden check was not run here.",
    ),
}
