# 主席看到的名册：职务、离开与邀请。
people-menu-people = 名册：职务与邀请
people-data = 您在名册上的信息
people-data-name = 姓名
people-data-role = 身份
people-data-committee = 委员会
people-data-duty = 分工
people-data-department = 部门
people-data-staff_number = 工号
people-data-telegram_id = Telegram 编号
people-data-language = 语言
people-data-quiet_from = 免打扰开始
people-data-quiet_to = 免打扰结束
people-data-joined_on = 加入日期
people-data-consent_version = 同意的告知版本
people-data-consented_on = 同意日期
people-kept = 名册上只留一行空记录：编号和离开日期，免得别处的记录对不上。里面没有任何关于您的信息。
people-list = <b>名册</b>：已有 { $count } 人加入。
    查找：发送 /people 加姓名或部门的一部分，或完整工号。
people-found = 名册中与“{ $word }”相符的人：
people-found-many = 名册中与“{ $word }”相符的超过 { $shown } 人，以下是前几位，请输入更长的词。
people-found-none = 名册中没有与“{ $word }”相符的人。
people-row = { $name } · { $role }
people-comma = ，
people-role-member = 会员
people-role-cadre = 工会干部
people-role-chair = 工会主席
people-role-auditor = 审计员
people-back = ‹ 返回
people-more = 更多 ›
people-to-list = ‹ 名册
people-gone = 这个人已经不在名册上了。
people-is-chair = 主席职务只能由主席本人移交。
people-person =
    <b>{ $name }</b>
    { $role }
    { $day }加入。{ $reach ->
        [yes] 机器人可以联系到对方。
       *[no] 对方已屏蔽机器人。
    }
people-committee = 设为工会干部
people-auditor = 设为审计员
people-dismiss = 免去职务
people-crown = 移交主席
people-leave = 标记为已离开
people-rename = 更正姓名
people-ask-name = 请写下{ $name }的正确姓名。
people-name-odd = 姓名只占一行，最多 { $longest } 个字符，请重新写一次。
people-which-committee = { $name }担任哪个委员会的干部？
people-which-duty = { $name }负责哪项分工？
people-no-duty = 没有具体分工
people-told = 您在工会的职务有变动，现在是：{ $role }。发送 /help 看看可以做什么。
people-told-why =
    您在工会的职务有变动，现在是：{ $role }。发送 /help 看看可以做什么。
    主席说明的理由：{ $why }
people-why = 为什么变动{ $name }的职务？请写下理由（最多 { $most } 个字符），{ $name }会看到。随后您可以再确认一次。
people-why-odd = 请用文字写下理由，最多 { $most } 个字符。
people-change =
    <b>{ $name }</b>
    原职务：{ $before }
    新职务：{ $after }
    理由（对方会看到）：{ $why }

    { $agreed ->
        [yes] 这一职务负责监督主席的工作，须经另一位负责人同意后才生效。
       *[no] 不能继续负责的工作会立即交给其他人。
    }
people-do = ✅ 确认变动
people-nobody-to-agree = 这一职务负责监督主席的工作，须经另一位工会干部或审计员同意，目前没有人可以同意。请先任命一位。
people-proposed = 已提出变动{ $name }的职务，并征求 { $count } 位负责人的意见。{ $days } 天内只要有一位同意，即可生效。
people-proposal =
    <b>{ $chair }提出变动{ $name }的职务</b>
    原职务：{ $before }
    新职务：{ $after }
    { $why }
    对主席的意见由这一职务处理，因此须经另一位负责人同意后才生效。您同意吗？{ $days } 天内有效。
people-proposal-why = 理由：{ $why }
people-proposal-about-you =
    <b>{ $chair }提出变动您的职务</b>
    原职务：{ $before }
    新职务：{ $after }
    { $why }
    目前尚未变动：须经另一位负责人在 { $days } 天内同意。
people-gone-from-union = 已离开工会
people-agree = ✅ 同意
people-disagree = 不同意
people-agreed = 您已同意。{ $name }现在：{ $after }。
people-disagreed = 您没有同意，{ $name }的职务不变。
people-office-agreed = 职务变动：{ $name }现在：{ $after }。由{ $chair }提出，{ $officer }同意。
people-office-stays = { $officer }没有同意，{ $name }的职务不变。
people-proposal-over = 这项提议已经失效。
people-change-over = 情况已经有了变化，/people 可以查看现在的职务。
people-use-buttons = 请使用上面的按钮；不想变动的话，发送 /people。
people-ask-hand = 向 <b>{ $name }</b> 移交主席？对方同意后才生效。届时您仍是工会干部，保留现有分工，只有{ $name }能再移交回来。{ $instead }
people-ask-hand-instead = 您已向{ $other }提出移交，届时之前的移交作废，并会告知{ $other }。
people-offer-taken-back = { $name }收回了移交主席的提议，您的职务没有变化。
people-hand = 确认移交
people-offered = 已询问{ $name }，对方有 { $days } 天时间答复。在此之前您仍是主席。
people-offer = { $name }希望把工会主席一职移交给您。您将主持工会在这里的工作和名册，并保留现有分工。您同意吗？{ $days } 天内有效。
people-accept = ✅ 同意接任
people-decline = 不接任
people-accepted = 您现在是{ $union }的主席了。发送 /help 看看可以做什么。
people-declined = { $name }没有接任，您仍是主席。
people-thanks-all-the-same = 没关系，一切照旧。
people-offer-over = 这项移交已经失效。
people-new-chair = 工会有了新的主席：{ $name }。
people-not-agreed = 对方已撤回同意，目前不能在这里任职。
people-handed = { $name }现在是主席了。感谢您的辛勤工作！
people-ask-left = 把 <b>{ $name }</b> 标记为已离开？对方立即失去一切权限，30 天后这里的信息将被删除，再次加入需要新的邀请。
people-left = 确认已离开
people-told-left = 您已被标记为离开{ $union }，30 天后这里保存的您的信息将被删除。如果弄错了，请与工会主席联系。
people-has-left = { $name }已标记为离开。如对方曾任干部，机器人（若为群管理员）会将其移出干部群。请确认对方是否仍在群中。
people-cadre-left = 一位{ $committee ->
    [fund_review] 经费审查委员会
    [women] 女职工委员会
   *[union] 工会委员会
}的干部已卸任，其在机器人中的权限已终止。
people-cadre-paused = 一位{ $committee ->
    [fund_review] 经费审查委员会
    [women] 女职工委员会
   *[union] 工会委员会
}的干部目前不使用机器人，其手上的工作需要其他人接手。
people-office-taken = { $name }接受了邀请，现在是：{ $role }。如果弄错了，可以用 /people 免去职务。
people-invite = ✉️ 新的邀请
people-waiting = ⏳ 还没加入：{ $count } 人
people-waiting-list = { $count ->
    [0] 名册上的人都已加入。
   *[other] 名册上有 { $count } 人还没有加入。
}
people-waits =
    <b>{ $name }</b>
    { $role }
    { $department } { $number }
    还没有加入。生成新的链接后，之前的链接即失效。
people-link-for = ✉️ 给对方的链接
people-waits-no-more = 对方已经加入，或者不在名册上了。
people-invite-whom = 您要邀请谁？
people-invite-member = 会员
people-invite-union = 工会委员会干部
people-invite-women = 女职工委员会干部
people-invite-auditor = 审计员
people-link =
    <b>邀请</b>：{ $what }

    { $link }

    14 天内有效，只能使用一次，请只发给一个人。

## Namesakes

people-namesake = { $name }（{ $what }）
people-staff-number = 工号{ $number }
people-place-on-roll = 名册第{ $number }位

## 名册表格

people-menu-roster = 名册表格：下载或上传
people-to-sheet = 📄 名册表格
people-sheet =
    <b>名册表格</b>
    您可以下载名册，用表格软件修改后发回来，也可以直接发送单位的名单。确认之前会先显示有哪些变动。
people-sheet-get = ⬇️ 下载名册
people-sheet-send = ⬆️ 上传名单
people-sheet-file = 名册共 { $count } 人。“已邀请”表示还没有加入。最后一列仅供查看。
people-sheet-ask =
    请发送 XLSX 或 CSV 格式的名单，其中要有姓名一列，也可以有工号、部门、身份、委员会、分工和语言，还可以每个小组一列，填“是”或“否”。
    按工号认人，没有工号的按姓名。空格不会改动名册。
people-sheet-no-file = 这不是名单。请发送 XLSX 或 CSV 文件，不超过 5 MB。
people-sheet-reading = 正在读取名单，稍后告诉您结果。
people-sheet-drop = 放弃
people-sheet-dropped = 已放弃，名册保持不变。
people-sheet-faults =
    <b>名单有 { $count } 处不对，没有采用任何内容。</b>
    { $faults }

    请改好后重新发送。
people-sheet-faults-listed = <b>名单有 { $count } 处不对，没有采用任何内容。</b>全部问题都列在这个文件里，改好后请发送 /roster 重新上传。
people-sheet-again = ⬆️ 重新上传
people-sheet-same = 名单中的 { $count } 人与名册一致，不需要更新。
people-sheet-preview =
    <b>名单共 { $count } 人，将有以下变动：</b>

    { $changes }
people-sheet-new = <b>新增 { $count } 人</b>（需要发邀请）：{ $people }
people-sheet-alike = <b>⚠️ 新增的人中有 { $count } 位与名册上的人同名</b>：{ $people }。如果是同一个人，请补上工号后重新发送。
people-sheet-changed =
    <b>变动 { $count } 人</b>
    { $people }
people-sheet-missing = <b>名册上有、名单里没有的 { $count } 人</b>：{ $people }。他们会保留在名册上，之后您可以把他们标记为已离开。
people-sheet-more = …… 另有 { $count } 人
people-sheet-change = { $name }：{ $what }
people-sheet-from-to = { $column } { $old } → { $new }
people-sheet-use = ✅ 采用这份名单
people-sheet-all = 📄 全部变动（表格）
people-sheet-all-file = 名单带来的全部变动，最后一列说明是哪一种。
people-sheet-over = 这份名单已经处理完了，可以用 /roster 上传新的。
people-sheet-meanwhile = 名册刚才有变化，请再看一遍。
people-sheet-used = ✅ 已采用名单：新增 { $new } 人，变动 { $changed } 人。职务有变动的人已收到通知。
people-sheet-why = 按工会的最新名单
people-sheet-look-missing = 名单里没有的：{ $count } 人
people-missing =
    { $gone ->
        [0] {""}
       *[other] 已把 { $gone } 人标记为已离开。
    }<b>名册上有、名单里没有的还有 { $count } 人</b>
    { $people }

    他们离开了吗？标记后立即失去一切权限，30 天后这里的信息将被删除。
people-missing-goes = 把这 { $count } 人标记为已离开
people-missing-none = { $gone ->
    [0] 没有可以标记为已离开的人。
   *[other] 已把 { $gone } 人标记为已离开，其余的人都在名单里。
}
people-sheet-into = { $name }（{ $groups }）
people-sheet-into-groups = 加入{ $groups }
people-sheet-out-of-groups = 退出{ $groups }
