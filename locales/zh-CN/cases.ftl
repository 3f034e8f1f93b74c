# 事项：给提出人，也给干部。
cases-menu-mycases = 我的事项和进展
cases-menu-track = 用查询码查进度
cases-menu-queue = 待办事项
cases-kept = 您的事项只保留编号、类别、日期和结果，用于工会统计；您写的内容以及由谁提出都会清除。您写的内容如涉及他人的安全，会继续办理：内容保留到办结后 30 天，不带您的姓名。如果内容本身能看出您是谁，请先编辑原消息。没有留下联系方式的内容我们无法找到，只有查询码能打开。
cases-rated = { " " }· 评价：{ $rating }
cases-answer-due = { " " }· 答复期限 { $due }
cases-card-due = 期限 { $due } ·{ " " }
cases-work-due = { " " }· 答复期限 { $due }{ $close }（{ $term }）
cases-work-no-term = { " " }· { $due }{ $close }（{ $term }）
cases-no-term = { $clock ->
    [paused] 期限暂停
   *[stopped] 不再计期限
}
cases-overdue = { $day }，已逾期
cases-lead-head_only = 女职工委员会主任
cases-nobody = 暂无
cases-said-sender = <b>提出人</b>，{ $day }
cases-said-question = <b>工会提问</b>，{ $day }
cases-said-reply = <b>答复</b>，{ $day }
cases-said-defer = <b>暂缓理由</b>，{ $day }
cases-said-extend = <b>延期理由</b>，{ $day }
cases-said-transfer = <b>转送理由</b>，{ $day }
cases-said-refuse = <b>不予受理理由</b>，{ $day }
cases-said-joined = <b>提出同一问题的人</b>，{ $day }
cases-said-note = <b>内部备注</b>，{ $day }
cases-said-edited = （已修改）
cases-hotlines =
    { $union } · 法律援助 { $legal }
    妇联 { $women } · 人社 { $labour }

# 工作群。
cases-card = { $card }
cases-card-open =
    📮 <b>{ $number }</b> · { $category }{ $flag }
    { $mode }{ $alias } · { $opened }收到 · { $state }
    { $due }经办 { $handler }
    { $text }
cases-without-words = （只有图片或语音）
cases-take = ✋ 认领
cases-open = 打开
cases-answer = ✏️ 答复
cases-in-private = 请在与我的私聊里打开这个事项。
cases-taken = { $number } 由您办理，辛苦了。
cases-taken-already = { $number } 已由{ $name }办理。
cases-supervised =
    ⏰ <b>督办</b>，已逾期三个工作日
    { $lines }
cases-supervised-reply = 答复，期限 { $day }：{ $numbers }
cases-supervised-close = 办结，期限 { $day }：{ $numbers }
cases-supervised-registered = 首次回应，期限 { $day }：{ $numbers }
cases-supervised-accepted = 落实经办人，期限 { $day }：{ $numbers }
cases-supervised-assigned = 经办人确认，期限 { $day }：{ $numbers }

# 提出人。
cases-none = 您没有实名或保密的事项。/suggest 可以提建议；/track 可以用查询码打开。
cases-own = <b>您的事项</b>，最新的在前
cases-own-row = { $number } · { $state }
cases-newer = ◀ 较新
cases-older = 较早 ▶
cases-over = 这一步已经结束，或者现在做不了。/mycases 可以查看您的事项。
cases-view =
    📂 <b>{ $number }</b> · { $category } · { $mode }
    <b>{ $state }</b>{ $outcome }{ $rating }{ $due }
    { $progress }{ $late }

    { $said }{ $lost }
cases-write = 补充内容
cases-write-now = 请写下来，或发一张图片，会交给办理的干部。
cases-written = ✅ 已补充到您的事项。
cases-too-long = 一共 { $length } 个字符，最多 { $most } 个。请缩短 { $over } 个后再发。
cases-no-documents = 这里不收文件，文件里常带有姓名。请用图片或文字。
cases-use-buttons = 这些内容归到哪里？选择之前会为您保留，目前还没有发出。
cases-add-words = ➕ 补充到这个事项
cases-new-from-words = 📮 作为新的建议
cases-thanks = 谢谢您，已经记下。点错了的话，下一个工作日结束前可以在 /mycases 里请工会重新办理。
cases-why = 很抱歉没能让您满意。还有哪里不够？一句话就好，事项会重新办理。
cases-reopened = 🔄 谢谢您告诉我们。事项已重新办理，{ $due }前会有新的答复。
cases-last-word =
    事项已重新办理两次，您的评价保持为不满意。您还可以求助：
    { $hotlines }
cases-withdraw = 撤回
cases-withdraw-sure = <b>要撤回这个事项吗？</b>撤回后不再办理。
cases-withdraw-keep = 撤回
cases-withdraw-erase = 撤回并清除内容
cases-to-mine = ◀ 我的事项
cases-to-queue = ◀ 未办结事项
cases-return = ◀ 返回
cases-withdrawn = 事项已撤回，仍然谢谢您。
cases-replied =
    💬 <b>您的事项 { $number } 有答复了：{ $outcome }</b>{ $promised }
    <blockquote>{ $text }</blockquote>
    您满意吗？
cases-promised = { " " }· { $day }前完成
cases-question =
    ❓ <b>关于您的事项 { $number }，想请问</b>
    <blockquote>{ $text }</blockquote>
cases-not-accepted =
    <b>您的事项 { $number } 不属于工会受理范围。</b>
    <blockquote>{ $text }</blockquote>
    合适的去处：{ $receiver }。
    { $hotlines }
cases-ended =
    您的事项 { $number } 已办结，您的评价保持为不满意。您还可以求助：
    { $hotlines }
cases-late-for-you =
    <b>您的事项 { $number } 答复晚了。</b>
    { $known }
cases-late-at-chair = ⏳ 答复期限是{ $due }，很抱歉。已经告诉主席。期限过后三个工作日仍没有答复，会通知全体干部，只提编号。您不用做什么。
cases-late-at-leads = ⏳ 答复期限是{ $due }，很抱歉。已经告诉有权决定这件事的人，其他人不会知道。您不用做什么。
cases-late-supervised = ⏳ 答复期限是{ $due }，很抱歉。已经通知全体干部，只提编号；没有答复就不会办结。您不用做什么。
cases-silent-settle = 一直没有收到您的回音，您的事项 { $number } 已办结，不计为满意。二十个工作日内，您可以要求重新办理。
cases-silent-lapse = 我们的提问一直没有收到您的回音，您的事项 { $number } 已办结。二十个工作日内，您可以要求重新办理。
cases-code-ask = 🔑 请输入 16 位查询码，我会马上删除您的消息。
cases-code-wrong = 这个查询码打不开任何事项。请核对数字后再输入。
cases-code-too-often = 错误次数太多，请一小时后再试。
cases-replies-waiting = 📬 信箱里有答复。如果您有查询码，请用 /track。这条通知发给所有人。
cases-told-merge = 🔗 还有其他人提出了与您的事项 { $number } 相同的问题，现在一并办理，答复都会发给您。
cases-told-defer =
    ⏸ <b>您的事项 { $number } 暂缓到{ $day }。</b>
    <blockquote>{ $text }</blockquote>
cases-told-resume = ▶️ 您的事项 { $number } 恢复办理。
cases-told-extend =
    ⏱ <b>您的事项 { $number } 还需要一些时间，{ $due }前答复。</b>
    <blockquote>{ $text }</blockquote>
cases-told-transfer =
    <b>您的事项 { $number } 已转送{ $receiver }，由对方继续办理。</b>
    <blockquote>{ $text }</blockquote>
    { $hotlines }
cases-replied-too =
    💬 <b>与您的事项 { $number } 相同的问题有答复了：{ $outcome }</b>{ $promised }
    <blockquote>{ $text }</blockquote>
cases-left = 您已撤回；还有其他人提出了同一件事，会继续为他们办理。仍然谢谢您。

# 干部私聊。
cases-hidden = 这个事项不存在，或者您不能查看。
cases-new-for-you = 📮 有新事项给您：{ $number }
cases-news = 💬 { $number } 的提出人有新消息
cases-news-danger = 🆘 <b>危及生命：</b>{ $number } 的提出人补充了新的内容，请立即查看。
cases-reopened-danger = 🆘 <b>危及生命：</b>{ $number } 已重新受理，提出人写到了危险情况，请立即查看。
cases-handler-rated = ⭐ { $number } 已由提出人评价：{ $rating }
cases-handler-reopened = 🔄 { $number } 重新办理：提出人不满意。
cases-handler-withdrawn = { $number } 已由提出人撤回。
cases-queue = <b>未办结事项</b>，最急的在前
cases-queue-empty = 这里没有未办结的事项。🌿
cases-queue-row = { $number } · { $state } · { $due } · { $category }
cases-queue-mine = 只看我的
cases-queue-all = 全部
cases-number = { $number }
cases-work-view =
    📂 <b>{ $number }</b> · { $category }{ $flag }
    { $mode } · 提出人 { $sender }
    <b>{ $state }</b>{ $outcome }{ $rating }{ $due } · 经办 { $handler }{ $linked }

    { $said }
cases-close-by = ，应于{ $day }前办结
cases-files = 📎 { $count } 个文件
cases-photo-unclean = 📎 有一张照片无法清除附带信息，不能转交。请提出人换一张，或用文字说明。
cases-photo-later = 📎 有一张照片正在清除附带信息，请过一分钟再试。
cases-photo-lost = 📎 { $number } 有一张照片无法清除附带信息，不能转交。
cases-photo-again = 📎 您的事项 { $number } 有一张照片读不出来，没有转交。请重新发送，或用文字说明。
cases-photo-not-read = {""}

    📎 有一张照片读不出来，没有转交。请重新发送，或用文字说明。
cases-hand = 移交
cases-hand-whom = { $number } 移交给谁？{ $fairest }
cases-fairest = ⭐ 建议{ $name }：未办结 { $count } 件，本月还有 { $left } 小时。
cases-load = { $name } · { $field } · 未办结 { $count } 件{ $where ->
    [away] ，请假中
    [on-duty] ，本周值班
   *[here] {""}
}
cases-minutes = ⏱ 记工时 { $minutes } 分钟
cases-minutes-noted = ⏱ 已记下：{ $number } 今天用了 { $minutes } 分钟。您本月还有 { $left } 小时带薪的工会工作时间。
cases-hand-over = 🤝 有同事离开了岗位，这些事项需要新的经办人：{ $numbers }
cases-hand-nobody = 没有其他人可以办理 { $number }。{ $by_lot }
cases-hand-to = { $name }
cases-handed = { $number } 现由{ $name }办理。
cases-handed-to-you =
    🤝 { $name }把 { $number } 移交给您。
    <blockquote>{ $text }</blockquote>
cases-hand-why = 为什么把 { $number } 移交给{ $name }？只有能打开此事项的同事会读到。
cases-hand-preview =
    👀 <b>{ $number } 将移交给{ $name }。</b>
    <blockquote>{ $text }</blockquote>
    { $name }会马上收到通知。移交吗？
cases-hand-send = 🤝 移交
cases-outcome-which = <b>答复 { $number }</b>：结果是？
cases-outcome-for-reply = 把这段话作为 <b>{ $number }</b> 的答复吗？请选择结果，确认后才会发出。
cases-answer-write =
    请写下对 { $number } 的答复，至少 { $least } 个字。提出人会原样读到。可以复制开头再修改：

    { $canned }
cases-answer-short = 答复至少要有 { $least } 个字。
cases-promise-when = 承诺什么时候完成？请选择日期，或在私聊里输入，例如周五、11月6日或 2026-12-31。
cases-promise-day = { $day }
cases-promise-unreadable = 请给出今天或以后的日期，例如周五、11月6日或 2026-12-31。
cases-promise-far = { $day }在两年以后，太远了，不能作为承诺。您指的是哪一天？请点选或重新输入。
cases-answer-preview =
    👀 <b>{ $number }：{ $outcome }</b>{ $promised }
    <blockquote>{ $text }</blockquote>
    发给提出人吗？
cases-answer-public =
    { "" }

    📢 这件事在公开栏上，或即将放上去：大家都能在那里读到答复，请不要提到任何人。
cases-answer-send = ✅ 发出
cases-answer-change = 改内容
cases-drop = 取消
cases-answer-dropped = 什么都没有发出。
cases-answered = ✅ { $number } 的答复已发出。
cases-ask = 提问
cases-ask-pausing = 关于 { $number } 您想问什么？提出人回答之前，期限暂停计算。
cases-ask-running = 您想对 { $number } 的提出人说什么？期限不变。
cases-asked = ✅ 关于 { $number } 的提问已发出。
cases-words-please = 请只用文字。
cases-note = 备注
cases-note-write = 关于 { $number } 的备注，只有能打开这个事项的人可以读到：
cases-refuse = 不予受理
cases-refuse-why = 为什么 { $number } 不属于工会受理？提出人会读到理由。
cases-refuse-where = { $number } 应该去哪里？
cases-receiver-department = 公司的主管部门
cases-receiver-upper = 上级工会
cases-receiver-legal = 法律援助（12348）
cases-receiver-women = 妇联（12338）
cases-receiver-labour = 人社部门（12333）
cases-refuse-sure =
    <b>{ $number } 不予受理？</b>{ $name }提出；合适的去处：{ $receiver }。
    <blockquote>{ $text }</blockquote>
cases-refuse-yes = 同意
cases-refuse-no = 不同意
cases-refuse-proposed = 已请主席确认 { $number } 不予受理。
cases-refuse-done = { $number } 不予受理；提出人已知道理由和去处。
cases-refuse-dropped = { $number } 仍在待办里。
cases-refusal-confirmed = 主席已确认：{ $number } 不予受理。
cases-refusal-declined = 主席没有同意，{ $number } 仍在待办里。
cases-to-end = { $number } 重新办理两次后提出人仍不满意，请您与其沟通后办结。
cases-end = 办结
cases-end-sure = 办结 <b>{ $number }</b>？提出人会收到通知，评价保持为不满意，办结后不能再办理。
cases-remind = ⏰ 有 { $count } 个事项请您关注：{ $numbers }
    { $dues }
cases-remind-due = • { $number }：{ $age }；答复期限 { $due }
cases-remind-due-close = • { $number }：{ $age }；答复期限 { $due }；办结期限 { $close }
cases-late = ⏰ 有 { $count } 个事项已逾期：{ $numbers }
    { $lines }
cases-age = { $count ->
    [0] 今天提出
   *[other] 提出已 { $count } 个工作日
}
cases-age-late = { $age }；已逾期：{ $missing }
cases-missing-reply = 答复（期限 { $day }）
cases-missing-close = 办结（期限 { $day }）
cases-missing-registered = 首次回应（期限 { $day }）
cases-missing-accepted = 落实经办人（期限 { $day }）
cases-missing-assigned = 经办人确认（期限 { $day }）
cases-refused-lead = 这个事项属于别人的职责。
cases-refused-again = 这一件您答复过，重新办理要换一位同事。
cases-accept = 同意受理
cases-accepted = { $number } 已受理。如果发现不归工会管，办理中可由主席转交。
cases-assign = 分派
cases-assign-whom = { $number } 分派给谁？{ $fairest }
cases-assign-sure = 把 <b>{ $number }</b> 分派给{ $name }？对方会马上收到通知，并能看到全部内容。
cases-assigned = { $number } 已分派给{ $name }，请其在一个工作日内确认或退回。
cases-assigned-to-you = 📌 { $number } 分派给您。请在一个工作日内确认，或说明理由退回。
cases-start = ▶️ 确认办理
cases-back = 退回
cases-back-why = 为什么退回 { $number }？只有能打开这个事项的同事可以读到。
cases-back-done = { $number } 已退回。
cases-given-back = { $number } 被退回，需要另找经办人。
cases-merge = 并案
cases-merge-which = { $number } 并入哪一件？请选择，或输入编号。
cases-merge-sure = <b>把 { $number } 并入 { $parent }</b>（{ $category }）？内容全部保留，提出人会收到答复。
cases-merge-yes = 并入
cases-merge-not = 不能并入这一件，请选择未办结的事项。
cases-merge-done = { $number } 已并入 { $parent }。
cases-joined = 🔗 又有人提出了同一件事：{ $number }
cases-defer = 暂缓
cases-defer-why = 为什么暂缓办理 { $number }？提出人会读到理由。
cases-defer-until = 暂缓到哪一天？请选择，或输入日期，例如周五、11月6日或 2026-12-31，最多 { $most } 天。
cases-deferred = { $number } 暂缓到{ $day }。
cases-extend = 延期
cases-extend-why = 为什么 { $number } 需要更多时间？提出人会读到理由。
cases-extend-never = 这个事项的期限不能延长。
cases-extended = { $number } 的期限现为{ $due }。
cases-transfer = 转送
cases-transfer-where = { $number } 转送给谁？
cases-passed = { $number } 已转送：{ $receiver }。{ $day }我会请您跟进结果。
cases-receiver-party = 党支部
cases-resumed = ▶️ { $number } 恢复办理
cases-follow-up = 🔎 转送已满一个月，结果如何？{ $numbers }
cases-missed-registered = ⏳ 等待第一次回应：{ $numbers }
cases-missed-accepted = ⏳ 已受理，还没有经办人：{ $numbers }
cases-missed-assigned = ⏳ 分派后一个工作日内没有确认：{ $numbers }
cases-until = 暂缓到{ $day }
cases-part-of = 并入 { $number }
cases-with = 一并办理 { $numbers }
cases-handler-left = { $number } 的提出人已撤回；还有其他人提出，事项继续办理。
cases-queue-free = 待认领
cases-queue-late = 已逾期
cases-queue-by = 🗂 按委员会或类别
cases-queue-kinds = 您想看哪些事项？
cases-search-short = 请至少输入 { $least } 个字来查找。
cases-found = 🔎 <b>{ $word }</b>
cases-found-many = 🔎 <b>{ $word }</b>：这里是最新的几件，输入更长的词可以缩小范围。
cases-found-none = 🔎 您能查看的事项里，没有含<b>{ $word }</b>的。
cases-own-work = 这是您自己的事项：/mycases 可以查看，由同事办理。
cases-for-chair = 这一步由主席决定。

# 各种结果的答复开头：由干部复制、修改后发出。
cases-canned-A = 谢谢您的建议，我们采纳：……由……在……前完成。
cases-canned-B = 谢谢您的建议，其中……我们采纳；其余部分目前做不到，原因是……
cases-canned-C = 谢谢您的建议，已列入……的计划，原因是……开始时会告诉您。
cases-canned-D = 谢谢您的建议，我们留作……参考，等……时再研究。
cases-canned-E = 谢谢您的建议，未能采纳，原因是……我们可以做的是……
cases-canned-F = 谢谢您来问，规定是这样的：……如果还有不清楚的地方，请继续留言。
cases-canned-G = 谢谢您告诉我们，已经解决：……如果再出现，请在这里告诉我们。
cases-edited = ✏️ 事项 { $number } 已换成您改过的内容，并注明改动过。
cases-no-films = 匿名事项不收视频：图片可以重新绘制，视频不行，容易看出是谁拍的。视频和附带的文字都没有保存，请发图片或文字。
cases-told-take = 👷 您的事项 { $number } 已经有干部在办理。
cases-new-handler = 🔁 { $number } 现在由{ $name }办理。
cases-no-handler = 🔁 { $number } 现在没有经办人。
cases-withdrawn-soon = 事项已撤回。干部要到下一批才会知道，这样就不会从时间上猜出您是谁。仍然谢谢您。
cases-late-kept = ⏳ 答复期限是{ $due }，很抱歉。答复之前，有权决定这件事的人每周都会收到提醒，其他人不会知道。您不用做什么。
cases-waiting-long = ⏳ 仍在等待处理的事项：
    { $lines }
cases-waiting-long-one = • { $number }：{ $late }
cases-by-lot = 🎲 办理保密事项时，这份名单总会随机少列一位同事，所以少了谁并不说明什么。
cases-card-confidential = 🔒 保密事项（截至上一批）：{ $number } 件
cases-transfer-why = 为什么转送 { $number }？提出人会读到理由。
cases-defer-preview =
    👀 <b>{ $number } 暂缓到{ $day }。</b>
    <blockquote>{ $text }</blockquote>
    提出人会读到这些内容。要发出吗？
cases-extend-preview =
    👀 <b>{ $number } 延期到{ $due }。</b>
    <blockquote>{ $text }</blockquote>
    提出人会读到这些内容。要发出吗？
cases-transfer-preview =
    👀 <b>{ $number } 转送{ $receiver }。</b>
    <blockquote>{ $text }</blockquote>
    提出人会读到这些内容，事项在这里办结。要发出吗？
cases-again = 🔄 请重新办理
cases-handler-returned = 🔄 { $number } 重新办理：提出人后来回话了。
cases-danger-sure = ⚠️ 您写的事关系到生命安全，干部会马上收到，不再等下一批；收到的时间可能让人猜出是谁写的。现在发出吗？
cases-danger-send = ✅ 现在发出
cases-upper = { $name }（{ $phone }）
cases-supervised-cure = 整改，应于{ $day }：{ $numbers }
cases-supervised-reported = 核实，应于{ $day }：{ $numbers }
cases-supervised-verified = 定级，应于{ $day }：{ $numbers }
cases-supervised-graded = 定方案，应于{ $day }：{ $numbers }
cases-supervised-fixed = 验收，应于{ $day }：{ $numbers }
cases-missing-cure = 整改，应于{ $day }
cases-missing-reported = 核实，应于{ $day }
cases-missing-verified = 定级，应于{ $day }
cases-missing-graded = 定方案，应于{ $day }
cases-missing-fixed = 验收，应于{ $day }
cases-missed-reported = ⏳ 还没有人核实的隐患：{ $numbers }
cases-missed-verified = ⏳ 等待定级的隐患：{ $numbers }
cases-missed-graded = ⏳ 等待定方案的隐患：{ $numbers }
cases-missed-fixed = ⏳ 已整改、等待验收的隐患：{ $numbers }
cases-step-done = 这一步已于{ $day }由{ $who ->
    [sender] 提出人
    [system] 系统按期
   *[other] { $name }
}办过了。请重新打开事项查看进展。
cases-rated-before = 您已经评过：{ $rating }。{ $over }
cases-goes-on = 已经在重新办理，现在是：{ $state }。{ $over }
cases-withdrawn-before = 您已经撤回了。{ $over }

cases-second-merge = { $name }将{ $number }并入了另一件。第二位干部同意之前，指标中仍按未答复计算。您同意这是同一件事吗？
cases-second-extend = { $name }延长了{ $number }的期限。第二位干部同意之前，指标仍按原期限计算。您同意吗？
cases-second-yes = 同意
cases-second-done = { $number }：第二人已同意，指标随之调整。
cases-second-not-you = 需要第二人同意：不能是提出的人，也不能是经办人。
