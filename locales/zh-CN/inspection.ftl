# 每月专项检查与整改清单。

inspection-menu-inspection = 厂务公开月度检查
inspection-kept = 如果您做过干部：您在月度检查中的签字和填写仍留存（不含姓名），分数属于工会档案。
inspection-month-name = { $year }年{ $month }月

## 检查项目

inspection-item-I01 = 当月应公开事项全部按期公开
inspection-item-I02 = 每项公开保留不少于 7 天
inspection-item-I03 = 工资、考勤、社保等切身事项可查询
inspection-item-I04 = 工会经费收支经审查并公布
inspection-item-I05 = 涉及切身利益的制度经全体职工讨论、平等协商
inspection-item-I06 = 工会参加了涉及工资福利安全的会议
inspection-item-I07 = 年度计划活动按计划开展
inspection-item-I08 = 测评参评率达到三分之二
inspection-item-I09 = 职工知道反映渠道
inspection-item-I10 = 意见按时受理
inspection-item-I11 = 意见按时答复
inspection-item-I12 = 保密事项专人办理、无泄露
inspection-item-I13 = 当月到期的整改事项按期完成
inspection-item-I14 = 隐患治理情况已向职工通报
inspection-item-I15 = 职工大会决议落实情况已公布
inspection-item-I16 = 干部履职台账已公布

inspection-how-I03 = 三项职工都能查询得 8 分，只有部分职工或部分事项得 4 分。
inspection-how-I04 = 经费收支经经审委审查并已公布得 8 分（工会法第四十五条）。
inspection-how-I05 = 每项制度都经讨论和协商得 8 分（劳动合同法第四条）。当月没有此类制度选“不适用”。
inspection-how-I06 = 每次会议工会都参加得 4 分（工会法第三十九条）。当月没有此类会议选“不适用”。
inspection-how-I12 = 每件保密事项都有专人办理且无泄露得 6 分。
inspection-how-I14 = 已通过公告或会议通报得 5 分（安全生产法第四十一条）。
inspection-how-I15 = 已公布得 4 分。没有需要落实的决议选“不适用”。

## 检查表

inspection-sheet =
    📋 <b>{ $month }厂务公开专项检查</b>
    { $due }

    工会自查：{ $score } · 会员测评指数：{ $index }
    <i>两个角度并列，不相互平均。</i>

    { $lines }

    { $missing }{ $signatures }
inspection-score = <b>{ $score }</b> 分（满分 100 分）
inspection-score-so-far = 目前 <b>{ $score }</b> 分（满分 100 分，还没有填完）
inspection-no-score = 还没有填写
inspection-index = <b>{ $index }</b>
inspection-no-index = 本月没有结果
inspection-due = { $day }前完成
inspection-late = ❗ 应于{ $day }前完成，已逾期
inspection-missing =
    还有 { $count } 项未填（{ $items }），填齐以后由双方签字。
    { "" }
inspection-right =
    { "" }
    <b>{ $right }：{ $score } 分（满分 100 分）</b>
inspection-line = { $item } { $text }：<b>{ $points } 分</b>（满分 { $most } 分）{ $evidence }
inspection-counted = { $whole } { $item ->
    [I08] 人
    [I10] 件
    [I11] 件
   *[other] 项
}中有 { $part } { $item ->
    [I08] 人
    [I10] 件
    [I11] 件
   *[other] 项
}
inspection-accounts = 数据来自工会账目（/money）：{ $period }经费{ $closed }审查结账，支出 { $spent }（不含慰问和帮扶），{ $published }公布
inspection-right-none = { "" }
    <b>{ $right }：还没有填写</b>
inspection-line-not = { $item } { $text }：不适用{ $evidence }
inspection-line-open = ⬜ { $item } { $text }（满分 { $most } 分）
inspection-signed = ✍️ { $committee }：{ $name }，{ $day }
inspection-unsigned = ⬜ { $committee }：尚未签字
inspection-to-item = ✓ { $item }
inspection-to-open-item = ✍️ { $item }
inspection-sign = ✍️ 签字
inspection-sign-sure = 在<b>{ $month }</b>厂务公开专项检查上签字？会记下您的姓名，不能撤回；双方签字后，检查表不能再改。
inspection-fixes = 🔧 整改清单
inspection-dossier = 🗂 月度档案
inspection-older = ‹ 上一月
inspection-newer = 下一月 ›
inspection-back = 返回检查表

## 填写

inspection-ask-item =
    📋 { $line }

    { $how }
inspection-accounts-open = { "" }到月底，账目（/money）中{ $period }尚未审查结账，因此没有自动填写。
inspection-accounts-unpublished = { "" }账目（/money）中{ $period }已审查结账，但到月底没有在 /open 公布，因此没有自动填写。
inspection-points = { $count } 分
inspection-not-applicable = 不适用
inspection-ask-evidence = { $item }的依据是什么？请写一行：文件、日期、地点。依据会写入月度档案，请勿写职工姓名。
inspection-evidence-length = 请写一行文字，最多 { $most } 个字符。
inspection-is-final = 双方已签字，不能再改。
inspection-sign-again = 已签字的内容有改动，需要双方重新签字。
inspection-two-people = 须由两人签字：工会委员会一人，经费审查委员会一人。
inspection-incomplete = 还有未填写的项目。
inspection-signed-before = 贵委员会已签字。

## 工作群通知

inspection-group-open = 📋 { $month }厂务公开专项检查可以填写了，{ $due }前完成。由工会委员会和经费审查委员会各一人签字。
inspection-group-due = 🕓 { $month }厂务公开专项检查今天到期（{ $due }），双方尚未全部签字。
inspection-group-signed = ✅ { $month }厂务公开专项检查双方已签字：{ $score } 分（满分 100 分）。
inspection-group-fixes =
    🔧 <b>测评结果需要整改：</b>
    { $lines }

    每项都要有人认领；下月测评会问会员是否看到了进展。
inspection-hand-over = 🔧 原负责人已卸任，需要新的负责人：{ $cause }
inspection-open-private = 私聊打开

## 整改清单

inspection-cause-right = { $right }得分偏低
inspection-cause-wish = 多人希望：{ $wish }
inspection-fix-list =
    🔧 <b>整改清单</b>

    { $lines }{ $measured }
inspection-fix-line =
    • <b>{ $cause }</b>（{ $month }）
    { $owner } · { $state }
inspection-fix-none = 目前没有整改事项。
inspection-fix-open = { $day }前完成
inspection-fix-late = ❗ 应于{ $day }前完成
inspection-fix-done = ✅ { $day }完成
inspection-fix-first = ，最初期限 { $day }
inspection-fix-again = ，{ $month }测评再次提出
inspection-no-owner = 尚无人负责
inspection-measured =
    { "" }

    会员的看法（Q08，看到进展）：{ $value } 分，{ $count } 人回答。
inspection-to-fix = 🔧 { $cause }
inspection-fix-one =
    🔧 <b>{ $cause }</b>，{ $month }测评
    { $owner } · { $state }{ $moves }
inspection-own = 我来负责
inspection-in-days = { $count } 个工作日
inspection-done = ✅ 已完成
inspection-ask-done = “{ $cause }”做了什么？请写一行，会员会看到。
inspection-fix-thanks = ✅ 已记录完成：{ $cause }。下月测评会反映会员看到的进展。
inspection-fix-over = 这一项已经完成了。
inspection-moved-line = <i>{ $moved }：改到{ $day }。{ $reason }</i>
inspection-name-owner = 指定负责人
inspection-whom = “{ $cause }”由谁整改？
inspection-owner = { $name }
inspection-see-fix = 查看
inspection-chair-only = 只有主席可以指定负责人。
inspection-not-yours = 只有负责人和签字检查的人可以改动。
inspection-owned = 已经有人负责了。主席可以改派。
inspection-named-you = 🔧 主席请您在{ $day }前完成整改：{ $cause }
inspection-same-day = 期限本来就是这一天。
inspection-ask-why = 把“{ $cause }”改到{ $day }？请用一句话写明原因，会留下记录。检查仍按{ $first }计分。
inspection-remind = 🔧 { $day }前要完成整改：{ $cause }
inspection-remind-late = ❗ 整改已过期限（{ $day }），还没有完成：{ $cause }

## 月度档案

inspection-dossier-how = 🗂 <b>{ $month }档案</b>：会员测评指数、专项检查、整改与公开情况，可张贴于厂务公开栏。{ $draft }
inspection-dossier-draft = { "" }检查表尚未由双方签字，档案中会注明。
inspection-dossier-caption = 🗂 { $month }厂务公开档案
inspection-pdf-zh = 📄 PDF 中文
inspection-pdf-en = 📄 PDF English
inspection-xlsx-zh = 📊 Excel 中文
inspection-xlsx-en = 📊 Excel English
inspection-picture = 🖼 图片
