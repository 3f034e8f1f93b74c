# 会员评议干部、会员评家。
appraise-menu-appraise = 民主评议、会员评家
appraise-name-half = 半年民主评议，{ $day }
appraise-name-year = 年度会员评家与民主评议，{ $day }
appraise-kind-half = 半年：评议干部
appraise-kind-year = 年度述职：会员评家、评议干部
appraise-the-union = 我们的工会
appraise-form-cadre = 干部民主评议
appraise-form-union = 会员评家
appraise-item-cadre-responsive =
    积极：职工反映的事，他（她）有没有人找得到、有没有回音？

    • 优秀：主动问、当天有回音，难办的也会告诉进展
    • 称职：在承诺时间内有答复
    • 基本称职：催了才答，或者只说“知道了”
    • 不称职：找不到人，或者说了没有下文
appraise-short-cadre-responsive = 积极
appraise-item-cadre-fair =
    公正：对人对事是不是一个标准？

    • 优秀：对谁都一样，涉及自己或者亲近的人会主动回避
    • 称职：按规矩办，有疑问会解释
    • 基本称职：有时看人办事
    • 不称职：偏袒、打压，或者泄露别人的事
appraise-short-cadre-fair = 公正
appraise-item-cadre-competent =
    懂行：工会的政策和办法，他（她）懂不懂、说不说得清？

    • 优秀：能说清依据和办法，还能教别人
    • 称职：自己分管的事说得清
    • 基本称职：常要回去问，或者说不完整
    • 不称职：说错、乱答，误了事
appraise-short-cadre-competent = 懂行
appraise-item-cadre-clean =
    廉洁：经费、物品、名额，用得明不明白？

    • 优秀：主动公开，接受查问，从不占便宜
    • 称职：按规定办、有凭证
    • 基本称职：手续有时不全或者公开不及时
    • 不称职：优亲厚友、假公济私
appraise-short-cadre-clean = 廉洁
appraise-item-cadre-results =
    实效：他（她）分管的事，有没有看得见的变化？

    • 优秀：办成了职工点过名的难事
    • 称职：计划的事基本办成
    • 基本称职：办了一部分，拖的较多
    • 不称职：基本没有进展
appraise-short-cadre-results = 实效
appraise-item-union-work = 您对本单位工会今年的工作满意吗？
appraise-short-union-work = 工会工作
appraise-item-union-home = 您对“职工之家”建设满意吗：工会有没有帮到您、听您说话、说到做到？
appraise-short-union-home = 职工之家
appraise-item-union-whole = 总的来说，您对本单位工会满意吗？
appraise-short-union-whole = 总体评价
appraise-grade-excellent = 优秀
appraise-grade-competent = 称职
appraise-grade-basic = 基本称职
appraise-grade-not = 不称职
appraise-grade-unknown = 不了解
appraise-grade-satisfied = 满意
appraise-grade-partly = 基本满意
appraise-grade-dissatisfied = 不满意
appraise-band-b90 = 90 分以上
appraise-band-b80 = 80 至 89 分
appraise-band-b60 = 60 至 79 分
appraise-band-b0 = 60 分以下
appraise-remark = 想补充一句话吗？请不要写名字；下一步由您决定这句话怎样使用。
appraise-use = 您愿意让这句话怎样使用？不选择时只放进综合摘要。票箱是密封的，任何情况下都不会带上您的名字。
appraise-use-quoted = 不署名转给本人
appraise-use-summary = 只放进综合摘要
appraise-use-none = 不公开，计票时删除
appraise-question =
    { $bar } { $place }/{ $count } · 🔒 { $name }

    { $question }

    { $hint }{ $note }
appraise-hint = 请按您亲眼见到的选择；没有接触过的选“不了解”。
appraise-invitation =
    🗳 <b>{ $name }</b>已开始，{ $closes }截止。

    这是对工会干部履职情况的不记名评议，每人只能投一次，提交后不能修改。请按您亲眼见到的选择；没有接触过的选“不了解”。至少收到 10 张有效票才出结果，人数不足时不显示任何数字。

    🔒 您的票是密封的。计票时密钥即被销毁，此后谁也无法知道谁投了什么。这里不提供回执：谁也不能要求您证明自己怎么投的。
appraise-reminder = 🗳 <b>{ $name }</b>将于{ $closes }截止。只有提交了的票才有效；如果您已经开始，可以接着填。
appraise-paper-sure = 您已经拿到答题单了吗？确认之后，您在这里填过的内容会取消，也不能再在这里投票，我们不再提醒您。没有人看得出哪张答题单是您的。
appraise-paper-noted = 📄 记下了：您在纸上评议。
appraise-slip-how = 请凭自己的所见评价；没有接触的，请勾“不了解”。可以不评任何一位。如果名单上有您自己，请不要评自己。附言没有勾选用途的，只用于汇总。各等次的含义：
appraise-opened = 🗳 <b>{ $name }</b>已开始，{ $closes }截止，共评议 { $count } 名干部。干部名单、投票人名单和题目均已固定；出结果之前，任何人都看不到数字。
appraise-start = 🗳 去投票
appraise-list =
    🗳 请选择要评议的对象，{ $closes }截止。

    ☑ 表示已开始填写；您的选择不会显示。可以不评任何一位。填好后请提交选票。
appraise-one = { $name }
appraise-one-begun = ☑ { $name }
appraise-to-list = ‹ 返回名单
appraise-send = 提交选票
appraise-send-sure = 现在提交吗？提交后不能修改，也不能查看。
appraise-send-yes = 是的，提交
appraise-thanks = ✓ 您的票已投入票箱，谢谢。结果将于{ $told }公布。
appraise-nothing-yet = 您的选票上还没有任何评价。
appraise-sent = 您的票已投入票箱，不能修改，也不能查看。
appraise-over = 这次评议已不再接受投票。
appraise-no-elector = 投票人名单在评议开始时已经固定，您是之后加入的，下一次就可以参加。
appraise-not-this-one = 本人不能评议自己；已离开的人不再评议。
appraise-menu =
    🗳 <b>民主评议</b>
    { $state }

    会员每年一至两次评议干部和工会。结果怎样运用，由会员大会依法决定。
appraise-state-none = 目前没有正在进行的评议。
appraise-state-open = { $name }正在进行，{ $moment }截止。
appraise-state-planned = { $name }将于{ $moment }开始。
appraise-see-one = 📊 { $name }
appraise-see = 📊 查看结果
appraise-see-own = 我的结果
appraise-back = ‹ 返回
appraise-new = 安排一次评议
appraise-call-off = 取消已安排的评议
appraise-called-off = 已取消。还没有邀请任何人。
appraise-already-planned = 已有一次评议在安排或进行中。
appraise-ask-kind = 安排哪一种评议？每年最多两次。
appraise-ask-day = 哪天开始？评议为期一周，不与问卷在同一周；有问卷的那几周和已评议两次的年份不列出。
appraise-day = { $day }
appraise-preview =
    <b>{ $kind }</b>
    { $opens }开始，{ $closes }截止。
    目前被评议干部 { $cadres } 名，投票人 { $roll } 名；两份名单以开始时的花名册为准，此后固定。
    干部本人先看到自己的结果：{ $own }；委员会：{ $committee }；全体会员（只公布分数段）：{ $members }。
appraise-plan-it = 确定安排
appraise-planned = ✓ 已安排：{ $name }，到时自动开始。
appraise-own =
    📊 <b>{ $name }</b>：您本人的结果。{ $first }
    { $ballots }

    { $result }{ $remarks }

    <i>{ $reference }</i>
appraise-own-first = 您最先看到；委员会将于{ $committee }看到。
appraise-remarks =
    会员愿意转给您的话（顺序已打乱）：
    { $texts }
appraise-quote = • “{ $text }”
appraise-committee = 📊 <b>{ $name }</b>：委员会现在可以查看结果。会员稍后将看到分数段。
appraise-told = 📊 <b>{ $name }</b>：结果已公布。感谢参加投票的各位。
appraise-not-yet = 结果尚未公布。
appraise-results =
    📊 <b>{ $name }</b>
    { $ballots }

    { $results }

    <i>{ $reference }</i>
appraise-result =
    <b>{ $name }</b>：{ $whole }
    { $items }{ $missing }
appraise-result-union =
    <b>{ $name }</b>
    { $items }{ $missing }
appraise-few = <b>{ $name }</b>：有效票不足 10 张，不显示任何数字。
appraise-missing = 另有 { $missing } 项因评价不足 10 份不显示；总评按已评价的项目折算。
appraise-points = { $points } 分（{ $band }）
appraise-line = { $item }：{ $band }
appraise-line-share = { $item }：满意和基本满意 { $low }–{ $high }%
appraise-ballots = 收到选票 { $low }–{ $high } 张，投票人 { $roll } 名。
appraise-ballots-few = { $roll } 名投票人中提交选票的不足 10 人，不显示任何数字。
appraise-reference = 本表由系统根据记录生成，仅供参考，不作为评先、任免、奖惩的唯一依据；本人可以补充和提出异议。是否续任、撤换或者罢免，由会员大会依法决定。
appraise-key-lost = 🔑 <b>{ $name }</b>的密钥已丢失，选票无法统计，已全部删除。可以重新安排评议。
appraise-lost = <b>{ $name }</b>没有结果：票箱的密钥已丢失。没有人看过选票，选票已全部删除。
appraise-not-findable = 您的选票是密封的：不能向您显示，其他人也看不到。
appraise-kept = 已计票的评议中您投的票：谁也找不到了，因此也无法删除。
appraise-sheet-pdf = 📄 PDF
appraise-sheet-xlsx = 📄 Excel
appraise-sheet-file = { $name }。仅供参考。
appraise-sheet-comes = 文件马上发给您。
appraise-sheet-cadres = 干部
appraise-sheet-name = 姓名
appraise-sheet-band = 总评
appraise-sheet-points = 得分（百分制）
appraise-sheet-item = 项目
appraise-sheet-share = 满意和基本满意
appraise-sheet-few = 不足 10 份
appraise-summaries = ✍ <b>{ $name }</b>：有会员的话只放进综合摘要。请经审委员阅读后，用自己的话为每一位写一段摘要；写好后原话即删除，未写摘要的 90 天后删除。
appraise-sum-ask =
    会员对<b>{ $name }</b>的话（顺序已打乱，只用于摘要）：

    { $texts }

    请用一条消息写出摘要，不超过 { $most } 个字符；用自己的话，不要让人猜出是谁说的。本人和委员会会看到这段摘要。
appraise-sum-more = { $texts }
appraise-sum-kept = ✓ { $name }的摘要已保存，原话已删除。
appraise-summary-told = 📝 <b>{ $name }</b>：经审委员综合了会员对您工作的意见：{"\u000A"}“{ $text }”
appraise-summary = 经审委员写的综合摘要：“{ $text }”
