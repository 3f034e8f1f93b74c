# 积分：经核实的行为得分，以及积分可以换什么。
points-menu-points = 我的积分
points-own =
    您有 <b>{ $balance }</b> 分，其中本月 { $month } 分（每月最多计 { $cap } 分）。只有您自己看得到。{ $requests }

    { $rewards ->
        [yes] 积分够换的东西在下面的按钮上。
       *[no] 工会还没有决定积分可以换什么。
    }
points-waits = • 您已申请：{ $reward }（{ $points } 分）。
points-reward = { $reward }，{ $points } 分
points-take-back = 取消申请：{ $reward }
points-rows = 积分明细
points-worth = 怎样得分
points-back = « 我的积分
points-queue = 待发放：{ $count } 件
points-all = { $count ->
    [0] 还没有积分。今天核实的，明天就会记在这里。
   *[other] <b>积分明细</b>，最新的在前
}
    { $lines }
points-row = { $month } · { $points } · { $what }
points-row-corrected = { $month } · { $points } · 更正：{ $what }
points-row-confided = { $month } · { $points } · { $what }（保密提交：不另存记录，原记录删除后随之消失）
points-worth-all =
    <b>怎样得分</b>（经他人核实后才计分）

    { $lines }

    每月最多计 { $cap } 分。意见、投票、问卷回答和无事故天数都不计分：这些不能用积分来换。报错了不扣分；已经计入的，会另记一行更正。两年后，每月的明细会合并成一个数字。
points-worth-line = • { $what }：{ $points } 分
points-kind-hazard_general = 核实的一般隐患
points-kind-hazard_larger = 核实的较大隐患
points-kind-hazard_major = 核实的重大隐患
points-kind-near_miss = 核实的险些出事
points-kind-cure = 协助整改隐患
points-kind-hazard_question = 您报告的隐患编成了题目
points-kind-training = 完成培训
points-kind-contest = 参加竞赛
points-kind-suggestion = 建议被采纳
points-kind-issue = 已领取
points-kind-carried = 以前月份的合计
points-gone = 这一项已经结束。发送 /points 查看现在的情况。
points-too-few = 您的积分还不够。
points-get-sure = 要用 { $points } 分换 { $reward } 吗？工会干部会与您联系。发放的人只看到您的姓名和想要的东西，看不到您有多少积分。
points-get-yes = 好的，我要换
points-asked-for = 已转告。
points-taken-back = 已取消。
points-noted-yet = 已有一名干部登记已经交给您，不能再收回。如果您没有收到，请告诉任何一名干部。
points-asked = 有人想用积分换：{ $reward }。是谁，请在私聊中查看。
points-to-private = 在私聊中打开
points-queue-list = { $count ->
    [0] 没有待发放的物品。
   *[other] 有 { $count } 件待发放。每件由两位干部确认已发放。
}
points-request = { $name }：{ $reward }
points-request-noted = { $name }：{ $reward }（一人已确认）
points-request-shown =
    { $name } 想用 { $points } 分换 <b>{ $reward }</b>。
    { $is_noted ->
        [yes] { $first } 已确认发放，还需另一位干部确认。
       *[no] 发放后由两位干部确认。
    }
points-handed = 已经发放
points-refuse = 暂时没有
points-unnote = 我登记错了
points-unnoted = 您的登记已撤回，这项仍等待交付。
points-noted-meanwhile = 已有一名干部登记已经交付。请确认，或者请对方撤回登记。
points-refuse-sure = 要告诉 { $name } 暂时没有 { $reward } 吗？积分保留。
points-refuse-yes = 告诉本人
points-queue-back = « 全部申请
points-own-wish = 这是您自己的申请，由另外两位干部确认。
points-noted-yours = 您已确认过，还需另一位干部确认。
points-not-enough = 积分已经不够，没有记录。
points-noted-first = 已记录，还需另一位干部确认。
points-noted-second = 两人已确认，积分已扣除。
points-issued = 两位干部已确认您领取了：{ $reward }。已扣 { $points } 分；发送 /points 查看余额。如果您没有领到，请告诉任何一位干部。
points-refused = 您想换的 { $reward } 暂时没有。您的积分不变。
points-data-points = 积分
points-data-month = 月份
points-data-kind = 事由
points-data-source = 编号
points-data-reason = 说明
points-data-wishes = 您申请了
