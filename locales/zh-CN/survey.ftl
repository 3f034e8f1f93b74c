# 每月测评；题目和结果用语在 domain.ftl。

survey-menu-survey = 参加测评
survey-menu-surveys = 测评与结果

## 测评的名称

survey-name-monthly = { $year }年{ $month }月测评
survey-name-extra = { $day }加测
survey-name-titled = { $title } · { $day }

## 邀请、提醒与说明

survey-invitation =
    📋 <b>测评已经开始</b>，{ $closes } 截止。{ $headline }

    大约需要 { $minutes } 分钟；{ $freedom }，截止前可以随时修改。

    { $honest }

    有疑问请联系{ $contact }。
survey-honest =
    <blockquote>🔒 <b>封存作答。</b>测评进行期间，服务器必须能把您和您的作答对应起来，这样您才能修改，我们也只提醒还没答完的人。截止时，用来对应的密钥会被销毁。此后，即使拿到我们全部的数据库、日志和备份，也没有人能把它们对应起来。但它防不住改动运行程序的不诚实的人，防不住 Telegram，也防不住您自己的措辞露出身份。</blockquote>
    满 { $figures } 人作答才公布数字，满 { $comments } 人作答才展示留言。截止以后，您的作答再也找不出来：无法导出，也无法删除。
survey-freedom = 每道题都可以跳过
survey-freedom-but = 有 { $required } 题需要作答，其余可以跳过
survey-contact = 任何一位工会干部
survey-reminder = 📋 <b>{ $survey }</b> { $closes } 截止。只要几分钟；已经开始的，可以接着上次继续。
survey-reminder-last = 📋 最后一次提醒：<b>{ $survey }</b> { $closes } 截止。几分钟就够；已经填的都保留着。
survey-intro =
    📋 <b>测评已经开始</b>，{ $closes } 截止。{ $headline }
    { $freedom }，截止前可以随时修改。
    🔒 封存作答：截止以后，没有人能把作答和个人对应起来。
survey-none = 目前没有进行中的测评。下一次每月测评 { $opens } 开始，届时会通知您。
survey-past = 📊 往期结果
survey-past-list = 📊 <b>往期测评</b>，与当时向大家公布的一致：
survey-past-none = 还没有公布过结果。
survey-start = 开始
survey-continue = 继续

## 作答

survey-question =
    { $bar } { $place }/{ $count } · 🔒 封存作答

    <b>{ $question }</b>

    { $hint }{ $note }
survey-answered = ☑ 这题您已作答。选了哪一项不在这里显示，这样谁也不能逼您给他看。要改就再点一项。
survey-answered-text = ☑ 这题您已写过。内容不在这里显示，这样谁也不能逼您给他看。再写一次就会替换。
survey-text-kept = ✓ 您的留言已封存，并已从聊天里删除。
survey-hint = 请点选一项。
survey-hint-multi = 点一下选中，再点一下取消，选好后点“下一题”。
survey-hint-text = 请直接写在这里，最多 { $most } 字，收到后会立即从聊天里删除。熟人认得出您的文风：请不要写姓名、班次、所用的设备。
survey-option = { $option }
survey-not-concerned = 按您前面的回答，这道题不需要您作答了。
survey-required = 这道题需要作答，其他题可以跳过。
survey-chosen = ☑ { $option }
survey-back = ‹ 上一题
survey-skip = 跳过 ›
survey-clear = 清除本题作答
survey-next = 下一题 ›
survey-later = 以后再答
survey-saved = 已保存 ✓
survey-paused = 已保存 ✓ 测评 { $closes } 截止，您可以接着上次继续。
survey-sent =
    ✅ <b>已提交，谢谢您！</b>

    { $closes } 之前都可以修改。结果会在这里告诉所有人。{ $note }
survey-again = 再看一遍
survey-over = 这次测评已经结束，谢谢您！结果会在这里告诉所有人。

## 干部群

survey-opened = 📋 <b>{ $survey }已经开始</b>，{ $closes } 截止；邀请 { $asked } 人，在册 { $roll } 人。{ $note }
survey-rested =
    { "" }
    有 { $rested } 人上一次受邀的测评截止还不到 7 天，这次不邀请也不提醒；他们可以用 /survey 作答。参评率按在册 { $roll } 人计算。
survey-thresholds =
    { "" }
    公布的门槛已经定下，不再改动：满 { $figures } 人作答才公布数字，满 { $comments } 人作答才展示留言。
survey-key-lost = ⚠️ { $survey }的密钥已丢失，作答再也无法打开。本次测评没有结果。
survey-lost = { $survey }只能结束，没有结果。把您与作答对应起来的密钥已经丢失，任何人现在和以后都无法再读取作答。耽误了您的时间，十分抱歉。如果工会重新测评，会在这里通知您。
survey-open-private = 到私聊中作答
survey-picture = 📊 { $survey }
survey-summary =
    📊 <b>{ $survey }</b>

    { $lines }
survey-response = 参评：<b>{ $answered } / { $roll } 人</b>（{ $percent }%）· { $validity }
survey-response-few = 参评：不足 5 人（在册 { $roll } 人），不公布任何数字。
survey-index = <b>民主管理指数</b>（0–100）
survey-line-score = { $name }：<b>{ $value }</b> · { $band }
survey-line-change = { " " }· { $direction } { $points }
survey-line-same = { " " }· { $direction }
survey-line-hidden = { $name }：{ $reason }
survey-line-share = { $name }：<b>{ $percent }</b>
survey-satisfied = 满意率
survey-basically-or-better = 基本满意以上
survey-percent = { $percent }%
survey-at-least = 80% 以上
survey-at-most = 20% 以下
survey-enps = 愿意推荐本公司（eNPS）：<b>{ $value }</b>，{ $n } 人作答
survey-wishes = 下月最希望解决：
survey-wish = • { $wish } { $percent }%
survey-noise = 与上月相比；指数变化在 ±{ $points } 分以内属于正常波动。
survey-no-comparison = 没有可以比较的月份。

## 告知全体会员

survey-result =
    📊 <b>{ $survey }结果</b>

    { $lines }{ $did }

    感谢您的参与。
survey-we-did =
    { "" }

    <b>你说我改：</b>{ $count ->
        [0] 最近办成的事：
       *[other] 上次测评以来，已答复 { $count } 件意见。
    }{ $examples }
    上个月：
    { $rates }
survey-we-did-one = ✔ { $said } · { $outcome }
survey-more = 按权利和题目查看
survey-to-board = 📢 公开栏
survey-to-promises = 🤝 承诺事项

## 管理测评

survey-list =
    📋 <b>测评</b>

    { $open }

    { $past ->
        [0] 还没有结果。
       *[other] 历次结果：
    }
survey-none-open = 目前没有进行中的测评。
survey-is-open =
    <b>{ $survey }</b>正在进行，{ $closes } 截止。
    { $begun }在册 { $roll } 人。
survey-is-counted = <b>{ $survey }</b>已结束，正在汇总。
survey-begun = 已有至少 { $count } 人作答。
survey-begun-few = 作答不足 5 人。
survey-see = 📊 { $survey }
survey-newer = ‹ 上一页
survey-older = 下一页 ›
survey-to-list = 全部测评
survey-to-result = 返回结果
survey-comments = 查看留言
survey-texts =
    💬 <b>{ $survey }留言</b>
    顺序已打乱。请不要引用任何能认出个人的内容。

    { $texts }
survey-text = <blockquote>{ $text }</blockquote>
survey-text-personal = <blockquote>⚠️ 疑似个人信息，已遮盖：{ $text }</blockquote>
survey-by-department = 按部门
survey-blocks =
    <b>按部门：{ $survey }</b>
    只给区间，不给具体数字；人少的部门合并在一起。比例是平均表示同意的人。

    { $blocks }
survey-block = <b>{ $block }</b> · { $answered } 人作答
survey-block-right = { $right }：{ $share }
survey-block-others = 其他
survey-blocks-fixed = 部门将合并为：{ $blocks }。这一划分同样固定，本季度内有人加入或调动也不改变。
survey-extra = 发起一次加测
survey-end = 提前截止
survey-already-open = 已有测评在进行，同一时间只能有一次。
survey-already-closed = 这次测评已经截止。
survey-ask-form = 用哪一份问卷？
survey-form-monthly = 完整问卷
survey-form-short = 简短问卷
survey-ask-days = 开放几个工作日？
survey-days = { $days }
survey-preview =
    <b>加测：{ $form }</b>
    { $closes } 截止，邀请 { $asked } 人，在册 { $roll } 人。{ $warning }
survey-cool-down =
    { "" }

    ⚠️ 有 { $rested } 人上一次受邀的测评截止还不到 7 天，这次不邀请也不提醒他们；他们可以用 /survey 作答。频繁测评会让大家疲倦，现在确有必要吗？
survey-displaces = { "" }原定{ $day }的问卷要等这次测评结束后才开始。
survey-cool-down-month =
    { "" }

    ⚠️ 每月测评将于 { $opens } 开始，距本次截止不到 7 天：本次邀请的人，届时不再邀请也不提醒。
survey-asks-nobody = 现在发起，谁也收不到邀请：{ $rested } 人上一次受邀的测评，截止都还不到 7 天。{ $most }起能邀请到大多数人。
survey-too-near = 这样会和每月测评重叠（{ $opens } 开始），请缩短天数。
survey-appraisal-week = 这段时间与民主评议在同一周，评议和问卷不能同周进行，请另选时间。
survey-open-now = 现在开始
survey-launched = ✅ { $survey }已经开始，{ $closes } 截止，邀请正在发出。
survey-chair-asked = 已请主席确认。
survey-end-sure = { $survey }现在截止吗？截止后不能再作答或修改。
survey-end-asked = { $name }申请提前截止{ $survey }。截止后不能再作答或修改。
survey-close-now = 现在截止
survey-closed-for-you = 📋 <b>{ $survey }</b>已提前截止，不再接受作答。已经填了一部分的，填过的会计入。您不用做什么。
survey-closed-early = ✅ { $survey }已截止，汇总将于 { $summary } 发出。

## 本人数据

survey-not-findable = 找不到您的测评作答：测评进行期间，作答封存在只有密钥才能算出的名下；截止时密钥销毁。这是有意的设计，没有人能说出哪些作答是您的。
survey-kept = 已截止测评的结果会保留。其中没有姓名，也没有任何能指向您的内容，所以没有人能找出您的那一份。

## 逐题结果

survey-questions = 逐题结果
survey-by-question =
    📊 <b>{ $survey }：逐题结果</b>
    回答者占比：肯定（4、5）· 一般（3）· 否定（1、2）；随后为平均分（满分 100 分）。

    { $lines }{ $alpha }
survey-question-split =
    • { $question }
    <b>{ $up }%</b> · { $flat }% · { $down }%（{ $count } 人）；平均 { $mean }
survey-question-mean =
    • { $question }
    平均 { $mean }；满 10 人回答才显示占比
survey-question-hidden =
    • { $question }
    { $reason }
survey-alpha =
    { "" }

    <i>仅主席可见：各题一致性（Cronbach alpha）为 { $value }，{ $count } 份完整答卷；0.7 可接受，0.8 良好，高于 0.95 说明题目重复。</i>

survey-question-choices =
    • { $question }
    { $choices }
    共 { $count } 人
survey-question-range =
    • { $question }
    平均 <b>{ $mean }</b>，共 { $count } 人：{ $choices }
survey-choice = { $choice }：<b>{ $votes }</b>（{ $percent }%）
survey-fewer-than-ten = 不公布：不足 10 人作答
survey-own-questions = 逐题结果：
survey-own-line = • { $question } <b>{ $figure }</b>
survey-own-score = { $points } / 100
survey-own-mean = { $mean }（{ $first }–{ $last }）
survey-own-top = { $option }（{ $percent }%）
survey-own-more = ……还有 { $count } 题
