# 评优：公布、推荐、初选、投票、公示、表彰。
award-menu-award = 评优：推荐和投票
award-all = { $is_empty ->
    [yes] 目前没有评优活动。
   *[no] <b>评优</b>
}
award-row = { $title } · { $state ->
    [nominating] 推荐中
    [listing] 初选中
    [voting] 投票中
    [notice] 公示中
    [ended] 已表彰
   *[void] 没有结果
}
award-to-honour = « 感谢
award-new = 发起评优
award-back = « 返回
award-gone = 这一项已经找不到了。
award-over = 这一项已经结束。
award-kind = 评选的对象是？
award-of-employee = 职工
award-of-cadre = 工会干部
award-of-team = 班组
award-ask-title = 奖项叫什么？最多 { $most } 个字符。
award-ask-criteria = 评选条件是什么？推荐开始之前，大家都会看到。最多 { $most } 个字符。
award-ask-quota = 最多表彰几名？请写 1 到 { $most }。
award-ask-reward = 每名奖励多少元？没有就写 0。
award-no-reward = 证书
award-preview =
    <b>{ $title }</b>，评选对象：{ $kind ->
        [cadre] 工会干部
        [team] 班组
       *[employee] 职工
    }

    { $criteria }

    名额最多 { $quota } 名；每名：{ $reward }
    推荐截止 { $nominate_until }，两个委员会初选截止 { $shortlist_until }，密封投票 { $vote_from } 至 { $vote_until }，然后公示五个工作日。

    公布后日期不再改变。要改奖励，就再写一次。
award-announce = 向大家公布
award-announced =
    🏅 <b>{ $title }</b>，评选对象：{ $kind ->
        [cadre] 工会干部
        [team] 班组
       *[employee] 职工
    }

    { $criteria }

    名额最多 { $quota } 名；每名：{ $reward }
    推荐截止 { $nominate_until }，两个委员会初选截止 { $shortlist_until }，密封投票 { $vote_from } 至 { $vote_until }，然后公示五个工作日，期间任何人都可以保密提出异议。与最后一名得票相同的一并表彰；不足十张选票则没有结果。
award-to = 打开
award-to-private = 在私聊中打开
award-shown =
    <b>{ $title }</b> · { $state ->
        [nominating] 推荐截止 { $nominate_until }
        [listing] 初选截止 { $shortlist_until }
        [voting] 投票截止 { $vote_until }
        [notice] 公示至 { $notice_until }
        [ended] 已表彰
       *[void] 没有结果
    }

    { $criteria }

    评选对象：{ $kind ->
        [cadre] 工会干部
        [team] 班组
       *[employee] 职工
    }；名额最多 { $quota } 名；每名：{ $reward }
    投票 { $vote_from } 至 { $vote_until }。{ $names }
award-cancel = 取消这次评优
award-cancel-sure = 要取消 { $title } 吗？会通知所有人。
award-cancel-yes = 取消
award-cancelled = { $title } 评优已取消。
award-nominate = 推荐
award-ask-nominee = { $kind ->
    [team] 推荐哪个班组？请写名称。
    [cadre] 您想推荐哪位干部？请写全名。
   *[employee] 您想推荐谁？请写全名。
}
award-nobody = { $kind ->
    [cadre] 没有可以推荐的这位干部。请再写一次全名。
   *[employee] 没有可以推荐的这位同事：也许名字写法不同，也许本人不用机器人。请再写一次全名。
}
award-which = 您指的是哪一位？
award-person = { $name }
award-not-now = 目前不能推荐这位同事。
award-nominated-late = 推荐已经截止。
award-nominated-many = 您已经推荐了 { $most } 名。
award-ask-reason = 为什么推荐 { $name }？一到三句话，最多 { $most } 个字符。本人、各委员会会看到；进入候选名单后，大家都会看到。
award-wrong-reason = 请最多写 { $most } 个字符，不带文件。
award-nominate-preview =
    <b>{ $name }</b>

    { $reason }

    推荐个人会先问本人，本人可以谢绝，不告诉任何人。要改理由，就再写一次。
award-put = 以个人名义推荐
award-put-committee = 代表委员会推荐
award-nominated = 谢谢。个人会先问本人；班组直接参评。
award-asked =
    🏅 您被推荐参评 <b>{ $title }</b>：

    { $reason }

    { $answer ->
        [standing] 您已同意参评，还可以改变。
        [declined] 您目前不参评，还可以改变。
       *[asked] 您愿意参评吗？
    }您不同意，谁也看不到。{ $has_evidence ->
        [yes] 如果您同意，各委员会和投票的人还会看到近十二个月核实的情况：{ $evidence }
       *[no] 各委员会和投票的人会看到这条理由。
    }
award-evidence-line = • { $what }：{ $count }
award-stand-evidence = 愿意，并附上核实的情况
award-stand = 愿意，只附理由
award-decline = 我不参评
award-decline-sure = 确定不参评 { $title } 吗？不会告诉任何人。初选结束之前还可以改变。
award-decline-yes = 确定不参评
award-own = 您被推荐：参评与否
award-stands = 您已参评。初选结束之前还可以退出。
award-declined = 您不参评，不会告诉任何人您被推荐过。初选结束之前还可以改变。
award-answered-late = 已经定下，不能再改。
award-to-list = { $title } 的推荐已截止。请两个委员会的干部在 { $until } 前选出候选人：/award
award-nominees = 被推荐人和初选
award-nominees-all =
    <b>{ $title }</b>：{ $is_empty ->
        [yes] 目前没有人参评。被推荐的人先要本人同意，才会列在这里。
       *[no] { $state ->
            [listing] 两个委员会的干部都选中的，进入投票。
           *[nominating] 目前参评的有：
        }
    }

    { $lines }
award-nominee =
    <b>{ $name }</b>，推荐方：{ $by }。{ $reason }{ $evidence }{ $is_chosen ->
        [yes] {""}
        选中的委员会：{ $committees }
       *[no] {""}
    }
award-by-member = 会员
award-tick = ☐ { $name }
award-ticked = ☑ { $name }
award-not-yours = 这要由别人来做：与您本人有关，或者需要经审委员会的人。
award-nobody-listed = { $title } 没有进入投票：两个委员会没有共同选中的人。
award-vote-opened =
    🗳 请为 <b>{ $title }</b> 投票，截止 { $vote_until }。

    { $criteria }

    最多选 { $quota } 名。选票密封：谁也看不到您投没投、投给谁，也不公布票数。
award-vote = 投票
award-vote-over = 投票已经结束。
award-joined-late = 投票开始时已是会员的才能投票。
award-vote-full = 最多选 { $quota } 名，请先去掉一名。
award-ballot =
    🗳 <b>{ $title }</b>，截止 { $until }

    { $lines }

    { $count ->
        [0] 您还没有选。
       *[other] 已选 { $count } 名，最多 { $quota } 名。以现在的为准，截止前可以改。
    }
award-listed = <b>{ $name }</b>：{ $reason }{ $evidence }
award-choose = ☐ { $name }
award-chosen = ☑ { $name }
award-few-voted = { $title } 没有结果：投票的不足十人，或者谁都没有得票。
award-lost = { $title } 没有结果：密封选票的密钥丢失，谁也无法读取。
award-elected =
    🏅 <b>{ $title }</b> 评选结果：{ $names }

    现予公示，至 { $until } 为止。任何人都可以保密提出异议。
award-object = 对 { $name } 有异议
award-objection = 对 { $title } 表彰 { $name } 的异议
award-notice-over = 公示已经结束。
award-strike = 撤下 { $name }
award-ask-strike = 为什么不应表彰 { $name }？最多 { $most } 个字符。另一人看过后与您共同决定，两人中须有一人来自经审委员会。理由会告诉本人。
award-strike-asked = 有人提出在 { $title } 中撤下一名当选者。共同决定的人请打开这项评优，选“撤下”。
award-strike-pending = 有人提出不表彰 <b>{ $name }</b>。由两人共同决定，其中一人来自经审委员会；理由只有这两人看到。
award-unstrike = 撤回提议
award-strike-dropped = 提议已撤回。
award-strike-waits = 还需另一人与您共同决定，已通知：请对方打开同一项评优，选同一个名字。
award-strike-proposed =
    有人提出：不表彰 <b>{ $name }</b>。

    { $reason }{ $may ->
        [yes] {""}
       *[no] {""}

        还需另一人同意，两人中须有一人来自经审委员会。
    }
award-strike-yes = 同意撤下
award-struck =
    经两名干部共同决定（其中一人来自经审委员会），不再表彰您获评的 { $title }：{ $reason }

    您随时可以向经审委员会了解情况。
award-ended = 🏅 { $title } 已经表彰，名单请点按钮查看。
award-ended-nobody = { $title } 结束，没有表彰任何人。
award-paper = 证书：{ $name }
award-paper-file = { $title }，{ $name }
award-paper-sent = 证书已发送。
award-paper-title = 荣誉证书
award-paper-honoured = 荣获
award-pay = 登记 { $name } 的奖励
award-pay-sure = 将 { $name } 的奖励 { $amount } 登记为今日支出吗？经审委员会照常审查；签收单留存纸质。
award-pay-yes = 登记
award-paid = 已登记为第 { $number } 笔。
award-paid-already = 已经登记过。
award-data-nominated = 被推荐
award-data-title = 奖项
award-data-reason = 理由
award-data-seen = 核实的情况
award-data-state = 状态
