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
people-kept = 一行只有编号和离开日期的空记录，以免引用它的内容出错，其中没有任何关于您的信息。
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
    加入日期：{ $day }。{ $reach ->
        [yes] 机器人可以联系到对方。
       *[no] 对方已屏蔽机器人。
    }
people-committee = 设为工会干部
people-auditor = 设为审计员
people-dismiss = 免去职务
people-crown = 移交主席
people-leave = 标记为已离开
people-rename = 更正姓名
people-ask-name = 请写下 { $name } 的正确姓名。
people-name-odd = 姓名只占一行，最多 { $longest } 个字符，请重新写一次。
people-which-committee = { $name } 担任哪个委员会的干部？
people-which-duty = { $name } 负责哪项分工？
people-no-duty = 没有具体分工
people-told = 您在工会的职务有变动，现在是：{ $role }。发送 /help 看看可以做什么。
people-ask-hand = 把主席移交给 <b>{ $name }</b>？移交后您成为工会委员会的干部，只有 { $name } 能再移交回来。
people-hand = 确认移交
people-not-agreed = 对方已撤回同意，目前不能在这里任职。
people-handed = { $name } 现在是主席了。感谢您的辛勤工作！
people-ask-left = 把 <b>{ $name }</b> 标记为已离开？对方立即失去一切权限，30 天后这里的信息将被删除，再次加入需要新的邀请。
people-left = 确认已离开
people-told-left = 您已被标记为离开{ $union }，30 天后这里保存的您的信息将被删除。如有误，请与工会主席联系。
people-has-left = { $name } 已标记为离开。如对方曾任干部，机器人（若为群管理员）会将其移出干部群。请确认对方是否仍在群中。
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
people-office-taken = { $name }打开了邀请，现在是：{ $role }。如有误，可用 /people 免去职务。
people-invite = ✉️ 新的邀请
people-invite-whom = 您要邀请谁？
people-invite-member = 会员
people-invite-union = 工会委员会干部
people-invite-fund_review = 经费审查委员会干部
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
