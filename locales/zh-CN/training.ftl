# 培训：课程、学习记录和结业证明。
training-menu-training = 培训课程和我的学习记录

## 开设的课程

training-list =
    🎓 <b>培训</b>

    { $due }{ $list }
training-none = 🎓 目前没有开设课程。
training-line = • { $title }（{ $hours } 学时）
training-open = { $title }
training-all = 全部课程
training-gone = 找不到这门课程了。其他课程请看 /training。
training-card =
    🎓 <b>{ $title }</b>

    { $facts }
training-fact-aim = { $aim }
training-fact-hours = ⏱ { $hours } 学时
training-fact-trainer = 讲师：{ $trainer }
training-fact-share = 参加满 { $share }% 即算完成
training-fact-valid = { $months ->
    [0] 完成后长期有效。
   *[other] 完成后 { $months } 个月内有效。
}
training-fact-reading = { $files ->
    [0] 📖 可以在这里自学。
   *[other] 📖 可以在这里自学，附 { $files } 个文件。
}
training-fact-quiz = ❓ 测验 { $count } 题，答对 80% 为通过。
training-fact-withdrawn = ⏸ 已停开。
training-fact-version = <i>第 { $version } 版</i>
training-read = 📖 自学
training-reading =
    📖 <b>{ $title }</b>

    { $text }
training-reading-sent = 内容在下面，请看。

## 课程目录（工会干部）

training-manage = ✏️ 课程目录
training-catalogue = { $count ->
    [0] ✏️ 还没有课程。可以先采用常用课程，里面已经有测验题。
   *[other] ✏️ <b>课程目录</b>：点课程名可以修改。

    { $list }
}
training-usual = 采用常用课程
training-usual-taken = 已加入 { $count } 门课程。
training-new = ➕ 新课程
training-change = 修改
training-withdraw = 停开
training-offer = 重新开设
training-get = 📄 导出表格
training-send = 📥 发送表格

## 新建和修改课程

training-ask-title = 课程叫什么？例如：消防与疏散
training-ask-title-wished = 课程叫什么？例如：消防与疏散。也可以点选会员提过的。
training-ask-second = 英文名称呢？不填的话，大家看到的是同一个名称。
training-ask-aim = 学完以后知道什么、会做什么？一句话就好。
training-ask-hours = 多少学时？点一个，或者直接写，例如 1.5。
training-ask-trainer = 谁来讲？
training-ask-share = 参加多少才算完成？请点选，或者输入百分比。
training-ask-valid = 完成后有效多久？点一个，或者直接写月数。
training-ask-reading = { $count ->
    [0] 有什么可以让大家在这里自学？请写文字，或者发送文件（最多 5 个）。
   *[other] 已有 { $count } 段文字和文件。可以继续发送，也可以往下走。
}
training-ask-quiz = { $count ->
    [0] 现在写测验题，三到五题为宜，一条消息一题。第一行是题目，下面每行一个选项，正确选项前面加星号：

    发生火灾打什么电话？
    { "*" } 119
    110
    12351
   *[other] 已有 { $count } 题。可以继续发送，也可以往下走。
}
training-tap-hours = { $value } 学时
training-tap-share = { $value ->
    [100] 全部参加
   *[other] { $value }%
}
training-tap-valid = { $value ->
    [0] 长期
   *[other] { $value } 个月
}
training-skip-second = 两种语言用同一名称
training-skip-aim = 不填
training-skip-trainer = 还没定
training-skip-reading = 没有自学内容
training-skip-quiz = 没有测验
training-ready = 就这些 ›
training-empty-reading = 清空重写
training-empty-quiz = 不要测验题
training-drop = 放弃草稿
training-only-text = 请用文字写，或者点按钮。
training-tap-to-decide = 请在上面确认、修改，或者放弃草稿。
training-asked-already = 这一项已经回答过了，请在下面继续。
training-over = 这份课程草稿已经确认或取消。请从 /training 重新开始。
training-preview =
    <b>预览</b>

    🎓 <b>{ $title }</b>

    { $facts }
training-field-title = 名称
training-field-second = 英文名称
training-field-aim = 目标
training-field-hours = 学时
training-field-trainer = 讲师
training-field-share = 参加比例
training-field-valid = 有效期
training-field-reading = 自学内容
training-field-quiz = 测验
training-confirm = ✅ 确认
training-saved = 已保存 ✓
training-dropped = 草稿已清除，什么都没有改变。
training-changed-meanwhile = 其他人刚刚修改过这门课程。请看一下，再重新开始。
training-too-many-files = 最多 5 个文件，这一个没有收下。
training-too-many-questions = 最多 15 题，这一题没有收下。
training-wrong-title = 名称为 1 到 80 个字符。
training-wrong-aim = 目标最多 300 个字符。
training-wrong-hours = 请写学时数，例如 2 或 1.5，最多 100。
training-wrong-trainer = 姓名最多 64 个字符。
training-wrong-share = 参加比例请写 1 到 100 的百分数。
training-wrong-valid = 请写月数，最多 120；0 表示长期有效。
training-wrong-reading = 自学文字最多 3000 个字符，更长的请发送文件。

## 表格

training-table-file = 课程在第一张表，测验题在第二张表。修改后发回来即可；删掉的行保持不变。
training-table-send = 请以文件发送表格（XLSX；没有测验题时也可以用CSV）。有改动的课程会成为新版本。
training-table-no-file = 请以文件发送表格，不超过 1 MB；也可以返回。
training-table-reading = 正在读取表格……
training-table-taken = 读到 { $count } 门课程：新增 { $new } 门，修改 { $changed } 门。{ $questions }
training-table-questions = 测验题新增或修改 { $count } 道，从现在起使用。
training-table-preview =
    <b>这张表会带来的变化</b>
    { $changes }

    表中删掉的行保持不变。现在还没有保存。
training-table-new = 新增（{ $count }）：{ $titles }
training-table-changed = 修改，成为新版本（{ $count }）：{ $titles }
training-table-asked = 测验题改动，成为新版本（{ $count }）：{ $titles }
training-table-reworded = 新增或修改的测验题：{ $count } 道
training-table-same = 没有变化：{ $count }
training-table-use = ✅ 确认采用
training-table-leave = 保持原样
training-table-left = 没有做任何改动。
training-table-over = 课程在此期间有变动，或者又发来了另一张表。请重新发送表格。
training-to-questions = 测验题
training-questions = <b>{ $title }</b>的测验有 { $count } 道题。点开可以查看；题目有错的，可以撤下。
training-question = { $question }
training-quiz-void = 您答题期间，<b>{ $title }</b>的测验题全部撤下了。这一次不算，等有了新题请再做。
training-quiz-empty = 这门课程的测验目前没有题目，请告诉干部补上新题。
training-passed-later = <b>{ $title }</b>的一道测验题已撤下，您的成绩是 { $score } 分，测验合格，课程已完成。证明编号：{ $number }。
training-table-faults = 还没有保存。表格中有 { $count } 处需要改正：

    { $faults }
training-table-faults-listed = 还没有保存。表格中有 { $count } 处需要改正，全部列在这个文件里。改好后请重新发送。
training-unknown-question = 课程{ $course }：没有测验题 { $question }。
training-wrong-id = 课程编号为 1 到 8 个字母或数字。
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
training-column-share = 须参加比例（%）
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

## 测验

training-begin = ❓ 开始测验
training-read-then = 学完以后请答 { $count } 道题。
training-quiz-invited = ✅ 已确认您到场：<b>{ $title }</b>。再答 { $count } 道题就完成了，可以试两次。
training-attend-first = 请先参加这门课程的一次培训。
training-no-attempt-session = 两次机会都用完了，请再参加一次培训。
training-no-attempt-reading = 今天的两次机会都用完了。请再学一遍，明天再试。
training-passed =
    🎉 <b>{ $title }</b>：{ $score }%，通过。证明编号 { $number }

    { $explained }
training-failed =
    <b>{ $title }</b>：{ $score }%，需要 80%。

    { $explained }
training-completed = 🎉 您已完成<b>{ $title }</b>。证明编号 { $number }
training-to-record = 🏅 结业证明

## 学习记录

training-to-mine = 🏅 我的学习记录
training-mine-none = 🏅 您还没有在这里完成课程。
training-mine =
    🏅 <b>我的学习记录</b>：{ $hours } 学时

    { $list }
training-mine-line = • { $title }，{ $day }，{ $hours } 学时：{ $status }
training-mine-back = ‹ 我的学习记录
training-status-valid = 长期有效
training-status-replaced = 已由新的证明替代
training-status-revoked = 已撤销
training-until-valid = 有效期至{ $day }
training-until-expired = 已于{ $day }到期
training-status-removed = 持有人信息已删除
training-record-gone = 找不到这条记录了。
training-record =
    🏅 <b>{ $title }</b>

    { $facts }
training-record-done = 完成日期：{ $day }
training-record-quiz = 测验：{ $score }%（第 { $attempt } 次）
training-record-number = 编号 { $number } · 核验码 <code>{ $code }</code>
training-grade-A-session = 出勤：工作人员扫码（A级）
training-grade-B-session = 出勤：现场扫码（B级）
training-grade-C-session = 出勤：两名干部确认（C级）
training-grade-D-reading = 在线自学，不计学时
training-grade-C-record = 两名干部看过纸质证明（C级）
training-grade-D-record = 一名干部看过纸质证明，不计学时

## 培训场次

training-join = 📅 报名：{ $when }
training-to-sessions = 📅 培训场次
training-sessions = { $count ->
    [0] 📅 <b>{ $title }</b>还没有安排场次。
   *[other] 📅 <b>{ $title }</b>的场次。点一场，登记谁到场了。
}
training-session = { $title } · { $when }
training-link = ➕ 把一项活动设为本课程的培训
training-link-which = 哪项活动讲授<b>{ $title }</b>？新活动照常先计划，再到这里选。
training-plan-new = 计划新活动
training-back = ‹ 课程
training-back-sessions = ‹ 场次
training-session-gone = 这项活动已经不是培训了。
training-session-card =
    📅 <b>{ $title }</b>，{ $when }
    课程：{ $course }
    { $count ->
        [0] 在门口签到的人，结束后即算到场。
       *[other] 已有 { $count } 人计入到场。
    }
training-unlink = 不再作为培训
training-to-door = 🚪 签到
training-not-yourself = 您本人的证件要由其他人登记。
training-not-agreed = 这位会员还没有同意保存这类信息，请对方发送 /start。

## 我的数据

training-data = 培训
training-data-course = 课程
training-data-done_on = 完成日期
training-data-hours = 学时
training-data-grade = 证据等级
training-data-grade-A = 您的签到码
training-data-grade-B = 现场数字
training-data-grade-C = 两名干部
training-data-grade-D = 本人说明
training-data-score = 测验（%）
training-data-number = 证明编号
training-data-code = 核验码
training-data-attendances = 出勤
training-data-attempts = 测验
training-kept = 核验您的结业证明时，只会回答“曾经签发”，不再有您的姓名，也查不到您。

## 必修要求

training-own-due = { $list }

    { "" }
training-due =
    🎓 您有 { $count } 门必修课程要完成：

    { $list }
training-due-by = • 《{ $title }》：{ $day }前完成
training-due-late = • 《{ $title }》：已于{ $day }到期
training-due-blocked = • ⛔ 《{ $title }》是法定上岗条件，已于{ $day }到期。未完成前请不要上岗，并告诉班组长。只在线阅读不算，请参加培训，或把证件交工会干部登记。
training-to-needs = 📋 哪些人必修
training-to-stand = 📊 完成情况
training-needs = { $count ->
    [0] 📋 <b>{ $title }</b>目前没有人必修。
   *[other] 📋 <b>{ $title }</b>的必修要求：

    { $list }
}
training-need-line-person = • { $whom }：{ $rule }
training-need-line = • { $whom }：{ $rule }（{ $count } 人，逾期 { $late } 人）
training-need-late = 法定要求，已逾期：{ $names }{ $more ->
    [0] { "" }
   *[other] ，还有 { $more } 人
}
training-need-new = ➕ 增加必修要求
training-need-remove = 🗑 { $whom }
training-paper = 📄 登记纸质证件
training-back-needs = ‹ 哪些人必修
training-ask-whom = 谁必须完成<b>{ $title }</b>？
training-choice = { $words }
training-whom-all = 全体会员
training-whom-cadre = 全体工会干部
training-whom-chair = 工会主席
training-whom-person = 某一个人……
training-ask-rule = <b>{ $title }</b>：什么时候以前完成？
training-rule-within-days = 入会或任职后 { $days } 天内{ $months ->
    [0] { "" }
   *[other] ，以后每 { $months } 个月一次
}
training-rule-every-months = 每 { $months } 个月一次
training-rule-calendar-year = 每年{ $month }月{ $day }日前
training-rule-licence-date = 证件上印的日期以前
training-rule-legal = （法定）
training-ask-law = <b>{ $title }</b>：是谁的要求？
training-need-gone = 这项要求已经取消了。
training-law-union = 工会的要求
training-law-legal = 法律的要求：未完成不得上岗
training-law-sure =
    ⛔ <b>{ $title }</b>将列为法定要求：{ $whom }，{ $rule }。

    { $count ->
        [0] 目前没有人需要完成。
       *[other] 目前有 { $count } 人尚未完成。
    }逾期的人会收到“请不要上岗”的提示，工会干部能看到姓名。只在线阅读不算完成。主席会收到通知，说明是您登记的。
training-law-yes = ✅ 是，法律有此要求
training-law-remove = ⛔ <b>{ $title }</b>是法定要求：{ $whom }，{ $rule }。要取消吗？取消后不再提醒任何人，并会告知主席。
training-law-remove-yes = 是的，取消
training-law-removed = ⚖️ { $name }已取消<b>{ $title }</b>这项法定要求：{ $whom }，{ $rule }。
training-law-told = ⚖️ { $name }已登记<b>{ $title }</b>为法定要求：{ $whom }，{ $rule }。
training-overdue =
    🎓 已逾期的课程：

    { $list }
training-overdue-union = • 《{ $title }》：{ $count } 人
training-overdue-legal = • ⛔ 《{ $title }》（法定）：{ $count } 人
training-stand = { $count ->
    [0] 📊 还没有必修要求。
   *[other] 📊 <b>完成情况</b>

    { $list }
}

    今年的培训：计划 { $planned } 场，已举办 { $held } 场。
training-stand-line = • { $title }：应完成 { $count } 人，逾期 { $late } 人
training-ask-person = 是谁？请写姓名的一部分、部门或者工号。
training-person = { $name }
training-person-which = 是哪一位？
training-person-none = 没有找到，请换个写法。
training-ask-until = { $name }，<b>{ $title }</b>：证件有效期到哪一天？请照证件上印的日期写，带年份。
training-for-good = 证件上没有印日期
training-wrong-until = 请写一个将来的日期，例如 2027-10-03。
training-noted = { $name }，<b>{ $title }</b>：已登记 ✓
training-paper-told = 📄 工会干部登记了您的<b>{ $title }</b>证件{ $bound ->
    [yes] ，有效期至{ $until }
   *[no] { "" }
}。这不计学时。

## 证明和学习清单

training-make = 📜 结业证明（PDF）
training-ask-name = 别人看到或核验这张证明时，按您现在的选择显示姓名。
    只显示姓时：{ $name }
training-name-full = 显示全名
training-name-surname = 只显示姓
training-name-none = 不显示姓名
training-is-revoked = 这张证明已撤销。
training-certificate-file = 📜 { $title }。要核验的人可以扫码，或者向本机器人发送 /training { $code }
training-certificate-sent = 正在制作，马上发给您。
training-transcript-pdf = 📄 全部（PDF）
training-transcript-xlsx = 📄 全部（表格）
training-transcript-file = 您完成的课程和学时合计。
training-transcript-title = 培训学时清单
training-transcript-foot = { $union }，{ $day }
training-transcript-sum = 合计
training-transcript-day = 日期
training-transcript-course = 课程
training-transcript-version = 版本
training-transcript-hours = 学时
training-transcript-grade = 证据
training-transcript-score = 测验（%）
training-transcript-until = 有效期至
training-transcript-number = 编号
training-transcript-code = 核验码
training-paper-title = 结业证明
training-paper-no-name = 本证明持有人
training-paper-completed = 于{ $day }完成
training-paper-hours = 第 { $version } 版，计 { $hours } 学时
training-paper-grade-A-session = 出勤证据A级：工作人员扫码
training-paper-grade-B-session = 出勤证据B级：扫码或输入现场数字
training-paper-grade-C-session = 出勤证据C级：两名干部确认
training-paper-grade-D-session = 出勤证据D级：本人说明，不计学时
training-paper-grade-D-reading = 在线自学，不计学时
training-paper-grade-C-record = 两名干部看过纸质证明
training-paper-grade-D-record = 一名干部看过纸质证明，不计学时
training-paper-quiz = 测验 { $score }%（第 { $attempt } 次）
training-paper-until = 有效期至{ $day }
training-paper-no-end = 长期有效
training-paper-limits = 本证明由工会出具，只说明本课程的完成情况，不代替国家规定的特种作业、特种设备等资格证书。
training-paper-number = 编号 { $number }
training-paper-code = 核验码 { $code }

## 核验证明

training-to-check = 🔍 核验证明
training-ask-code = 请写证明上的核验码（十位，例如 K7QF9-29MX4），或者扫证明上的码。
training-check-wait = 核验得太频繁了，请过一分钟再试。
training-check-unknown = ❓ 没有这张证明。请逐位核对核验码。
training-checked =
    🔍 <b>结业证明</b>

    { $facts }
training-certificate-valid = ✅ 有效
training-certificate-expired = ⌛ 已到期
training-certificate-replaced = 🔁 已由新的证明替代
training-certificate-revoked = ⛔ 已撤销
training-certificate-removed = 已签发，持有人信息已删除。
training-check-number = 编号 { $number }
training-check-holder = 持有人：{ $name }
training-check-no-name = 持有人：按本人意愿不显示
training-check-course = 课程：{ $title }（第 { $version } 版）
training-check-until = 有效期至{ $day }
training-revoke = ⛔ 撤销
training-revoke-why = 为什么撤销这张证明？持有人会看到您写的话。之后可由另一名干部恢复。
training-wrong-reason = 请写一句话，不超过 200 个字符。
training-revoke-preview =
    ⛔ 要撤销编号{ $number }的证明<b>{ $title }</b>吗？之后可由另一名干部恢复。持有人会看到：
    <blockquote>{ $reason }</blockquote>
    要改这句话，请重新写一句。
training-revoke-yes = ⛔ 确认撤销
training-revoke-over = 请重新开始：用查验码打开这张证明。
training-link-late = 活动已经开始、已取消，或已用于另一门课程，不能再设为这门课程的培训。
training-revoked = 编号{ $number }的证明已撤销。
training-revoked-before = 这张证明之前已经撤销。
training-revoked-told = ⛔ 您的编号{ $number }的证明已撤销：{ $reason }
training-restore = ✅ 恢复有效
training-restore-why = 为什么恢复这张证明？持有人会看到您写的话。曾被撤销的记录会保留。
training-restore-preview =
    ✅ 要恢复编号{ $number }的证明<b>{ $title }</b>吗？持有人会看到：
    <blockquote>{ $reason }</blockquote>
    要改这句话，请重新写一句。
training-restore-yes = ✅ 确认恢复
training-restored = 编号{ $number }的证明已恢复有效。
training-restored-before = 这张证明没有被撤销，或者不能由您来恢复。
training-restored-told = ✅ 您的编号{ $number }的证明已恢复有效：{ $reason }
training-record-revoked = ⛔ { $day }撤销：{ $reason }
training-record-restored = ✅ { $day }恢复有效：{ $reason }
training-need-column-course = 课程编号
training-need-column-whom = 适用对象
training-need-column-days = 入职或上任后天数内
training-need-column-months = 每几个月
training-need-column-before = 每年截止日
training-need-column-licence = 以证件日期为准
training-need-column-legal = 法定要求
training-need-sheet = 培训要求
training-needs-get = 导出表格
training-needs-send = 发送表格
training-needs-file = 各项培训要求。可以改动或者新增行后发回；每行只写一种期限：天数（之后可再写每几个月）、每几个月、每年截止日，或者以证件日期为准。没有写出的要求不变；针对个人的要求不在表里。
training-needs-wait = 请发送改好的表格（XLSX 或 CSV）。
training-needs-no-file = 请发送不超过 512 kB 的表格（XLSX 或 CSV）。
training-needs-taken = ✅ 读入 { $count } 行，新增或改动 { $changed } 项要求。
training-need-row = 第 { $row } 行：{ $fault }
training-need-no-course = 没有编号为 { $course } 的课程。
training-need-no-people = 没有叫“{ $whom }”的对象，请写全体、职务、委员会、分工或者部门。
training-need-legal = 法定要求请在聊天里设置，那里会先列出涉及哪些人。
training-need-wrong-empty = 课程编号和适用对象必须填写。
training-need-wrong-rule = 请只填一种期限：天数、月数、每年截止日或者证件日期。
training-need-wrong-number = 天数为 1 到 3650，月数为 1 到 120。
training-need-wrong-day = 每年截止日写成 11-09 这样，而且每年都有这一天。
training-need-wrong-answer = 请写“是”或“否”。
training-need-twice = 同一项要求在表里写了两次。
