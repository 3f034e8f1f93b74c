# 安排活动之前先问问大家。

## 会员看到的

poll-card-dates =
    🗳 <b>{ $title }</b>
    您哪天方便？

    { $list }

    每个时间点一下就好，{ $closes }前可以修改。
poll-card-ideas =
    🗳 <b>{ $title }</b>

    { $list }

    每个想法点一下就好，{ $closes }前可以修改。
poll-own-none = { $number }. { $option }
poll-own-yes = { $number }. { $option }：✅ 可以
poll-own-maybe = { $number }. { $option }：🤔 勉强可以
poll-own-no = { $number }. { $option }：❌ 不行
poll-vote-yes = { $number } ✅ 可以
poll-vote-maybe = 🤔 勉强可以
poll-vote-no = ❌ 不行
poll-shown = { $card }
poll-asked =
    安排之前，工会想先听听您的意见：

    { $card }
poll-reminder =
    ⏰ 您还没有答复，现在还来得及：

    { $card }
poll-added =
    新增了选项，您已答复的都保留。

    { $card }
poll-over = 这次征求意见已经结束。
poll-not-for-you = 这次征求的是其他会员的意见。
poll-decided = 🗳 “{ $title }”定了：<b>{ $option }</b>。谢谢您的答复！
poll-dropped = 🗳 “{ $title }”没有定下来，暂不安排。同样谢谢您的答复。

## 工会干部看到的

poll-list = 🗳 <b>先问再安排</b>

    把三到五个时间或想法发给相关会员，每个都可以答“可以”“勉强可以”或“不行”。
poll-new-dates = 📅 征求时间
poll-new-ideas = 💡 征求想法
poll-open = { $title }
poll-all = ‹ 全部征求
poll-ask-title-dates = 是什么活动？例如：羽毛球之夜
poll-ask-title-ideas = 您想问什么？例如：春天我们做点什么？
poll-ask-options-dates = 哪几个时间？每行写一个，例如：12月4日 17:45
poll-ask-options-ideas =
    有哪些想法？每行写一个，也可以点选会员提过的。
poll-ask-more =
    目前有：
    { $known }

    三到五个最合适。可以继续写，每行一个；写完了就点“就这些”。
poll-offered-board = 💬 { $idea }
poll-offered-survey = 📊 { $idea }
poll-options-done = 就这些
poll-wrong-count = 请写 { $fewest } 至 { $most } 个，三到五个最合适。
poll-preview =
    <b>预览</b>

    { $card }

    征求对象：{ $audience }。给大家几个工作日答复？请点下面的按钮。
poll-days = { $days } 天
poll-field-title = 名称
poll-field-options = 选项
poll-field-audience = 对象
poll-confirm = ✅ 发出征求
poll-draft-over = 这份草稿已结束。发送 /plan 可重新开始。
poll-page =
    🗳 <b>{ $title }</b>

    征求对象：{ $audience }。{ $state }，{ $closes }截止。
    { $voters ->
        [0] 还没有人答复。
       *[other] { $voters } 人已答复。
    }

    { $list }
poll-count = • { $option }：✅ { $yes } · 🤔 { $maybe } · ❌ { $no }
poll-state-planned = 将在下一个可以群发的时间发出
poll-state-open = 正在征求
poll-state-closed = 已截止，等您决定
poll-state-decided = 已决定
poll-state-dropped = 已取消
poll-choose = 🏁 { $option }
poll-confirm-choice = “{ $title }”定为<b>{ $option }</b>。{ $voters ->
    [0] 没有人需要通知。
   *[other] 将通知 { $voters } 人，只通知一次。
}
poll-choose-yes = ✅ 就这样定
poll-more = ➕ 再加选项
poll-more-dates = 再加哪些时间？每行写一个，已有的答复都保留。
poll-more-ideas = 再加哪些想法？每行写一个，已有的答复都保留。
poll-drop = 取消征求
poll-drop-sure = 要取消“{ $title }”吗？答复过的人会收到通知，暂不安排。
poll-drop-yes = 取消
poll-dropped-noted = “{ $title }”的征求已取消。
poll-make = ➕ 安排成活动
poll-ask-dates = 📅 再征求时间
poll-to-activity = 查看活动
poll-closed = 🗳 “{ $title }”已截止，请看看答复并作出决定。
poll-decide = 查看答复
poll-left = 🗳 发起“{ $title }”的人已不再担任工会干部，请您决定。
poll-data = 活动安排前的征求
poll-data-answer-yes = 可以
poll-data-answer-maybe = 勉强可以
poll-data-answer-no = 不行
poll-over-before = 已经处理过了，现在是：{ $state }。{ $over }
