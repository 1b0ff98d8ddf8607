"""What the class page and the exercise pages say."""

from __future__ import annotations

from reports.language.message import Message

MESSAGES = {
    "class_summary": Message(
        "{count} submissions, {exercises} exercises. The median score is {median} of {max}.",
        "{count} 份提交，{exercises} 个练习。得分中位数为 {median} / {max}。",
        "1 submission, {exercises} exercises. The score is {median} of {max}.",
    ),
    "class_shape": Message(
        "Everything right: {perfect}. Not started at all: {blank}.",
        "全部正确：{perfect} 人。完全未开始：{blank} 人。",
    ),
    "class_incidents": Message(
        "{count} things could not be judged; see incidents.",
        "有 {count} 项未能评分，见“评分事故”。",
        "1 thing could not be judged; see incidents.",
    ),
    "class_empty": Message("There are no submissions to show.", "没有可显示的提交。"),
    "distribution": Message("Scores", "得分分布"),
    "distribution_described": Message(
        "Students by share of the points reached: {bins}.", "按得分率统计的学生人数：{bins}。"
    ),
    "distribution_axis": Message("share of the points", "得分率"),
    "mistakes": Message("Commonest mistakes", "最常见的错误"),
    "mistakes_none": Message("No check found a fault.", "没有发现错误。"),
    "stuck": Message("Who is stuck", "谁遇到了困难"),
    "stuck_none": Message("Nobody has a failing exercise.", "没有人有未通过的练习。"),
    "stuck_on": Message("{failed} failing of {tried} tried", "尝试 {tried} 个，{failed} 个未通过"),
    "and_more": Message("and {count} more", "另有 {count} 项"),
    "heat_map": Message("Everyone, everything", "全班总览"),
    "heat_map_help": Message(
        "One row per student, one column per exercise. "
        "Point at a cell, or move with the arrow keys; Enter opens it.",
        "每行一名学生，每列一个练习。指向单元格，或用方向键移动；按回车键打开。",
    ),
    "search": Message("Find a student", "查找学生"),
    "chapter_filter": Message("Chapter", "章节"),
    "all_chapters": Message("all", "全部"),
    "verdict_filter": Message("Only students with", "只看有以下结论的学生"),
    "clear_filters": Message("Show all", "显示全部"),
    "shown_students": Message("{count} of {total} students shown", "显示 {count} / {total} 名学生"),
    "cell_status": Message("{student} · {exercise} · {verdict}", "{student} · {exercise} · {verdict}"),
    "exercise_table": Message("Exercise by exercise", "逐个练习"),
    "attempted": Message("Attempted", "已尝试"),
    "pass_rate": Message("Of these passed", "其中通过"),
    "verdicts": Message("Verdicts", "结论"),
    "commonest": Message("Commonest mistake", "最常见的错误"),
    "median_time": Message("Median time", "用时中位数"),
    "hard": Message("hard for most", "多数人觉得难"),
    "students_hit": Message("{count} students", "{count} 名学生", "1 student"),
    "incidents": Message("Incidents", "评分事故"),
    "incidents_note": Message(
        "What the grader could not judge. These are its own faults, never the student's; "
        "they count in no figure above.",
        "评分程序未能判定的项目。这是评分程序自身的问题，不是学生的错，不计入以上各项统计。",
    ),
    "whole_submission": Message("the whole submission", "整份提交"),
    "environments_differ": Message(
        "These submissions were judged in {count} different environments: compare with care.",
        "这些提交在 {count} 种不同环境中评分，比较时请谨慎。",
    ),
    "exercise_summary": Message(
        "{attempted} of {count} students tried it, {passed} passed.",
        "{count} 名学生中有 {attempted} 人尝试，{passed} 人通过。",
    ),
    "exercise_time": Message(
        "Judging took {median} in the median, {longest} at most.", "评分用时中位数 {median}，最长 {longest}。"
    ),
    "checks_table": Message("Check by check", "逐个检查项"),
    "failing_submissions": Message("Failing submissions", "未通过的提交"),
    "failing_none": Message("Nobody fails this exercise.", "没有人未通过此练习。"),
    "passing_submissions": Message("Passed by", "通过者"),
    "not_started_by": Message("Not started by", "未开始者"),
    "trace": Message("Trace", "轨迹"),
    "see_trace": Message("interleaving", "交错执行"),
    "see_graph": Message("wait-for graph", "等待图"),
    "see_result": Message("result", "结果"),
    "worth": Message("Worth", "分值"),
    "faults": Message("Faults", "错误"),
}
