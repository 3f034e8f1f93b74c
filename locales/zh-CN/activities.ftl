# 会员看到的活动，以及工会干部群里的人数。
activities-menu-activities = 活动：看看近期安排和我的报名
activities-kept = 您给活动打的分只留作一个数字，包括机器人在内，谁也不知道是谁打的。
activities-data-asked_for = 申请参加的活动

## 列表

activities-none = 未来三个月暂无活动安排，有新活动会通知您。
activities-list =
    📅 <b>近期活动</b>

    { $list }
activities-button-past = 我参加过的
activities-past =
    📅 <b>您参加过的活动</b>

    { $list }
activities-past-none = 您还没有参加过活动。
activities-line = • { $title }，{ $when }
activities-mark-confirmed = ✅ 已报名
activities-mark-waitlisted = ⏳ 候补中
activities-mark-offered = 🎟 有名额等您确认
activities-mark-maybe = 🤔 待定
activities-mark-cannot = – 不参加

## 卡片

activities-card =
    <b>{ $title }</b>

    { $facts }
activities-fact-when = 🕒 { $when }，约 { $minutes } 分钟
activities-fact-days = 🕒 { $starts } 至 { $ends }，每天 { $minutes } 分钟
activities-fact-weeks = 📅 { $starts }至{ $ends }，不固定时段
activities-fact-no-day = 🕒 已延期，新的时间另行通知
activities-fact-hours = 🕒 { $hours }
activities-fact-place = 📍 { $place }
activities-fact-lead = 负责人：{ $lead }
activities-fact-audience = 面向：{ $audience }
activities-fact-working-time = 占用工作时间，单位已同意。
activities-comma = 、
activities-fact-guests = 每人可带 { $most } 位客人。
activities-fact-about = { $about }
activities-fact-state = <b>{ $state }</b>
activities-fact-reason = 原因：{ $reason }
activities-fact-no-sign-up = 无需报名。
activities-fact-room = { $joined ->
    [0] 名额不限
   *[other] 名额不限，已有 { $joined } 人报名
}
activities-fact-left = 名额 { $places } 个，还剩 { $left } 个
activities-fact-full = { $places } 个名额已满，{ $waiting } 人候补
activities-fact-closes = 报名截止：{ $closes }
activities-fact-opens = 开始报名：{ $opens }
activities-own-confirmed = ✅ 您已报名成功。
activities-own-guests = 您带 { $count } 位客人。
activities-own-waitlisted = ⏳ 您在候补第 { $number } 位。
activities-waiting-over = ⏳ “{ $title }”没有空出名额，候补到此结束。
activities-own-maybe = 🤔 您选择了待定，暂不占名额。
activities-own-cannot = 您选择了不参加。
activities-own-offered = 🎟 为您保留了一个名额，到{ $until }为止。
activities-own-list-ended = 候补已结束，没有空出名额。
activities-offer-over = 您没有及时答复，“{ $title }”的名额不再为您保留。如果仍想参加，请重新报名：/activities
activities-place-lost =
    名额比原计划减少，您是最后报上的几位之一。您排在候补名单最前面，一有空位会最先问您。非常抱歉。

    { $card }

## 机器人主动发送的话

activities-guests-lost =
    名额比原计划减少。您的名额保留，但不能带那么多客人了，非常抱歉。

    { $card }
activities-announced =
    📣 新活动，欢迎您参加

    { $card }
activities-reminder =
    ⏰ 报名快截止了，您来吗？

    { $card }
activities-tomorrow =
    📅 活动就要到了，您已报名

    { $card }
activities-soon =
    ⏰ 活动快开始了，到时见！

    { $card }
activities-promoted =
    🎉 有名额空出来了，您要吗？

    { $card }

    如果您没有及时答复，名额会转给下一位。
activities-changed =
    ✏️ 活动安排有变化

    { $card }
activities-moved-why = 原因：{ $reason }。
activities-moved =
    📅 活动改期了。{ $why }您的报名仍然有效，如果时间不合适请告诉我们。

    { $card }
activities-put-off =
    ⏸ 活动延期。您的报名仍然有效，新的时间会通知您。

    { $card }
activities-called-off =
    ❌ 活动取消了，非常抱歉。

    { $card }
activities-admitted =
    ✅ 您可以参加

    { $card }
activities-admitted-late = 您可以参加“{ $title }”，但报名已经截止，请直接联系负责的工会干部。
activities-refused = 很抱歉，这次“{ $title }”只面向原定的参加对象。欢迎参加下一次活动。
activities-shown = { $card }

## 按钮

activities-button-open = { $title }
activities-button-poll = 🗳 征求您的意见：{ $title }
activities-button-all = 全部活动
activities-button-earlier = ‹ 较早
activities-button-later = 较晚 ›
activities-button-join = ✅ 参加
activities-button-maybe = 待定
activities-button-cannot = 不参加
activities-button-guest-more = ➕ 带一位客人
activities-button-guest-fewer = ➖ 少带一位
activities-button-take = ✅ 我要这个名额
activities-button-decline = 这次不去了
activities-button-ask = 🙋 申请参加
activities-button-file = 📅 日历文件
activities-button-feed = 📅 我的全部活动（日历文件）
activities-button-strike-out = 📅 从我的日历中去掉
activities-button-manage = 管理

## 点按后的提示

activities-toast-confirmed = 报名成功，到时见！
activities-toast-waitlisted = 名额已满，您已进入候补，有空位会通知您。
activities-toast-maybe = 已记下：待定。待定不占名额。
activities-toast-cannot = 已记下：不参加。谢谢您告知。
activities-toast-offered = 为您保留了一个名额，请确认要或者不要。
activities-offer-lapsed = 确认时间已过，名额不再为您保留。
activities-gone = 找不到这个活动了。发送 /activities 看看近期安排。
activities-no-guests = 现在不能再带客人：要在报名期间、还有空位、没有会员候补时才可以。
activities-no-sign-up = 这次活动无需报名，直接来就好。
activities-not-invited = 这项活动面向其他人，您可以申请参加：/activities
activities-toast-asked = 您的申请已转给负责的工会干部，有结果会通知您。
activities-asked-already = 您已经申请过，有结果会通知您。
activities-file-off = { $title }：打开文件即可从您的日历中去掉它。
activities-feed-caption = 您的全部活动都在这个文件里。打开即可加入您的日历，新文件会替换旧的。
activities-file-caption = { $title }：打开文件即可加入您的日历，新文件会替换旧的。

## 签到

activities-button-here = 🙋 我到了
activities-button-photos = 📷 我的照片
activities-button-back = ‹ 返回
activities-photo-public = 可以对外发布（不标姓名）
activities-photo-internal = 只在会员群内使用
activities-photo-none = 请不要拍我
activities-photos-public =
    <b>{ $title }</b>
    📷 您已同意：照片可以对外发布，不标姓名。可以随时撤回；撤回后删除未发布的照片，已发布的尽快撤下。
activities-photos-internal =
    <b>{ $title }</b>
    📷 您已同意：照片只在会员群内使用。可以随时撤回，撤回后照片会删除。
activities-photos-none =
    <b>{ $title }</b>
    📷 没有您的同意，不会拍您。每次活动单独询问，不同意不影响参加。
activities-photos-back-internal = 📷 { $name }撤回了对外发布“{ $title }”照片的同意：请撤下，会员群内可以保留。
activities-photos-back-none = 📷 { $name }撤回了对“{ $title }”照片的同意：请删除照片，已发布的请撤下。
activities-button-declare = 我当时在场
activities-my-code =
    <b>{ $title }</b>签到

    您的签到码：<code>{ $code }</code>。请出示给现场的工会干部，或者在这里输入现场显示的数字（每 30 秒更换一次）。
activities-checked-in = ✅ “{ $title }”签到成功，{ $time }。
activities-checked-in-again = 您在 { $time } 已经签到了。
activities-check-in-early = 签到尚未开始，{ $opens }开放。
activities-check-in-late = “{ $title }”签到已结束。如果您在场，请找两名干部补登。您也可以自己登记在场，但不计学时。
activities-no-check-in = 这项活动现在不能签到。
activities-door-wrong = 这不是现场的数字，请输入最新的。
activities-door-closed = 输错次数太多。请在现场出示您的签到码，或者找两名干部补登。
activities-own-code = 这是您自己的签到码，请出示给现场的干部。这里请输入现场显示的数字。
activities-here-already = 您已经签到，名额保留。
activities-declared = 已登记您自报参加“{ $title }”，不计学时。
activities-attendance = 到场：扫签到码 { $a } 人，输入现场数字 { $b } 人，两名干部补登 { $c } 人；本人自报 { $d } 人
activities-heads = 现场清点：{ $heads } 人
activities-not-reconciled = ⚠️ 未核对一致：签到 { $present } 人，清点 { $heads } 人。不追究任何人，下次请清点得仔细一些。
activities-day-present = 第 { $day } 天：签到 { $present } 人。{ $counted }
activities-no-shows = { $count ->
    [0] 有名额的都签到了。
   *[other] 有名额但未签到：{ $count } 人
}
activities-data-there = 签到
activities-data-grade = 凭据
activities-data-grade-A = 您的签到码
activities-data-grade-B = 现场数字
activities-data-grade-C = 两名干部补登
activities-data-grade-D = 本人自报

## 活动之后

activities-rate = <b>{ $title }</b>：您觉得怎么样？点三下就好，没有人知道是谁打的分。
activities-rate-again =
    <b>{ $title }</b>：{ $overall } 分（满分 5 分）

    以后还愿意参加这样的活动吗？
activities-rated = 谢谢您。您对 <b>{ $title }</b> 的评分已计入，只保留合计。时间和内容合适吗？
activities-button-fit-yes = 合适
activities-button-fit-so_so = 一般
activities-button-fit-no = 不合适
activities-rate-line = 谢谢！如果愿意，请就<b>{ $title }</b>写一句话（不超过 { $most } 个字，请不要写姓名），保存时不带您的名字。不写也可以。
activities-line-kept = 谢谢，这句话已保存，不带您的名字。
activities-line-wrong = 请写一句话，不超过 { $most } 个字。
activities-report-fit = 时间和内容：合适 { $yes }，一般 { $so_so }，不合适 { $no }
activities-report-line = “{ $line }”
activities-rate-not-yours = 活动结束后，只有参加了的人可以评分。
activities-rate-twice = 您已经评过了，谢谢！
activities-rate-over = 这次活动的评分已经结束。
activities-button-star-1 = 1 😞
activities-button-star-2 = 2
activities-button-star-3 = 3
activities-button-star-4 = 4
activities-button-star-5 = 5 😊
activities-button-again = 愿意
activities-button-never = 不太想
activities-button-other-stars = ‹ 重新打分

## 工会干部群

activities-group = { $card }{ $counts }
activities-counts =
    { "" }

    参加 { $joined } · 候补 { $waiting } · 待定 { $maybe } · 不参加 { $cannot }
activities-counts-guests = {" "}· 客人 { $guests }
activities-report =
    📋 <b>{ $title }</b> 已结束{ $counts }
    { $ratings }
activities-report-shown = { $rated } 人评分：{ $mean } 分（满分 5 分），{ $again }% 愿意再参加
activities-report-hidden = 评分的不到 { $fewest } 人，不显示结果。

## 会员组织活动

activities-organise-asked = 🙋 想请您组织“{ $title }”，可以吗？您负责现场签到和清点人数，工会干部会协助您。
activities-organise-yes = ✅ 可以
activities-organise-no = 这次不方便
activities-organise-said-yes = ✅ 谢谢！“{ $title }”由您组织。活动开始前半小时，签到会发到您这里。
activities-organise-said-no = 没关系，“{ $title }”会另请他人组织。
activities-organise-other = “{ $title }”现在由别人组织了，同样感谢您。
activities-organise-over = 这一步已经结束：活动由别人组织，或者已经取消。
activities-organise = 报名名单和签到
activities-button-open-own = 我自己的报名
activities-data-organises = 由您组织的活动
