# 工会干部安排和变更活动用的话，以及年度计划表的列名。
plan-menu-plan = 安排活动

## 近期安排

plan-none = 目前还没有安排活动。
plan-list =
    🗓 <b>活动安排</b>

    { $list }
plan-line = • { $title }，{ $when }：{ $state }
plan-shown =
    { $card }{ $counts }
    { $notes }
plan-note-agreed = ✅ 占用工作时间，已征得用人单位同意。
plan-note-not-agreed = ⚠️ 占用工作时间，尚未登记用人单位同意（《工会法》第四十一条）。
plan-names =
    <b>{ $title }</b>
    姓名后没有 📷 的，请不要拍。

    { $names }
plan-name-confirmed = ✅ { $name }
plan-name-guests = {" "}+ { $guests }
plan-name-offered = 🎟 { $name }（已询问，等答复）
plan-name-waitlisted = ⏳ { $name }
plan-name-maybe = 🤔 { $name }
plan-button-invited = 📨 邀请了谁
plan-invited =
    <b>{ $title }</b>
    共邀请 { $count } 人，其中 { $silent } 人还没有回复。

    { $names }
plan-name-cannot = ✖ { $name }
plan-name-silent = … { $name }
plan-photo-public = （📷 可对外发布）
plan-photo-internal = （📷 限会员群）
plan-nobody = 暂时没有人。
plan-gone = 找不到这个活动了。发送 /plan 看看其他活动。
plan-asked = 🙋 { $name }申请参加“{ $title }”，这项活动原本面向其他人。同意吗？
plan-button-admit = ✅ 同意
plan-button-refuse = 这次不行
plan-admitted = ✅ 已同意{ $name }参加“{ $title }”，并已通知本人。
plan-refused = 这次没有同意{ $name }参加“{ $title }”，已通知本人。
plan-asked-over = 这项申请已经有人答复，或者本人已离开。

## 现场签到

plan-button-door = 🚪 现场签到
plan-button-money = 💰 经费
plan-button-new-number = 🔄 最新数字
plan-button-second = 有 { $count } 人等您确认
plan-button-second-yes = ✅ 都在场
plan-button-heads = 清点人数
plan-button-to-door = ‹ 返回签到
plan-button-strike = ✖ { $name }（我补登的，点一下撤回）
plan-button-add = ➕ { $name }
plan-door =
    🚪 <b>{ $title }</b>

    { $number }{ $attendance }

    请扫会员的签到码，或者在这里输入。没有签到码的请写姓名，由第二名干部确认。
plan-door-number = 现场数字：<b>{ $number }</b>，每 30 秒更换，点下面可看最新的。
plan-door-shut = 签到时间为开始前半小时至开始后一小时。
plan-door-code = 请输入会员的签到码或者姓名。
plan-door-too-late = 签到结束已超过两小时，签到码不再有效。请写姓名，由第二名干部确认。
plan-door-no-code = 这项活动没有这个签到码，请再看一下。
plan-door-not-oneself = 请由别人为您签到，或者自己输入现场的数字。
plan-door-in = ✅ { $name }，{ $time }
plan-door-already = { $name }在 { $time } 已经签到了。
plan-door-found = 谁在场？将请第二名干部确认。
plan-door-counted = 这位会员还没有同意新的个人信息保护告知，不能按姓名登记到场，请计入清点人数。
plan-door-nobody = 没有找到。请输入签到码或者姓名。
plan-door-added = 已登记，第二名干部确认后生效。
plan-door-known = 已经登记过了。
plan-door-name-day = { $name }（第 { $day } 天）
plan-door-which-day = <b>{ $name }</b> 哪一天在场？
plan-button-on-day = { $day }
plan-button-every-day = 到今天为止每天都在
plan-door-second = 🚪 “{ $title }”：有干部补登了人员，等第二名干部确认。
plan-door-names =
    这些人都在场吗？

    { $names }
plan-door-confirmed = 已确认 { $count } 人。
plan-door-heads = 现场有多少人？请清点后输入。
plan-door-wrong-heads = 请输入 0 至 { $most } 的数字。

## 按钮

plan-button-new = ➕ 新活动
plan-button-poll = 🗳 先问再安排
plan-button-open = { $title }
plan-button-all = 全部活动
plan-button-back = ‹ 返回
plan-button-names = 参加名单
plan-button-change = 修改
plan-button-postpone = 延期
plan-button-cancel = 取消活动
plan-button-agreed = 单位已同意
plan-button-not-agreed = 单位尚未同意
plan-button-confirm = ✅ 确认
plan-button-keep-all = 所有人保留名额
plan-button-last-wait = 最后 { $count } 人转为候补
plan-button-drop = 放弃草稿
plan-button-day = { $month }月{ $day }日 { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
plan-button-day-year = { $year }年{ $month }月{ $day }日 { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
plan-button-value = { $value }
plan-button-guests = { $value ->
    [0] 不带客人
   *[other] 最多 { $value } 位
}
plan-button-one-day = 只有一天
plan-button-whom-in = ✅ { $name }
plan-button-whom-out = { $name }
plan-button-whom-done = 选好了
plan-button-minutes = { $value } 分钟
plan-button-move = 改到另一天
plan-button-later = 新日期待定

## 逐项填写

plan-ask-title = 活动叫什么？例如：羽毛球之夜
plan-ask-second = 英文名称呢？不填则大家看到同一个名称。
plan-ask-day = 哪一天？可以点选，也可以直接写，例如周五 14:00、12月5日或 2026-12-05 14:00。
plan-ask-clock = 几点开始？可以点选，也可以直接写，例如 14:00。
plan-ask-minutes = 大约多长时间？可以点选，也可以写分钟数。
plan-ask-place = 在哪里？
plan-ask-places = 有多少名额？可以点选，也可以写一个数。
plan-ask-lead = 由谁负责？
plan-ask-why = 为什么改期？请点选原因，或写一句话，相关的人会看到。
plan-ask-about = 活动内容是什么？大家需要知道或带什么？
plan-ask-agreed = 这会占用工作时间。用人单位同意了吗？（《工会法》第四十一条）
plan-ask-days = 到哪一天结束？点选一天，或者写最后一天，例如12月7日。每天的时间相同。
plan-ask-hours = 每天哪几个时段？请写成 9:00-11:30、14:00-16:00 这样。
plan-ask-guests = 每位会员可带几位客人？客人也占名额，候补的会员优先。
plan-ask-sign_up = 需要报名吗？
plan-ask-audience =
    面向哪些人？现在是：<b>{ $audience }</b>

    这些人会收到邀请，其他人可以申请参加。用 /groups 可以建立分组、加入会员。
plan-skip-second = 两种语言用同一名称
plan-skip-place = 不写地点
plan-skip-hours = 不分时段
plan-skip-places = 不限名额
plan-skip-why = 不写原因
plan-button-rest = 其余按常规
plan-skip-about = 不用写内容
plan-agreed-yes = 已同意
plan-agreed-no = 还没有
plan-sign-up-yes = 需要报名
plan-sign-up-no = 不用报名，直接来
plan-only-text = 请用文字写出来，或点按按钮。
plan-tap-to-decide = 请在上面确认、修改，或放弃草稿。
plan-asked-already = 这一项已经填过了，请看下面继续。
plan-over = 这份活动草稿已经确认或取消，发送 /plan 重新开始。

## 预览与确认

plan-preview =
    <b>预览</b>

    { $card }

    { $notes }
plan-preview-why = 原因：{ $reason }
plan-preview-no-why = ⚠️ 还没有写原因：相关的人看不到原因。
plan-preview-told = 将通知 { $told } 人，每人一次。
plan-preview-announced = 公告时间：{ $when }。
plan-preview-too-many = ⚠️ 已有名额的人比新的名额多 { $count } 人，请选择怎么办。
plan-preview-last-wait = 最后报上的 { $count } 人转到候补名单最前面，并会通知本人。
plan-preview-invited = 将邀请 { $count } 人。
plan-preview-nobody-in = ⚠️ 分组里还没有人，因此会邀请全体会员。用 /groups 可以加入会员。
plan-field-title = 名称
plan-field-second = 英文名称
plan-field-day = 日期时间
plan-field-minutes = 时长
plan-field-place = 地点
plan-field-places = 名额
plan-field-lead = 负责人
plan-field-why = 原因
plan-field-about = 内容
plan-field-agreed = 单位同意
plan-field-days = 结束日期
plan-field-hours = 时段
plan-field-guests = 客人
plan-field-sign_up = 报名
plan-field-audience = 参加对象
plan-saved = 已保存。
plan-dropped = 已放弃，没有任何改动。
plan-nothing-changed = 没有改动，不会通知任何人。
plan-changed-meanwhile = 这个活动刚被其他干部改过，请重新查看：/plan
plan-postpone =
    <b>延期</b>

    { $card }
plan-why-postponed = 为什么延期？写一句话，相关会员会看到。
plan-why-cancelled = 为什么取消？写一句话，相关会员会看到。
plan-settle =
    <b>预览</b>

    { $card }

    { $told ->
        [0] 无需通知任何人。
       *[other] 将通知 { $told } 人，每人一次。
    }
plan-settle-postponed = 确认延期
plan-settle-cancelled = 确认取消

## 不能接受的填写

plan-wrong-title = 名称需要 1 至 80 个字符，请重新写。
plan-wrong-place = 地点最多 120 个字符，请重新写。
plan-wrong-about = 最多 600 个字符，请重新写。
plan-wrong-reason = 请写明原因，最多 300 个字符。
plan-wrong-day = 没有看懂日期，请写成周五、12月5日或 2026-12-05 14:00 这样。
plan-wrong-clock = 没有看懂时间，请写成 14:00 或下午 2 点这样。
plan-wrong-minutes = 时长为 15 分钟至 12 小时，请写成 90 分钟或 1.5 小时这样。
plan-wrong-hours = 请写最多 { $most } 个时段，每个至少 15 分钟，互不重叠，例如 9:00-11:30、14:00-16:00。
plan-wrong-guests = 客人人数请写 0 至 { $most } 之间的数。
plan-wrong-places = 名额请写 1 至 10000 之间的数，或写“不限”。
plan-wrong-lead = 没有这项分工。分工有：工会主席、主任、经济技术委员、劳动保护委员、权益维护委员、生活福利委员、文体委员、宣教委员、值班干部、财务委员、女职工委员。
plan-wrong-agreed = 请点按两个按钮之一。
plan-wrong-sign-up = 请在两个按钮中点选一个。
plan-wrong-days-count = 请写最后一天，例如12月7日，或者写天数（1 至 100）。
plan-day-over = 那个时间已经过去了，请选晚一些的。
plan-day-too-far = 那是 400 多天以后，太远了。
plan-wrong-id = 编号由 1 至 8 个字母和数字组成，例如 A01。
plan-wrong-audience = 面向：全体会员、女职工或提名人员。
plan-wrong-yes = 这里只能填是或否。
plan-wrong-days = 日期不在 { $year } 年内，或结束早于开始。
plan-id-twice = 另一行已有相同的编号。

## 用表格查看和更新年度计划

plan-button-table = 📄 下载计划表
plan-button-send = 📥 上传计划表
plan-button-send-again = 📥 重新上传
plan-button-year = { $year } 年
plan-button-use = ✅ 采用
plan-button-leave = 不采用
plan-button-drop-table = 不上传了
plan-table-which = 要哪一年的计划？
plan-table-for-which = 这是哪一年的计划表？
plan-table-file = 这是 { $year } 年的计划。请直接在表里修改，然后发送 /plan，点“上传计划表”发回来。
plan-table-usual = { $year } 年还没有计划。可以从这份范例开始：在表里修改后，发送 /plan，点“上传计划表”发回来。
plan-table-send =
    请把 { $year } 年的计划表作为文件发到这里：XLSX 或 CSV，不超过 1 MB，表头与下载的计划表相同。

    采用之前，您会先看到有哪些变化。
plan-table-no-file = 这不是表格。请发送 XLSX 或 CSV 文件，不超过 1 MB。
plan-table-reading = 正在读取文件，稍后告诉您结果。
plan-table-faults =
    <b>{ $year } 年的计划表有 { $count } 处不对，没有采用任何内容。</b>

    { $faults }
plan-table-faults-listed = <b>{ $year } 年的计划表有 { $count } 处不对，没有采用任何内容。</b>全部问题都列在这个文件里，改好后请发送 /plan 重新上传。
plan-table-same = { $year } 年的计划与这份表格一致，不需要更新。
plan-table-preview =
    <b>采用后，{ $year } 年的计划共有 { $count } 项。</b>

    { $changes }
plan-table-new =
    ➕ <b>新增：{ $count } 项</b>
    { $entries }
plan-table-changed =
    ✏️ <b>有变化：{ $count } 项</b>
    { $entries }
plan-table-gone =
    ➖ <b>删去：{ $count } 项</b>
    { $entries }
plan-table-stays =
    🔒 <b>已经公告或由干部改过，因此保持原样：{ $count } 项</b>
    { $entries }
plan-table-dated = • { $title }，{ $day }
plan-table-entry = • { $title }
plan-table-more = …… 另有 { $count } 项
plan-table-used = ✅ { $year } 年的计划现有 { $count } 项，一分钟内会列入活动安排。
plan-table-left = 没有采用，计划保持不变。
plan-table-over = 这一步已经结束。发送 /plan 查看现在的安排。

## 计划与完成

plan-button-done = 📊 计划与完成
plan-button-year-file = 📄 导出表格
plan-button-why = 原因？{ $title }
plan-year =
    📊 <b>{ $year }年：计划与完成</b>

    计划 { $planned } 项：按期开展 { $held }，改期 { $moved }，取消 { $dropped }，推迟待定 { $postponed }，尚未开展 { $ahead }。

    { $list }
plan-year-rules =
    📊 <b>{ $year }年</b>计划安排

    { $list }
plan-year-empty = { $year }年还没有计划。
plan-year-held = ✅ { $day }：{ $title }{ $there ->
    [0] { "" }
   *[other] ，到场 { $there } 人
}
plan-year-held-later = ✅ { $day } → { $to }：{ $title }{ $there ->
    [0] { "" }
   *[other] ，到场 { $there } 人
}
plan-year-moved = ➡️ { $day } → { $to }：{ $title }（{ $reason }）
plan-year-dropped = ❌ { $day }：{ $title }（{ $reason }）
plan-year-postponed = ⏸ { $day }：{ $title }
plan-year-ahead-later = ▫️ { $day } → { $to }：{ $title }
plan-year-ahead = ▫️ { $day }：{ $title }
plan-year-training = 🎓 培训：计划 { $planned } 次，已开展 { $held } 次。
plan-year-file = { $year }年计划逐项完成情况。
plan-wrong-year = 这一年没有计划。
plan-why-kind-moved = “{ $title }”已改期。是什么原因？会写入年度报告。
plan-why-kind-dropped = “{ $title }”已取消。属于哪一类原因？会写入年度报告。
plan-why-noted = 已记入年度报告，谢谢。
plan-reason-missing = 未注明原因
plan-reason-moved-weather = 天气或者自然灾害预警
plan-reason-moved-production = 生产任务冲突
plan-reason-moved-low_signup = 报名人数不足
plan-reason-moved-venue = 场地或者器材不到位
plan-reason-moved-speaker = 主讲人、裁判不能到
plan-reason-moved-consent = 单位未同意占用工作时间
plan-reason-moved-holiday = 与调休、节假日冲突
plan-reason-moved-higher = 上级统一安排
plan-reason-moved-safety = 安全条件不具备
plan-reason-dropped-members_no = 会员多数不赞成
plan-reason-dropped-budget = 预算未通过或者经费不足
plan-reason-dropped-merged = 并入另一项活动
plan-reason-dropped-ban = 政府或者上级明令停止
plan-reason-dropped-need_gone = 原需求已不存在
plan-reason-dropped-repeat_low = 连续两次报名不足
plan-reason-dropped-risk = 风险评估不通过
plan-outcome-held = 按期开展
plan-outcome-moved = 改期
plan-outcome-dropped = 取消
plan-outcome-postponed = 推迟待定
plan-outcome-ahead = 尚未开展
plan-done-planned = 计划日期
plan-done-title = 活动
plan-done-lead = 负责人
plan-done-outcome = 完成情况
plan-done-day = 开展日期
plan-done-reason = 原因
plan-done-line = 说明
plan-done-A = 到场：签到码
plan-done-B = 到场：现场数字
plan-done-C = 到场：两名干部
plan-done-D = 本人自报
plan-done-heads = 清点人数

## 年度计划表的列名

plan-column-id = 编号
plan-column-title_zh = 活动名称
plan-column-title_en = 英文名称
plan-column-rule = 日期规则
plan-column-until = 结束日期
plan-column-begins = 开始时间
plan-column-minutes = 时长（分钟）
plan-column-place = 地点
plan-column-places = 名额
plan-column-lead = 负责人
plan-column-audience = 面向
plan-column-sign_up = 需要报名
plan-column-in_working_time = 占用工作时间
plan-column-about = 内容
plan-column-budget = 预算（元）
plan-yes = 是
plan-yes-also = √|✓|对|需要|要|有
plan-no = 否
plan-no-also = ×|✗|不|不需要|不用|无|没有

# 其他计划里的叫法，常见的在前。
plan-headings-id = 序号|活动编号|代码
plan-headings-title_zh = 名称|活动|活动主题|活动项目|项目|项目名称|主题
plan-headings-rule = 日期|时间|活动时间|活动日期|开展时间|计划时间|开始日期|拟定时间|时间安排
plan-headings-until = 截止日期|结束时间|结束|止
plan-headings-begins = 开始|几点开始|时刻
plan-headings-minutes = 时长|时长(分钟)|用时
plan-headings-place = 活动地点|场地|地址
plan-headings-places = 人数|人数上限|名额上限|限额
plan-headings-lead = 负责|责任人|牵头人|牵头|责任委员|负责委员
plan-headings-audience = 对象|参加对象|参加人员|参与对象|范围|活动对象
plan-headings-sign_up = 报名|是否报名|是否需要报名
plan-headings-in_working_time = 是否占用工作时间|工作时间|是否工作时间
plan-headings-about = 活动内容|说明|简介|内容说明
plan-headings-budget = 预算|预算金额|经费预算|经费|活动经费|计划经费|预算(元)|金额|费用
plan-note-vague = “{ $rule }”不是具体日期，“{ $title }”先定在{ $day }，以后可以调整。

## 由谁组织

plan-button-organiser = 🙋 指定组织人
plan-organiser-ask = “{ $title }”由谁组织？任何会员都可以。请写姓名的一部分、部门或工号。
plan-organiser-which = 您指的是哪一位？会先征求对方同意。
plan-organiser-none = 没有找到，请换个写法。
plan-organiser-person = { $name }
plan-organiser-asked = 已征求{ $name }的意见，有答复会告诉您。
plan-organiser-known = 已经征求过对方的意见了。
plan-organiser-said-yes = ✅ “{ $title }”由{ $name }组织。
plan-organiser-said-no = { $name }这次不方便组织“{ $title }”。发送 /plan 可另请他人。
plan-organiser-left = “{ $title }”的组织人已退会。发送 /plan 可另请他人。
plan-note-organiser = 🙋 组织人：{ $name }
plan-note-organiser-asked = 🙋 已请{ $name }组织，还没有答复。
plan-door-code-only = 请输入会员的签到码。没有签到码的，要由两名工会干部补登。
plan-door-opens = 🚪 “{ $title }”开始签到了，请您把好这道门。
plan-heads-asked = 🏁 “{ $title }”结束了，现场有多少人？

## 图片

plan-picture-year = { $year } 年计划与完成
plan-picture-of-month = { $year } 年 { $month } 月计划与完成
plan-picture-month = { $month }月
plan-picture-there = { $count } 人
plan-picture-more = 还有 { $count } 项
plan-picture-nothing = 本月没有安排。
plan-picture-caption = { $year } 年：计划了什么，完成得怎样。
plan-button-year-picture = 🖼 图片
plan-button-month = { $month }月
plan-done-approved = 批准（元）
plan-done-spent = 支出（元）
plan-done-reviewed = 经审（元）
