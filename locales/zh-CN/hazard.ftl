# 隐患：从上报到销号。
hazard-data-category-hazard = 隐患
hazard-data-to_cure = 由您整改
hazard-menu-hazard = 隐患随手拍
hazard-category = 隐患
hazard-lead = 工会委员会：劳动保护委员
hazard-start =
    ⚠️ <b>隐患随手拍。</b>请发一张现场照片，不要拍到人脸。

    <b>请现在就告诉现场负责人。</b>本机器人不是紧急救援渠道：火警 119，急救 120，报警 110。
hazard-no-photo = 先不拍
hazard-list = 未销号隐患
hazard-list-all = 全部，从最早的开始
hazard-report = 隐患随手拍
hazard-where = 📍 <b>在哪里？</b>
hazard-place = { $place }
hazard-place-workshop = 车间生产线
hazard-place-warehouse = 仓库货架区
hazard-place-dock = 装卸区、月台
hazard-place-power = 配电室、配电箱
hazard-place-chem = 化学品存放处
hazard-place-road = 厂区道路、停车场
hazard-place-passage = 通道、楼梯、出口
hazard-place-roof = 高处、屋面、平台
hazard-place-pit = 池、罐、井、地沟
hazard-place-canteen = 食堂、厨房
hazard-place-dorm = 宿舍
hazard-place-office = 办公区
hazard-place-outdoor = 室外作业点、外勤
hazard-place-other = 其他（请写明位置）
hazard-which-kind =
    <b>是哪一类？</b>
    { $hints }
hazard-kind-unsafe_act = 人的不安全行为
hazard-kind-unsafe_equipment = 设备设施的不安全状态
hazard-kind-unsafe_environment = 作业环境不良
hazard-kind-management_gap = 管理缺陷
hazard-hint-unsafe_act = • <b>人的不安全行为</b>：谁在怎样做，怎样做不安全
hazard-hint-unsafe_equipment = • <b>设备设施的不安全状态</b>：机器、工具、电气、车辆本身有毛病
hazard-hint-unsafe_environment = • <b>作业环境不良</b>：地面、通道、光线、温度、气味有问题
hazard-hint-management_gap = • <b>管理缺陷</b>：该有的制度、培训、检查、标志没有
hazard-say-where = 📍 <b>具体在哪里？</b>写几个字就行：“门卫室后面的自行车棚。”
hazard-files-left = 隐患上报只收照片和文字，其他文件没有带过来；要紧的请拍照补上。
hazard-line = ✍️ <b>写一句：哪里危险，具体在什么位置？</b>例如：“进门第三个货架，立柱撞弯了。”
hazard-too-long = 共 { $length } 个字符，一条上报最多 { $most } 个。请删去 { $over } 个后重新发送。
hazard-too-many-photos = 一条上报 { $most } 张照片就够了。您的上报已保留，请在下面选择。
hazard-enough = 您今天已上报 { $most } 条隐患，或者有 { $open } 条还没有销号。这一条请先告诉现场负责人，明天可以再在这里上报。
hazard-over = 这条上报已结束。发送 /hazard 可以重新开始。
hazard-preview =
    <b>您的上报</b>
    📍 { $at }
    <blockquote>{ $text }</blockquote>
    { $photos ->
        [0] 没有照片
       *[other] { $photos } 张照片
    }。照片会重新绘制，不带位置、时间和手机信息。整改以后，实名上报的照片可能和整改后的照片一起给大家看。
    <i>实名：干部看到您的姓名。保密：干部只看到隐患，看不到是谁上报的。</i>{ $twins }
hazard-twins =
    { "" }

    <b>这里有 { $count } 条类似的隐患还没有销号。</b>是同一个吗？
hazard-same = 和这条是同一个：{ $day }上报
hazard-send-signed = ✅ 实名提交
hazard-send-confidential = 🔒 保密提交
hazard-near-off = ☐ 险些出事
hazard-near-on = ☑ 险些出事
hazard-near-miss-too = { " " }· 险些出事
hazard-at = { $place } · { $kind }{ $near }
hazard-change-place = 改地点
hazard-change-kind = 改类别
hazard-change-line = 改说明
hazard-thanks =
    ✅ 收到，编号 <b>{ $number }</b>。请现在就告诉现场安全管理人员；机器人不能代替当面报告。一个工作日内会有人核实，每一步都会告诉您。
    因上报受到刁难是违法的，可以告诉我们。
hazard-thanks-nobody = ✅ 收到，编号 <b>{ $number }</b>。工会目前没有人分管劳动保护：请现在就告诉现场负责人和工会主席。每一步都会告诉您。
hazard-same-thanks = ✅ 已并入。您在那里的编号是 <b>{ $number }</b>，以后的每一步您和第一位上报人一样都会知道。请现在就告诉现场安全管理人员。
hazard-same-own = ✅ 已补充到您自己的上报 <b>{ $number }</b>。
hazard-work-due = { " " }· 整改期限 { $due }{ $close }
hazard-cure-due = { " " }· { $due }前整改
hazard-remind-due = • { $number }：{ $age }；整改期限 { $due }
hazard-remind-due-close = • { $number }：{ $age }；整改期限 { $due }；办结期限 { $close }
hazard-late-for-you =
    <b>您上报的隐患 { $number } 没有按期整改。</b>
    { $known }
hazard-late-at-chair = ⏳ 整改期限是{ $due }，很抱歉。已经告诉主席。期限过后三个工作日仍没有整改，会通知全体干部，只提编号。您不用做什么。
hazard-late-at-leads = ⏳ 整改期限是{ $due }，很抱歉。已经告诉有权决定这件事的人，其他人不会知道。您不用做什么。
hazard-late-supervised = ⏳ 整改期限是{ $due }，很抱歉。已经通知全体干部，只提编号；没有整改就不会办结。您不用做什么。
hazard-late-kept = ⏳ 整改期限是{ $due }，很抱歉。整改之前，有权决定这件事的人每周都会收到提醒，其他人不会知道。您不用做什么。

hazard-state-submitted = 已收到
hazard-state-reported = 已上报
hazard-state-need_info = 待补充
hazard-state-verified = 已核实
hazard-state-graded = 已定级
hazard-state-planned = 已定方案
hazard-state-fixing = 整改中
hazard-state-fixed = 已整改，待验收
hazard-state-cleared = 已销号
hazard-state-reopened = 重新整改
hazard-state-made_safe = 已采取临时措施
hazard-state-cannot_fix = 暂不能整改
hazard-state-rejected = 不属于隐患
hazard-state-merged = 重复上报，已合并
hazard-state-transferred = 已转送其他单位
hazard-state-withdrawn = 已撤回
hazard-step-reported = 上报
hazard-step-verified = 核实
hazard-step-planned = 方案
hazard-step-fixing = 整改
hazard-step-fixed = 待验收
hazard-step-cleared = 销号
hazard-grade-general = 一般隐患
hazard-grade-larger = 较大隐患（本会内部分级）
hazard-grade-major = 重大隐患
hazard-line-at = 📍 { $at }
hazard-line-step = 下一步期限：{ $day }
hazard-line-confirmed = 已由第二人确认为重大隐患
hazard-line-unconfirmed = ⚠ 尚未确认为重大隐患
hazard-line-grade = 等级：{ $grade }
hazard-line-owner = 整改人：{ $owner }
hazard-line-measure = 措施：{ $text }
hazard-line-money = 资金：{ $text }
hazard-line-emergency = 整改前的应急预案：{ $text }

hazard-new-for-you =
    ⚠️ 新隐患 <b>{ $number }</b>：{ $at }。
    <blockquote>{ $text }</blockquote>
hazard-question = 关于您上报的 { $number }，有一个问题：{ $text }
hazard-told-become = 您关于安全的意见 { $number } 已按隐患处理：{ $at }。每一步仍会告诉您。
hazard-told-verify = 您上报的 { $number } 已核实，属于隐患。接下来定级、定方案，都会告诉您。
hazard-told-lapse = 关于 { $number } 的问题五个工作日没有答复，已结束。如果危险还在，请用 /hazard 重新上报。
hazard-told-reject = 您上报的 { $number } 经两人核实，不属于隐患：{ $text }。上报没有错，不会扣任何东西。
hazard-told-merge = 您上报的 { $number } 和一条已有的隐患是同一个。以后的每一步您和第一位上报人一样都会知道。
hazard-joined = 又有人上报了同一个隐患，已并入 { $number }。
hazard-told-transfer = 您上报的 { $number } 不归本单位整改，已转给{ $receiver }，我们会跟进。
hazard-told-plan =
    { $number } 的整改方案：{ $measure }
    { $due }前改好。
hazard-told-secure = { $number } 已采取临时措施，暂时不会伤人。彻底整改还在办，期限不变。
hazard-ask-fixed = 您上报的 { $number } 已显示整改完成，将由另一人验收。现场真的改好了吗？
hazard-ask-cleared = 您上报的 { $number } 已由整改人以外的人验收销号。如果现场没有改好，请在这里告诉我们；四周后我们会再问一次。
hazard-ask-again = 28 天过去了，{ $number } 现在还好吗？
hazard-yes = 改好了
hazard-no = 没改好
hazard-unsure = 说不准
hazard-thanks-yes = 谢谢您，已记在 { $number } 上。
hazard-thanks-unsure = 谢谢您，{ $number } 已记为说不准。
hazard-thanks-no = 谢谢您告诉我们。{ $number } 将重新整改，每一步都会告诉您。
hazard-thanks-chair = 谢谢您告诉我们。{ $number } 此前已重新整改过一次，现已报告工会主席。
hazard-denied = { $number } 的上报人说没有改好。已重新打开，{ $due }前改好。
hazard-denied-again = { $number } 的上报人再次说没有改好。此前已重新整改过一次，请您出面和整改的人谈一谈。
hazard-told-revisit = 经审委到现场看过：{ $number } 没有改好，将重新整改。
hazard-revisited = 经审委到现场看过：{ $number } 没有改好。已重新打开，{ $due }前改好。
hazard-told-give-up = { $number } 暂不能整改：{ $text } { $day }再复查。
hazard-resumed = { $number } 暂不能整改，今天到了复查的日子，已转为整改中。
hazard-told-extend = { $number } 延期到{ $due }：{ $text }
hazard-withdrawn = { $number } 已由上报人撤回。
hazard-failed = { $number } 验收不通过，继续整改，{ $due }前改好：{ $text }
hazard-failed-owner = { $number } 验收不通过：{ $text }
hazard-to-check = { $number } 已显示整改完成：{ $at }。请到现场看一看；整改的人自己不能验收。
hazard-major = 🚨 { $number } 定为<b>重大隐患</b>：{ $at }。请现在就报告公司负责人。方案要写明措施、资金、责任人、期限和应急预案；由公司报告主管部门和职工大会。
hazard-major-confirm = 🚨 { $number } 已定为<b>重大隐患</b>：{ $at }。请现在查看，并在 2 个工作小时内确认。确认之前也按重大隐患处理；如果认为应当降级，请重新定级。
hazard-confirm = ✅ 确认为重大隐患
hazard-confirmed = { $number }：{ $name }已确认为重大隐患。
hazard-confirm-late = ⏰ { $number }（{ $at }）已定为<b>重大隐患</b>，还没有人确认，请现在查看。
hazard-confirm-group = ⏰ { $number }：定为重大隐患已过 4 个工作小时，还没有确认。定级的人不能自己确认。
hazard-not-answered = 隐患要整改、验收、销号，不用答复。请打开查看可以做什么。

hazard-alarm = 🚨 危及生命的上报 { $number }（{ $at }）。请立即打电话核实，并点<b>我来处理</b>。
hazard-alarm-again = 🚨 { $number }（{ $at }）已过 { $minutes } 分钟，仍没有人接手。值班电话：{ $phones }
hazard-alarm-last = 🚨 { $number }（{ $at }）：已提醒 2 小时，机器人停止提醒。请按值班电话表人工联系：{ $phones }
hazard-alarm-taken = { $number }：{ $at } 由{ $name }接手。
hazard-alarm-back = 🚨 { $number }（{ $at }）：{ $name }接手已过 { $hours } 小时，还没有任何处理记录。请立即打电话核实，点<b>我来处理</b>，并记下处理情况。值班电话：{ $phones }
hazard-alarm-free = 🚨 { $number }（{ $at }）：接手的人已不能处理，也没有任何处理记录。请立即打电话核实，并点<b>我来处理</b>。值班电话：{ $phones }
hazard-have = 我来处理
hazard-have-thanks = ✅ { $number } 由您处理，其他人已知道。请现在就打电话。4 小时内没有处理记录，会再次提醒所有人。
hazard-taken-already = { $name }已经接手了。

hazard-verify = ✅ 核实属实
hazard-reject = 不属于隐患
hazard-grade = 定级
hazard-plan = 定方案
hazard-begin = 开始整改
hazard-fix = 已整改
hazard-secure = 已采取临时措施
hazard-go-on = 继续整改
hazard-clear = 验收通过，销号
hazard-fail = 验收不通过
hazard-give-up = 暂不能整改
hazard-become = ⚠️ 按隐患处理
hazard-become-where = { $number } 的隐患在哪里？
hazard-become-kind = { $number } 是哪一类隐患？
hazard-why-not = { $number } 为什么不属于隐患？要有第二个人同意，然后把原因告诉上报人。
hazard-why-in_order = 现场检查符合要求
hazard-why-no_safety = 属于安全以外的意见
hazard-why-not_found = 现场没有找到
hazard-why-already_cured = 到场时已经消除
hazard-ask-G1 = { $number } 第一问：现在或者今天就可能死人、重伤吗？{ $note }
hazard-ask-G2 = { $number } 第二问：是否符合本行业的重大事故隐患判定标准？或者必须停下全部或部分生产、要一段时间才能治好？或者靠本单位自己解决不了？{ $note }
hazard-ask-G3 = { $number } 第三问：可能造成住院以上的伤害，或者影响 10 人以上疏散，或者同一处 30 天内第二次出现，或者 5 个工作日内治不好？{ $note }
hazard-again-here = { " " }最近 30 天，这个地点这一类已上报 { $count } 条。
hazard-answer-yes = 是
hazard-answer-no = 不是
hazard-lighter-why = { $number } 会比原来定得轻：{ $grade }。请写明原因；要有第二个人同意。
hazard-plan-measure = { $number }：怎么改？一两句话。
hazard-plan-owner = { $number }：谁来整改？点一个名字，或者输入任何一位会员姓名的一部分。
hazard-plan-money = { $number }：要多少钱，谁出？
hazard-plan-due = { $number }：什么时候改好？点一个日期，或者输入日期。
hazard-plan-emergency = { $number }：改好之前万一出事，大家怎么办？
hazard-plan-tap = 请在下面选择。
hazard-plan-day = 请写一个还没有到的日子，例如12月15日。
hazard-plan-too-late = 这个等级的隐患要在{ $day }前改好。主席可以延期一次。
hazard-no-money = 不用花钱
hazard-owner = { $name }
hazard-owner-which = 是哪一位？
hazard-owner-none = 没有找到能在这里通知的人。请输入姓名的另一部分。
hazard-day = { $day }
hazard-plan-preview =
    <b>{ $number } 的整改方案</b>
    措施：{ $measure }
    整改人：{ $owner }
    资金：{ $money }
    期限：{ $day }
    应急预案：{ $emergency }
hazard-plan-send = ✅ 就这样办
hazard-owner-told =
    隐患 <b>{ $number }</b> 由您整改，{ $day }前改好：{ $at }。
    { $measure }
hazard-owner-view =
    <b>{ $number }</b> · { $state }
    📍 { $at }
    { $measure }
    { $day }前改好。
hazard-pictures = 看照片
hazard-after-photo = { $number }：请发整改后的照片，在同一处、从差不多的角度拍，能看出改了什么；不拍人脸，不能用上报时的照片。
hazard-safe-photo = { $number }：请发一张临时措施的照片。
hazard-no-picture = 没法拍照
hazard-no-picture-why = { $number }：做了什么，为什么没法拍照？要有第二个人书面确认。
hazard-picture-please = 请发一张照片或者图片文件。
hazard-picture-comes = 正在查看照片……
hazard-picture-unreadable = 打不开这张图片，请用相机拍照发送。其他内容没有丢失。
hazard-picture-same = 这张照片在本案中已经用过，请另拍一张。
hazard-picture-near = 这张照片和本案中的照片几乎一样，请重新拍。
hazard-picture-good = { $number } 的照片可以用。
hazard-hand-in-after = ✅ 已整改
hazard-hand-in-safe = ✅ 已采取临时措施
hazard-handed-in-after = ✅ { $number } 已整改，等另一人验收。上报人也会被问到。
hazard-handed-in-safe = ✅ { $number } 已采取临时措施。期限不变，彻底整改还要做。
hazard-clear-sure = { $number }：您到现场看过了吗，危险消除了吗？请再看一遍照片。
hazard-clear-shown = ✅ 销号，两张照片可以给大家看
hazard-clear-kept = ✅ 销号，照片不公开
hazard-fail-why = { $number }：还有什么不对？一两句话。
hazard-self-clear = 验收人不能是整改人。
hazard-superior = 验收人不能是整改人的直接上级。
hazard-give-up-until = { $number }：什么时候复查？
hazard-give-up-why = { $number }：为什么暂不能整改，这段时间怎样不伤人？要经审委同意。
hazard-proposed = { $number }：已请第二个人表态，同意后才生效。结果会告诉您。
hazard-nobody-seconds = { $number }：没有人可以做第二个人。请主席指定一位。
hazard-second =
    <b>{ $name }</b>请您对 { $number }（{ $at }）表态。
    { $proposal }
hazard-proposal-reject = 不属于隐患：{ $why }
hazard-proposal-grade = 定得轻一些：{ $grade }。{ $why }
hazard-proposal-fix = 已整改，没法拍照：{ $why }
hazard-proposal-give_up = 暂不能整改：{ $why }
hazard-agree = 同意
hazard-refuse = 不同意
hazard-refused = 您没有同意，{ $number } 保持原样。
hazard-seconded = { $name }同意：{ $number } 已按您的意见办理。
hazard-not-seconded = { $name }不同意：{ $number } 保持原样。请你们谈一谈。
hazard-waits = ⏳ 等待第二人确认；{ $name }提出：{ $proposal }
hazard-unpropose = 收回提议
hazard-step-done = 这一步已于{ $day }由{ $who ->
    [sender] 上报人
    [system] 系统按期
   *[other] { $name }
}做过了。请重新打开隐患，看看现在到了哪一步。
hazard-not-your-own = 要由提出人以外的人来决定。

hazard-open = <b>{ $count } 条隐患还没有销号。</b>在哪里、从什么时候起，不写姓名：
hazard-open-none = 没有已核实而未销号的隐患。
hazard-place-count = { $place }：{ $count }
hazard-open-at =
    <b>未销号隐患</b>
    { $lines }
hazard-open-line = • { $at } · { $since }上报 · { $state } { $grade }
hazard-kept = 您上报的隐患保留地点、类别和整改方案，您的姓名会清除。未销号的继续整改到销号为止，销号 30 天后您写的内容和照片也会清除。由您整改过的隐患会保留，不带您的姓名。
hazard-owner-gone = { $number } 的整改人已经离开，请重新定方案，另请一位整改。
hazard-mine = 我的积分
hazard-all-points = 我的全部积分
hazard-points = 您本月有 <b>{ $points }</b> 分，每月最多 { $cap } 分：核实的隐患和您协助整改的都算。只有您自己能看到。核实后不属于隐患的不扣分，没有上报的日子也不加分。
hazard-no-points = 分管劳动保护的干部不计分：查隐患就是本职工作。
hazard-visits = <b>隐患抽查</b>：请到现场看看上个月销号的 { $count } 件隐患。抽签用的是“{ $seed }”，用同样的字可以抽出同样的结果。
hazard-visits-wait = <b>隐患抽查</b>：上个月抽中的隐患还有 { $count } 件没有去看，请到现场看看，再点一下结果。
hazard-visits-late = <b>隐患抽查</b>：上个月抽中的隐患，经审委员会还有 { $count } 件没有去看，请问一下差什么。
hazard-visit =
    <b>{ $number }</b>：{ $at }
    { $measure }
    现场怎么样？
hazard-found-ok = 改好了
hazard-found-not_ok = 没改好
hazard-found-unclear = 看不出来
hazard-visit-noted = 谢谢您，{ $number } 的结果已记下，会写在当月的数字旁边。
hazard-month =
    ⚠️ <b>{ $year }年{ $month }月隐患情况</b>
    核实：{ $verified } · 销号：{ $cleared }
    本月重大隐患 { $major } 件{ $reported }。

    应在本月整改的 { $due } 件中，<b>{ $confirmed }</b> 件按期整改、经另一人验收且上报人没有否认（其中 { $silent } 件上报人未回答）。
    已采取临时措施：{ $made_safe } · 暂不能整改：{ $cannot_fix } · 不属于隐患：{ $not_hazard } · 不归本单位：{ $not_ours }{ $visits }
hazard-month-visits =


    上月抽查 { $count } 件：改好了 { $ok }，没改好 { $not_ok }，看不出来 { $unclear }。
hazard-month-short =
    ⚠️ <b>{ $year }年{ $month }月隐患情况</b>
    核实：{ $verified } · 销号：{ $cleared }
hazard-month-look = 隐患月报
hazard-no-month = 这个月没有可看的内容。
hazard-before-after = 整改前后对比
hazard-before = 整改前 · { $at }
hazard-after = 整改后 · { $at }
hazard-no-pairs = 这些照片已经删除。
hazard-talk = { $name } 30 天内有 { $count } 件上报核实后不属于隐患。上报没有错，请和本人谈一谈看到的情况。
hazard-places = 地点
hazard-places-title = 地点
hazard-column-code = 代码
hazard-column-name_zh = 中文名称
hazard-column-name_en = 英文名称
hazard-places-list = 📍 上报隐患时有 <b>{ $count } 个地点</b>可选，可以设 { $least } 到 { $most } 个。点一下就去掉一个；以前在那里发现的隐患仍保留地点。
hazard-place-off = ✕ { $place }
hazard-place-add = ＋ 增加地点
hazard-place-name = 这个地点叫什么？可以写两种语言：锅炉房 / Boiler house
hazard-place-nameless = 地点要有名称。
hazard-place-too-long = 名称最多 32 个字符。
hazard-place-wrong-code = 代码最多 12 个字母、数字或下划线。
hazard-place-twice = 清单里已经有这个地点，或者清单已满。
hazard-places-few = 至少要有 { $least } 个地点。
hazard-places-count = 清单里有 { $count } 个地点，要有 { $least } 到 { $most } 个。
hazard-places-get = 导出表格
hazard-places-send = 发送表格
hazard-places-file = 隐患地点清单。可以改名称和顺序，增加没有代码的行（一共 { $least } 到 { $most } 个），改好后发回来。
hazard-places-wait = 请发送改好的表格（XLSX 或 CSV）。
hazard-places-no-file = 请发送不超过 256 kB 的表格（XLSX 或 CSV）。
hazard-places-reading = 正在读取表格……
hazard-places-faults =
    还没有保存。请改正以下问题后重新发送：
    { $faults }
hazard-places-faults-listed = 还没有保存。表格有 { $count } 处需要改正，全部列在这个文件里。改好后请重新发送。
hazard-places-taken = ✅ 从现在起有 { $count } 个地点可选。
hazard-alike = 和 { $number } 是同一个？
hazard-looks-alike = 您上报的 { $number } 的照片，和一条未销号的隐患很像：{ $at }，{ $day }上报。是同一个吗？如果不是，什么都不用做。
hazard-quiz = ❓ 做成一道题
hazard-question-made = ❓ { $number } 已做成一道题：“{ $question }”再有一位干部审核通过后，就会出现在每日一题里。
hazard-question-there = ❓ { $number } 已经做成题目了：“{ $question }”
hazard-question-see = 查看题目
hazard-question-asked = { $place }曾经有人上报一处隐患，现已整改。这处隐患是什么造成的？
hazard-question-why = { $law }整改措施：{ $measure }
hazard-cause-unsafe_act = 有人操作不安全
hazard-cause-unsafe_equipment = 机器、工具或线路有毛病
hazard-cause-unsafe_environment = 地面、通道、照明或空气不安全
hazard-cause-management_gap = 缺少该有的制度、培训、检查或标志
hazard-law-unsafe_act = 《安全生产法》第 57 条：遵守安全操作规程，正确佩戴和使用劳动防护用品；第 59 条：发现隐患立即报告。
hazard-law-unsafe_equipment = 《安全生产法》第 36 条：安全设备要经常维护、定期检测；第 59 条：发现隐患立即报告。
hazard-law-unsafe_environment = 《安全生产法》第 41 条：及时发现并消除事故隐患；第 59 条：发现隐患立即报告。
hazard-law-management_gap = 《安全生产法》第 41 条：单位要建立隐患排查治理制度；第 59 条：发现隐患立即报告。
hazard-visited-before = 这次回访结果已经记过了，以第一次为准。{ $over }
hazard-month-reported = ，已报公司负责人和工会主席
