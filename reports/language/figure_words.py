"""What the drawings say: captions, legends, descriptions for those who cannot see them."""

from __future__ import annotations

from reports.language.message import Message

MESSAGES = {
    "interleaving": Message("The interleaving that breaks it", "出错的交错执行"),
    "interleaving_described": Message(
        "{count} steps of {processes}, time downwards.",
        "{processes} 的 {count} 个步骤，时间自上而下。",
        "1 step of {processes}.",
    ),
    "stale_write": Message(
        "Step {write}: `{process}` writes `{object}` on the strength of what it read in step {read}; "
        "in between, in step {lost}, `{other}` had written it, and that is lost.",
        "第 {write} 步：`{process}` 根据第 {read} 步读到的值写入 `{object}`；"
        "而在此期间，`{other}` 已在第 {lost} 步写过它，这次写入丢失了。",
    ),
    "unlocked": Message(
        "Step {step}: `{process}` touches `{object}` without `{lock}`, which is held at most other times.",
        "第 {step} 步：`{process}` 访问 `{object}` 时没有持有 `{lock}`，而其他访问大多持有它。",
    ),
    "unguarded": Message(
        "Steps {first} and {second}: `{process}` and `{other}` touch `{object}` with no lock that both hold.",
        "第 {first} 步与第 {second} 步：`{process}` 和 `{other}` 访问 `{object}`，但没有共同持有的锁。",
    ),
    "legend": Message(
        "○ reads · ● writes · thick bar: holds a lock · curve: accesses that conflict · dashed: waits",
        "○ 读取 · ● 写入 · 粗条：持有锁 · 曲线：相互冲突的访问 · 虚线：等待",
    ),
    "holds": Message("{process} holds {object}", "{process} 持有 {object}"),
    "waits_step": Message("waits for {object}", "等待 {object}"),
    "waits_end_step": Message("waits for the end of {process}", "等待 {process} 结束"),
    "column_line": Message("Line", "行"),
    "aside": Message("{process}:", "{process}："),
    "steps_as_table": Message("The steps as a table", "以表格显示步骤"),
    "too_many_lanes": Message(
        "{count} processes are too many to draw; the table shows their steps.",
        "{count} 个进程太多，无法绘制；步骤见表格。",
    ),
    "column_step": Message("Step", "步"),
    "column_process": Message("Process", "进程"),
    "column_operation": Message("Operation", "操作"),
    "column_object": Message("Object", "对象"),
    "column_detail": Message("Detail", "细节"),
    "column_seconds": Message("Seconds", "秒"),
    "column_event": Message("Event", "事件"),
    "wait_graph": Message("Who waits for whom", "谁在等待谁"),
    "wait_edge": Message(
        "`{waiter}` waits for `{object}`, held by `{holder}`.",
        "`{waiter}` 等待 `{object}`，它由 `{holder}` 持有。",
    ),
    "wait_edge_lines": Message(
        "`{waiter}` waits for `{object}` (`{wait_line}`), which `{holder}` took at `{held_line}`.",
        "`{waiter}` 在 `{wait_line}` 等待 `{object}`，而 `{holder}` 已在 `{held_line}` 取得它。",
    ),
    "wait_end": Message("`{waiter}` waits for `{holder}` to end.", "`{waiter}` 等待 `{holder}` 结束。"),
    "wait_nobody": Message(
        "`{waiter}` waits for `{object}`, and nobody is left who could give it.",
        "`{waiter}` 等待 `{object}`，但已没有谁能给出它。",
    ),
    "wait_cycle": Message(
        "The arrows close a circle: nobody in it can move.", "箭头形成了环：环中谁也动不了。"
    ),
    "nobody": Message("nobody", "无"),
    "outcomes": Message("What came out, run by run", "各次运行的结果"),
    "outcome": Message("Outcome", "结果"),
    "runs": Message("Runs", "次数"),
    "expected": Message("expected", "预期"),
    "outcomes_more": Message("{count} rarer outcomes are not shown.", "另有 {count} 种较少见的结果未显示。"),
    "timeline": Message("What was witnessed, and when", "观察到的事件与时间"),
    "timeline_described": Message(
        "{count} events of {processes} in {seconds}.", "{processes} 的 {count} 个事件，历时 {seconds}。"
    ),
    "events_as_table": Message("The events as a table", "以表格显示事件"),
    "more_events": Message("{count} later events are not shown.", "另有 {count} 个更晚的事件未显示。"),
}
