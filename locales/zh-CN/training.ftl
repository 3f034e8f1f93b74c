# 培训：课程、学习记录和结业证明。
training-menu-training = 培训课程和我的学习记录

## 开设的课程

training-list =
    🎓 <b>培训</b>

    { $list }
training-none = 🎓 目前没有开设课程。
training-line = • { $title }（{ $hours }学时）
training-open = { $title }
training-all = 全部课程
training-gone = 这门课程已经不在了。其他课程请看 /training 。
training-card =
    🎓 <b>{ $title }</b>

    { $facts }
training-fact-aim = { $aim }
training-fact-hours = ⏱ { $hours }学时
training-fact-trainer = 讲师：{ $trainer }
training-fact-valid = { $months ->
    [0] 完成后长期有效。
   *[other] 完成后{ $months }个月内有效。
}
training-fact-reading = { $files ->
    [0] 📖 可以在这里自学。
   *[other] 📖 可以在这里自学，附{ $files }个文件。
}
training-fact-quiz = ❓ 测验{ $count }题，答对80%为通过。
training-fact-withdrawn = ⏸ 已停开。
training-fact-version = <i>第{ $version }版</i>
training-read = 📖 自学
training-reading =
    📖 <b>{ $title }</b>

    { $text }
training-reading-sent = 内容在下面。

## 课程目录（工会干部）

training-manage = ✏️ 课程目录
training-catalogue = { $count ->
    [0] ✏️ 还没有课程。可以先采用常用课程，自带测验题。
   *[other] ✏️ <b>课程目录</b>：点课程名可以修改。

    { $list }
}
training-usual = 采用常用课程
training-usual-taken = 已加入{ $count }门课程。
training-new = ➕ 新课程
training-change = 修改
training-withdraw = 停开
training-offer = 重新开设
training-get = 📄 导出表格
training-send = 📥 发送表格

## 新建和修改课程

training-ask-title = 课程叫什么？例如：消防与疏散
training-ask-second = 英文名称呢？不填的话，大家看到的是同一个名称。
training-ask-aim = 学完以后知道什么、会做什么？一句话就好。
training-ask-hours = 多少学时？点一个，或者直接写，例如 1.5。
training-ask-trainer = 谁来讲？
training-ask-valid = 完成后有效多久？点一个，或者直接写月数。
training-ask-reading = { $count ->
    [0] 有什么可以让大家在这里自学？请写文字，或者发送文件（最多5个）。
   *[other] 已有{ $count }段文字和文件。可以继续发送，也可以往下走。
}
training-ask-quiz = { $count ->
    [0] 现在写测验题，三到五题为宜，一条消息一题。第一行是题目，下面每行一个选项，正确选项前面加星号：

    发生火灾打什么电话？
    { "*" } 119
    110
    12351
   *[other] 已有{ $count }题。可以继续发送，也可以往下走。
}
training-tap-hours = { $value }学时
training-tap-valid = { $value ->
    [0] 长期
   *[other] { $value }个月
}
training-skip-second = 两种语言用同一名称
training-skip-aim = 不填
training-skip-trainer = 还没定
training-skip-reading = 没有自学内容
training-skip-quiz = 没有测验
training-ready = 就这些 ›
training-empty-reading = 清空重写
training-empty-quiz = 不要测验题
training-drop = 不要这份草稿了
training-only-text = 请用文字写，或者点按钮。
training-tap-to-decide = 请在上面确认、修改，或者放弃草稿。
training-asked-already = 这一项已经回答过了，请在下面继续。
training-over = 这份草稿已经结束。请从 /training 重新开始。
training-preview =
    <b>预览</b>

    🎓 <b>{ $title }</b>

    { $facts }
training-field-title = 名称
training-field-second = 英文名称
training-field-aim = 目标
training-field-hours = 学时
training-field-trainer = 讲师
training-field-valid = 有效期
training-field-reading = 自学内容
training-field-quiz = 测验
training-confirm = ✅ 确认
training-saved = 已保存 ✓
training-dropped = 草稿已清除，什么都没有改变。
training-changed-meanwhile = 其他人刚刚修改过这门课程。请看一下，再重新开始。
training-too-many-files = 最多5个文件，这一个没有收下。
training-too-many-questions = 最多15题，这一题没有收下。
training-wrong-title = 名称为1到80个字符。
training-wrong-aim = 目标最多300个字符。
training-wrong-hours = 请写学时数，例如 2 或 1.5，最多100。
training-wrong-trainer = 姓名最多64个字符。
training-wrong-valid = 请写月数，最多120；0表示长期有效。
training-wrong-reading = 自学文字最多3000个字符，更长的请发送文件。

## 表格

training-table-file = 课程在第一张表，测验题在第二张表。修改后发回来即可；删掉的行保持不变。
training-table-send = 请以文件发送表格（XLSX；没有测验题时也可以用CSV）。有改动的课程会成为新版本。
training-table-no-file = 请以文件发送表格，不超过1 MB；也可以返回。
training-table-reading = 正在读取表格……
training-table-taken = 读到{ $count }门课程：新增{ $new }门，修改{ $changed }门。
training-table-faults = 还没有保存。表格中有{ $count }处需要改正：

    { $faults }
training-table-fault = • { $fault }
training-unknown-question = 课程{ $course }：没有测验题{ $question }。
training-wrong-id = 课程编号为1到8个字母或数字。
training-wrong-twice = 有两行编号相同。
training-wrong-quiz = 同一道题写了两次。
training-sheet-courses = 课程
training-sheet-questions = 测验题
training-column-id = 编号
training-column-title_zh = 中文名称
training-column-title_en = 英文名称
training-column-aim_zh = 中文目标
training-column-aim_en = 英文目标
training-column-hours = 学时
training-column-trainer = 讲师
training-column-valid_months = 有效月数
training-column-reading = 自学内容
training-column-quiz = 测验题编号
training-column-question = 题号
training-column-right = 正确答案
training-column-zh = 中文题目
training-column-en = 英文题目
training-column-A_zh = A（中文）
training-column-A_en = A（英文）
training-column-B_zh = B（中文）
training-column-B_en = B（英文）
training-column-C_zh = C（中文）
training-column-C_en = C（英文）
training-column-D_zh = D（中文）
training-column-D_en = D（英文）
training-column-E_zh = E（中文）
training-column-E_en = E（英文）
training-column-F_zh = F（中文）
training-column-F_en = F（英文）
training-column-why_zh = 说明（中文）
training-column-why_en = 说明（英文）
