# 承诺：答应了什么、什么时候、有没有兑现。
promises-menu-promises = 承诺事项：兑现了吗
promises-data-promised = 承诺日期
promises-data-done = 完成日期
promises-kept = 如果您做过干部：您代表工会作出的承诺仍留在清单上，但不再有您的名字。
promises-list =
    🤝 <b>承诺事项：{ $standing }</b>

    { $lines }

    { $hidden }
promises-none =
    🤝 目前没有承诺事项。
    { $hidden }
promises-line = • { $category } · { $outcome } · { $day }前 · { $committee }{ $level }
promises-said = “{ $text }”
promises-read = 👁 { $number }
promises-climbed-1 = ，已交给整个委员会
promises-climbed-2 = ，已交到主席手上
promises-climbed-3 = ，主席也未兑现
promises-confidential = 另有保密事项的承诺 { $count } 件。
promises-confidential-few = 保密事项的承诺不足 5 件时不在这里计数。
promises-standing-overdue = 已逾期
promises-standing-broken = 未兑现
promises-standing-open = 进行中
promises-standing-done = 已完成，待确认
promises-standing-kept = 已兑现
promises-tab-overdue = 已逾期 { $count }
promises-tab-broken = 未兑现 { $count }
promises-tab-open = 进行中 { $count }
promises-tab-done = 待确认 { $count }
promises-tab-kept = 已兑现 { $count }
promises-back = ◀ 上一页
promises-more = 下一页 ▶
promises-all = 全部承诺
promises-mine = 我负责的
promises-rates = 📊 上月情况

# 各项比率。
promises-month =
    📊 <b>{ $year }年{ $month }月答复情况</b>

    { $lines }
promises-rate-response = 答复率
promises-rate-on-time = 按时答复率
promises-rate-resolved = 30 日办结率
promises-rate-satisfied = 满意率（含基本满意）
promises-rate-rated = 评价率
promises-rate-strict = 其中完全满意
promises-rate-adopted = 采纳率（含部分采纳、列入计划）
promises-rate-kept = 承诺按期兑现率
promises-rate-alone = { $name }：{ $value }
promises-rate = { $name }：{ $value }；近三个月 { $three }
promises-rate-of = { $name }：{ $value }（{ $month } 月收到的）
promises-share = <b>{ $percent }%</b>（{ $count }/{ $total }）
promises-share-few = 不足 5 件
promises-median = 首次答复用时中位数：{ $days } 个工作日
promises-median-late = 首次答复用时中位数：超过期限
promises-median-few = 首次答复用时中位数：不足 5 件
promises-rates-few = 事项太少，不算比率：不足 5 件的都不公布。

# 负责的干部。
promises-own = <b>由您负责的承诺</b>，最急的在前
promises-own-none = 这里没有等您兑现的承诺。🌿
promises-own-row = { $number } · { $day }前
promises-late-row = ⚠️ { $number } · { $day }到期，已逾期
promises-one =
    🤝 <b>{ $number }</b> · { $category }
    { $outcome }，承诺{ $promised }完成
    现期限：{ $due }。{ $level }
promises-level-0 = 由承诺人负责。
promises-level-1 = 已交给委员会，大家一起跟进。
promises-level-2 = 已交到主席手上。
promises-level-3 = 主席也未兑现：计为未兑现。
promises-see = 打开
promises-done = ✅ 已完成
promises-over = 这一项已经结束，或不由您负责。
promises-evidence = 怎样说明 { $number } 已经完成？请写一句话，或发一张带说明的照片；提出人会看到。
promises-evidence-please = 请发文字或照片。
promises-marked = ✅ 已记下：{ $number } 完成，会请提出人确认。
promises-remind = ⏰ 有 { $count } 项承诺请您关注：
promises-hand-over = { $count ->
    [1] 🤝 一位同事已卸任，留下的一项承诺现在由您兑现：
   *[other] 🤝 一位同事已卸任，留下的 { $count } 项承诺现在由您兑现：
}
promises-confirmed = 💚 { $number } 的提出人确认：承诺已兑现。
promises-not-done = 🔄 { $number }：提出人说还没有完成，承诺重新办理。
promises-broken = ⚠️ { $number } 的承诺已交到主席手上，提出人仍说没有完成。

# 提出人。
promises-is-it-done =
    🤝 <b>您的事项 { $number }：经办人说，承诺的事已经完成。</b>
    <blockquote>{ $text }</blockquote>
    是这样吗？
promises-is-it-done-too =
    🤝 <b>您在公开栏附议的 { $number }：经办人说，承诺的事已经完成。</b>
    据您所见，是这样吗？
promises-judge-done = 👍 已完成
promises-judge-not_done = 没有完成
promises-photo = 看照片
promises-judged-done = 谢谢您，已计入。结果请看 /promises。
promises-judged-not_done = 谢谢您告诉我们，已计入。除非多数人认为已经完成，这项承诺会交给上一级重新办理。
promises-kept-for-you = 💚 您的事项 { $number } 的承诺算作已兑现：提出这件事的人说已经办到。
promises-open-for-you = 🔄 您的事项 { $number } 的承诺算作未兑现：提出这件事的人说还没有办到。承诺重新办理，由上一级督办，并定了新的日期。
