# 测验题和答题，谁需要谁用。
quiz-wrong-question = 请先写题目。
quiz-wrong-options = 每题要有 2 到 6 个选项，每行一个。
quiz-wrong-right = 至少要有一个正确选项。正确选项前面加星号（表格里写 A 或 A C）。
quiz-too-long = 题目最多 300 个字符，选项最多 120 个字符。
quiz-same-options = 有两个选项相同。

## 答题

quiz-question =
    { $bar } { $place }/{ $count }

    <b>{ $question }</b>

    { $hint }{ $note }
quiz-option = { $option }
quiz-chosen = ☑ { $option }
quiz-back = ‹ 上一题
quiz-next = 下一题 ›
quiz-clear = 清除本题作答
quiz-later = 以后再答
quiz-kept = 已保存 ✓
quiz-answered = { $count } 道题都答完了。现在交卷，还是再看一遍？
quiz-hand-in = ✅ 交卷
quiz-look-again = 再看一遍
quiz-over = 这次测验已经结束。
quiz-handed-in = 已经交过卷了。
quiz-paused = 已保存 ✓ 从开始起一周之内都可以接着答。
quiz-continue = 接着答
quiz-again = 再试一次（换题）
quiz-same-again = 题库里没有那么多不同的题，有几道会重复。
quiz-explained =
    ✗ { $question }
    ✓ { $right }
    { $why }
