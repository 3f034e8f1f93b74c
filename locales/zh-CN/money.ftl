# 工会经费：批准、支出、审查。
money-menu-money = 工会经费：批准、支出、审查
money-data = 工会经费
money-data-expenses = 您经手的支出
money-data-budgets = 您提出或批准的预算
money-kept = 您经手的经费记录作为账目保存 30 年，但不再带有您的姓名。

## 金额和期间

money-yuan = { $yuan } 元
money-none = 无
money-year = { $year } 年
money-quarter = { $year } 年第 { $number } 季度
money-line-care = { $year } 年慰问和帮扶
money-line-other = { $year } 年其他支出
money-line-activity = 一项已经删除的活动（{ $year }）
money-wrong-amount = 没看懂金额。请这样写：120、1,200.50 或者 1.2万。
money-two-amounts = 有两个数字，请在金额后面写“元”，例如：门票30张 900元。
money-sums = 计划：{ $planned }，批准：{ $approved }，支出：{ $spent }，已审：{ $reviewed }
money-per-head = ；人均 { $head }（{ $people } 人）

## 总览

money-period =
    💰 <b>工会经费，{ $period }</b>{ $state }
    { $total }

    { $list }
money-period-empty =
    💰 <b>工会经费，{ $period }</b>{ $state }

    这一期间没有预算，也没有支出。
money-closed = ，已结账
money-total = 支出 { $spent }，其中已审 { $reviewed }
money-account =
    <b>{ $title }</b>
    { $sums }
money-being-reviewed = 正在审查，审完后公布。
money-few = 按季度结账后公布，不足 5 笔不公布。
money-care-few = 批准 { $approved }。支出按季度结账后公布，不足 5 笔不公布。
money-open = { $title }
money-open-care = 🤝 慰问和帮扶
money-open-other = 其他支出
money-to-review = 🔎 待审查（{ $count }）
money-to-approve = ✋ 待批准的预算（{ $count }）
money-whole-year = 全年
money-by-quarter = 按季度
money-picture = 🖼 图片
money-file = 📄 表格
money-file-caption = 工会经费，{ $period }
money-all = ‹ 经费总览
money-back = ‹ 返回
money-before = ‹ { $period }
money-after = { $period } ›
money-gone = 找不到这一项，或者您不能查看。

## 一项预算

money-line =
    💰 <b>{ $title }</b>
    { $sums }{ $notes }
money-note-asked = ⏳ 申请 { $amount }，等待另一名干部批准。
money-note-less = ⚠️ 批准的比计划的少，请相应调整活动。
money-note-care = 慰问和帮扶的支出从办理的事项里登记：🤝 记录慰问或帮助。不写姓名，不传票据。
money-row = { $state } { $number } 号，{ $amount }
money-sign-waiting = ⏳
money-sign-objected = ✋
money-sign-passed = ✅
money-enter = ➕ 登记支出
money-propose = 申请预算

## 预算

money-ask-budget =
    <b>{ $title }</b>
    总共需要多少钱？请写金额，例如 2000 或者 1.2万。
money-as-planned = 按计划：{ $amount }
money-budget-preview =
    <b>{ $title }</b>
    申请预算 { $amount }，由另一名干部批准。
money-propose-yes = ✅ 提出申请
money-proposed = 已提出，等待另一名干部批准。
money-proposed-already = 这个金额已经提出，正在等待批准。
money-nobody-approves = 已记下，但目前没有另一名干部可以批准。
money-asked =
    ✋ { $name }为“{ $title }”申请预算 <b>{ $amount }</b>。
    计划 { $planned }，目前已批准 { $approved }。{ $notes }

    同意吗？
money-agree = ✅ 批准
money-decline = 不批准
money-open-line = 查看这一项
money-nothing-asked = 没有等您批准的预算。
money-asked-over = 这项申请已经失效，可能已有新的申请。
money-approved-already = 已经批准了。
money-declined-already = 已经有人答复：不批准。
money-not-yours-to-approve = 这项预算由另一名干部批准：不能是申请人，也不能是经审委员。
money-told-approved = ✅ { $name }批准了“{ $title }”的预算 { $amount }。
money-told-declined = { $name }没有批准“{ $title }”的预算 { $amount }。
money-noted-approved = ✅ 已批准“{ $title }”的预算 { $amount }，已通知申请人。
money-noted-declined = 没有批准“{ $title }”的预算 { $amount }，已通知申请人。

## 登记支出

money-ask-entry =
    <b>{ $title }</b>
    花了多少钱，买了什么？例如：<code>120元 矿泉水</code>。可以直接发票据的照片或 PDF，把这句话写在照片下面。
money-ask-care =
    <b>{ $title }</b>
    给了多少钱？请只写金额。这里不写姓名，票据交给财务委员，不要发到这里。
money-ask-kind = “{ $entry }”属于哪一类支出？
money-ask-payee = “{ $entry }”的钱付给了谁？
money-ask-person = 付给了哪一位？
money-person = { $name }
money-payee-firm = 商家或单位
money-payee-person = 外部人员
money-payee-me = 我垫付的
money-payee-other = 别的会员垫付的
money-payee-cared = 被慰问的人
money-somebody = 已离开的人
money-wrong-about = 用途请写得短一些，最多 { $most } 个字符。
money-ask-day = 哪一天花的？例如：11月2日。
money-wrong-day = 没看懂日期。请这样写：11月2日。
money-day-ahead = 这一天还没有到。
money-day-closed = { $period }已经结账。晚到的票据请用登记当天的日期。
money-preview =
    <b>{ $title }</b>
    { $amount }{ $about }
    { $kind } · 付给：{ $payee } · { $day }
    票据：{ $receipts ->
        [0] 还没有
       *[other] { $receipts } 张
    }
    { $concerns }
money-fact-about = ，{ $about }
money-confirm = ✅ 登记
money-confirm-anyway = ⚠️ 仍然登记
money-change-kind = 改类别
money-change-payee = 改收款人
money-change-day = 改日期
money-drop = ✖ 不登记了
money-dropped = 没有登记。
money-entry-over = 这一笔已经处理过了。
money-look-again = 情况刚才有变化，请再看一遍。
money-quarter-closed = 这个季度已经结账，不能再改。
money-care-from-case = 请从办理的事项里登记。
money-care-no-picture = 慰问和帮扶的票据上有姓名，请交给财务委员，不要发到这里。
money-concern-unapproved = ⚠️ 还没有批准预算。
money-concern-over = ⚠️ 超出批准的 { $approved }，多出 { $fen }。
money-concern-consent = ⚠️ 占用工作时间，尚未登记用人单位同意（《工会法》第四十一条）。
money-concern-ceiling = ⚠️ 人均 { $fen }，超过本会规定的 { $most }。
money-concern-twin = ⚠️ { $number } 号是同一天、同样的金额和类别，会不会登记了两次？
money-told-payee = 💰 “{ $title }”登记了付给您的 { $amount }（{ $number } 号）。如果您没有收到，或者金额不对，请告诉经审委员。
money-told-cancelled = 💰 “{ $title }”取消了：批准 { $approved }，已支出 { $spent }。能退的请退回，付过的请保留票据。
money-told-concerns =
    💰 “{ $title }”刚登记了一笔支出：
    { $concerns }

## 票据

money-entered = ✅ 已登记为 { $number } 号。请把这个号写在票据上。
money-entered-bare = ✅ 已登记为 { $number } 号，请把这个号写在票据上。现在请发票据的照片或 PDF；照片会重新绘制、加密保存。
money-on-paper = 票据只有纸质的
money-enter-more = ➕ 再登记一笔
money-ask-receipt = 请发 { $number } 号的票据：照片、图片文件或 PDF。
money-only-picture = 请发照片、图片文件或 PDF。
money-receipt-large = 文件太大了，请发小一些的，不超过 15 MB。
money-receipts-many = 一笔支出最多保存 { $most } 张票据。
money-receipt-long = 这个 PDF 超过 { $most } 页，请只发票据那几页。
money-receipt-unreadable = 打不开这个文件。请发照片、图片文件或没有密码的 PDF
money-receipt-fault = { $number } 号的票据没有保存：{ $fault }。
money-receipt-kept = 📎 { $number } 号的票据已保存，共 { $pages } 张图片。还有就继续发。
money-row-settled = 这一笔已经审查或结账，不能再加票据。
money-receipt-caption = { $number } 号的票据，第 { $place } 张
money-receipt-lost = 这张图片已打不开，请看纸质票据。
money-see-receipt = 📎 { $number }
money-add-receipt = 📎 补票据

## 审查

money-queue = 🔎 有 { $count } 笔支出等您审查：
money-queue-empty = 🔎 没有等您审查的支出。
money-look = 🔎 看这一笔
money-to-look = 🔎 { $number } 号支出等待审查：“{ $title }”，{ $amount }。
money-nobody-reviews = ⚠️ 支出（{ $number } 号）目前没有人可以审查：登记人、收款人和批准人不能审查。请补充经审委员。
money-nobody-reviews-care = ⚠️ 关怀支出（{ $number } 号）目前没有人可以审查：能审查的人与此事有关或经手过。请向主席提出增补一名经审委员，不必说明原因。
money-no-fund-review = ⚠️ 经审委员会现在没有人，还有支出等待审查。请用 /people 补充。
money-shown =
    <b>{ $number } 号 · { $title }</b>
    { $amount }{ $about }
    { $kind } · 付给：{ $payee } · { $day }
    登记人：{ $enterer }
    { $notes }{ $checks }
money-state-waiting = 待审
money-state-objected = 有疑问
money-state-passed = 已审
money-state-long-waiting = ⏳ 等待审查
money-state-long-objected = ✋ 审查有疑问：请更正，或者补充票据
money-state-long-passed = ✅ 已审查通过
money-paper-only = 📄 票据在财务委员处，只有纸质的。
money-no-receipt = ⚠️ 还没有票据。
money-corrects = 更正 { $number } 号
money-looked-passed = { $day }，{ $name }审查通过{ $reason }
money-looked-objected = { $day }，{ $name }提出疑问：{ $reason }
money-checks =
    <b>请核对：</b>
    { $checks }
money-pass = ✅ 通过
money-pass-paper = ✅ 已看过纸质票据，通过
money-object = ✋ 有疑问
money-passed = 已审查通过。
money-passed-already = 这一笔已经审查通过。
money-not-yours-to-review = 由经审委员审查，登记人、收款人和批准人除外。
money-ask-objection = { $number } 号有什么疑问？请写一两句，会转给登记人。
money-wrong-reason = 请用最多 { $most } 个字符说明疑问。
money-objected = ✋ { $number } 号（“{ $title }”）的疑问已记下并转给登记人。
money-told-objected = ✋ 经审委员对 { $number } 号（“{ $title }”，{ $amount }）有疑问：{ $reason }

## 更正

money-correct = ✏️ 更正
money-ask-right = { $number } 号现在是 { $amount }。正确的金额一共是多少？没有发生过就写 0。
money-right-already = 现在就是这个金额。
money-correct-preview =
    { $number } 号：{ $before } 改为 { $after }。原来的记录不动，另外登记一笔 { $difference }，由经审委员审查。
    { $concerns }
money-correct-yes = ✅ 登记更正
money-changed-meanwhile = 刚才有人改过，请重新看一下。

## 结账

money-close = 🔒 结账
money-close-waits = { $period }还有 { $count } 笔没有审查通过，审完才能结账。
money-close-ask = { $period }共 { $count } 笔，支出 { $spent }，都已审查。结账后这个季度不能再改，更正登记在以后的日期。结账吗？
money-close-yes = 🔒 结账
money-close-early = 季度结束以后才能结账。
money-close-meanwhile = 刚才又有支出登记，请再看一遍。
money-closed-already = 已经结账了。
money-closed-told = 🔒 { $period }的工会经费已审查并结账，支出 { $spent }（不含慰问和帮扶）。会员可用 /money 查看，请在 /open 公布。

## 每周提醒

money-week-review = 🔎 有 { $count } 笔支出等您审查。
money-week-approve = ✋ 有 { $count } 项预算等您批准。
money-week-mend = 💰 您登记的支出里，有 { $count } 笔缺票据或者有疑问。
money-week-care = ⚠️ 今年的慰问和帮扶支出超过了批准的预算（{ $approved }）。
money-week-close = 🔒 { $period }的支出都已审查，可以结账了。

## 支出类别，以及经审委员核对的事项

money-kind-education = 职工教育
money-check-education-1 = • 教材、讲课费，讲课费有完税凭证
money-check-education-2 = • 给学员的奖品不超过本省规定
money-kind-culture_sport = 文体活动
money-check-culture_sport-1 = • 有通知、签到表、比赛结果
money-check-culture_sport-2 = • 得奖的不超过参加人数的三分之二，以本省规定为准
money-check-culture_sport-3 = • 确实需要才购置服装，不超过规定
money-check-culture_sport-4 = • 没有奖品的才发纪念品
money-kind-outing = 会员春秋游
money-check-outing-1 = • 当天往返
money-check-outing-2 = • 没有去明令禁止的景区
money-check-outing-3 = • 在允许的地点，门票、交通、用餐不超过规定
money-kind-film = 看电影、演出
money-check-film-1 = • 按规定从会费里支出
money-check-film-2 = • 有参加人员名单
money-kind-holiday_goods = 逢年过节慰问品
money-check-holiday_goods-1 = • 只在法定节日
money-check-holiday_goods-2 = • 是节日习俗或日常需要的物品，没有发现金、购物卡
money-check-holiday_goods-3 = • 全年人均不超过本省规定
money-check-holiday_goods-4 = • 全体会员一样，有签收表
money-kind-birthday = 生日慰问
money-check-birthday-1 = • 蛋糕或者蛋糕券，不超过规定
money-kind-visit = 婚育、住院、去世、退休慰问
money-check-visit-1 = • 情况已当面核实，没有在这里传病历
money-check-visit-2 = • 金额不超过规定
money-check-visit-3 = • 有两人看望
money-kind-hardship = 困难帮扶、送温暖、助学
money-check-hardship-1 = • 符合条件，有委员会的决定；公布时不写详情
money-check-hardship-2 = • 交给本人，有签收
money-kind-labour_protection = 劳动保护、送清凉
money-check-labour_protection-1 = • 没有代替用人单位应当提供的防护用品和饮料
money-check-labour_protection-2 = • 有发放名单
money-kind-contest = 竞赛奖励
money-check-contest-1 = • 规则在开始前已公布
money-check-contest-2 = • 结果有两人签字
money-check-contest-3 = • 不超过本省规定
money-kind-training_fee = 工会干部培训、会议
money-check-training_fee-1 = • 有计划、通知、签到，住宿不超过标准
money-kind-publicity = 宣传
money-check-publicity-1 = • 有合同或发票，留有样品
money-kind-equipment = 设备、图书
money-check-equipment-1 = • 已登记资产
money-check-equipment-2 = • 超过委员会规定的金额要有两家报价
money-kind-other = 其他
money-check-other-1 = • 有委员会会议记录，写明原因
money-check-other-2 = • 不用于请客送礼、发放津贴补贴

## 表格和图片

money-part-lines = 各项
money-part-rows = 明细
money-part-kinds = 按类别
money-column-title = 项目
money-column-planned = 计划（元）
money-column-approved = 批准（元）
money-column-spent = 支出（元）
money-column-reviewed = 已审（元）
money-column-people = 人数
money-column-head = 人均（元）
money-column-number = 编号
money-column-day = 日期
money-column-kind = 类别
money-column-about = 用途
money-column-fen = 金额（元）
money-column-payee = 付给
money-column-receipts = 票据张数
money-column-state = 审查
money-column-enterer = 登记人
money-column-reviewer = 审查人
money-column-corrects = 更正编号
money-column-rows = 笔数
money-column-waiting = 未审（元）
money-column-Q1 = 第 1 季度（元）
money-column-Q2 = 第 2 季度（元）
money-column-Q3 = 第 3 季度（元）
money-column-Q4 = 第 4 季度（元）
money-picture-title = 工会经费，{ $period }
money-picture-head = 人均 { $head }（{ $people } 人）
money-picture-approved = 批准 { $amount }
money-picture-unapproved = 未批准预算
money-picture-spent = 支出 { $amount }
money-picture-untold = 支出：审查后公布
money-picture-legend = 浅色为批准，深色为支出，橙色表示超出批准。
money-picture-more = 另有 { $count } 项见表格。
