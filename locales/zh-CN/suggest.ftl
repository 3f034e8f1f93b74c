# 提建议：从选择类别到收到回执。
suggest-menu-suggest = 提建议
suggest-category = 📮 <b>您想说哪方面的事？</b>
suggest-about-production = 生产技术
suggest-about-safety = 安全与劳保
suggest-about-pay_hours = 薪酬与工时
suggest-about-welfare = 食堂与生活
suggest-about-culture = 文体活动
suggest-about-training = 培训与技能
suggest-about-openness = 厂务公开
suggest-about-rules = 规章与考核
suggest-about-funds = 工会经费
suggest-about-women = 女职工权益
suggest-about-harassment = 性骚扰与欺凌
suggest-about-hardship = 困难帮扶
suggest-about-conduct = 作风与廉洁
suggest-about-other = 其他
suggest-how =
    🔐 <b>您想怎样署名？</b>

    { $modes }
suggest-hazard-or-voice =
    ⚠️ <b>是不是某个地方有危险？</b>请按隐患上报，带上地点和照片：会有人核实、整改，每一步都告诉您。

    也可以说说您对安全的看法。<b>您希望我们怎样认识您？</b>

    { $modes }
suggest-report-hazard = ⚠️ 上报隐患
suggest-mode-signed = <b>实名。</b>您的姓名会随内容一起交给工会干部。
suggest-mode-confidential = <b>保密。</b>干部只看到事项编号，看不到您是谁。机器人把您的联系方式加锁保存，以便把答复送给您，事项办结满三十天即销毁。管理工会服务器的人有可能打开。
suggest-mode-anonymous = <b>匿名。</b>我们不保存您的任何联系方式。您会得到一个查询码，只有它能打开答复；如果遗失，谁也帮不了您。Telegram 和运行服务器的人在技术上能看到是谁在写；匿名的意思是工会的记录里没有您。您的措辞、声音和照片仍可能暴露您。
suggest-write-signed =
    ✍️ <b>请写下来。</b>您的姓名会随内容一起提交。
    可以是文字、最多五个图片、视频、文件或位置，或一段语音；您确认之前什么都不会发出。
suggest-write-confidential =
    ✍️ <b>请写下来。</b>干部只会看到事项编号，看不到您是谁。
    可以是文字、最多五个图片、视频、文件或位置，或一段语音；您确认之前什么都不会发出。
suggest-write-anonymous =
    ✍️ <b>请写下来。</b>我们不会随之保存姓名和联系方式。
    可以是文字或最多五张图片；文件和视频可能暴露作者，这里不收。大家熟悉彼此的语气和声音，最好不要提班次和机台。您确认之前什么都不会发出；一天之内没有发出的会全部清除。
suggest-use-buttons = 您发的内容已经保留。请先选择：
suggest-too-long = 一共 { $length } 个字符，一条建议最多 { $most } 个。请缩短 { $over } 个后再发。之前写的内容都还在。
suggest-no-documents = 这里不收文件：文件里常带有姓名，或超出所需的内容。请用文字说明或发图片。您的草稿还在。
suggest-documents-dropped = 文件和视频不能这样提交，已从草稿中去掉。
suggest-too-many-files = 一条建议最多 { $most } 个文件。您的草稿还在；以后还可以往事项里补充。
suggest-preview =
    👀 <b>就这样发出吗？</b>
    { $category } · { $mode }{ $scope }{ $files }
    { $text }{ $together }
suggest-files = { " " }· { $count } 个文件
suggest-scope-concerns_chair = { " " }· 不经主席，交经费审查委员会
suggest-scope-head_only = { " " }· 只交女职工委员会主任
suggest-tick-concerns_chair = ☐ 与工会主席或书记有关
suggest-ticked-concerns_chair = ☑ 与工会主席或书记有关
suggest-tick-head_only = ☐ 只给女职工委员会主任看
suggest-ticked-head_only = ☑ 只给女职工委员会主任看
suggest-send = ✅ 发出
suggest-change-text = 改内容
suggest-change-category = 改类别
suggest-change-mode = 改方式
suggest-keep-from = 🙈 不让某人看到……
suggest-kept-from = 🙈 已对 { $count } 名干部保密
suggest-keep-from-whom = 不想让谁看到？选中的人打不开也找不到这个事项，也没有任何地方会让他们知道有这么一件。
suggest-hide-from = { $name }
suggest-hidden-from = 🙈 { $name }
suggest-kept-or-together = 附议期间大家都能在公开栏看到内容，所以不能同时对主席或某位干部保密。请先取消那项选择，或者直接发出。
suggest-hide-done = ◀ 完成
suggest-cancel = 取消
suggest-cancelled = 什么都没有发出，草稿已清除。随时可以再用 /suggest。
suggest-over = 这条建议已经发出或取消，请用 /suggest 重新开始。
suggest-too-many-open = 您已有 { $most } 个未办结的事项，我们先把其中一些办完吧：/mycases
suggest-enough-today = 您今天已提了 { $most } 条建议，谢谢您，请明天再来。遇到危险请不要等：119、120、110。
suggest-thanks =
    ✅ <b>谢谢您，您的事项编号是 { $number }。</b>
    { $mode } · { $lead }
    { $next }用 /mycases 可以查看进展。
suggest-next = 接下来由干部受理，{ $due }前给您答复。
suggest-see = 查看事项
suggest-code =
    🔑 <b>您的查询码：</b><code>{ $code }</code>
    请现在就记下来。它只显示这一次，五分钟后消失。用 /track 和这个码可以打开答复。
suggest-noted = ✅ 我记下了
suggest-thanks-mailbox =
    ✅ <b>谢谢您，已经放进信箱。</b>
    它会随下一批送到干部那里。{ $next }用 /track 和您的查询码查看。有答复时，中午会给每个人发同样的通知，这样看不出是谁的。
suggest-nobody =
    目前没有可以办理此事的干部。内容已保存，在此期间您可以求助：
    { $hotlines }
suggest-hotlines =
    您随时可以寻求独立的帮助：
    { $hotlines }
suggest-protected = 任何人不得因职工报告隐患或拒绝违章指挥而打击报复，《安全生产法》对此有明确规定。
suggest-greeting = { $kind ->
    [thanks] 🌿 不客气，{ $name }。
    [farewell] 👋 再见，{ $name }。
    [note] 👌 好的。
    [answer] 如果是在回答我的问题，请点那条消息下面的按钮。
   *[greeting] 👋 { $name }，您好。
}工作中有什么可以改进的，随时写在这里就行。
suggest-from-words = 📮 这可以作为一条建议，现在还没有发出。<b>您想说哪方面的事？</b>
suggest-nothing-left = 您的草稿里现在没有文字了。您不点“发出”，什么都不会发出。
suggest-no-films = 匿名时不收视频：图片可以重新绘制，视频不能，画面、声音和手机写入的信息都可能暴露是谁拍的。视频和附带的文字都没有保存。请发图片或用文字说明，或者改为实名或保密提交。您的草稿还在。
suggest-film-too-large = 视频超过 { $most } MB，请发短一些的。视频和附带的文字都没有保存，您的草稿还在。
suggest-note-moment =
    { "" }

    ⚠️ 您写的事关系到生命安全，干部会马上收到，不再等下一批。收到的时间可能让人猜出是谁写的。
suggest-note-as-it-is =
    { "" }

    ⚠️ 文件、视频和语音会原样转交：声音、面孔和手机写入的信息都可能让人知道是您。图片会重新绘制。
suggest-data = 您正在写的内容
suggest-data-drafts = 尚未发出
suggest-copy = 📋 复制查询码
suggest-thanks-danger =
    ✅ <b>谢谢您，已立即告知干部。</b>
    本机器人不是紧急救援渠道：请先离开、停止作业，拨打 119、120 或 110。{ $next }用 /track 和您的查询码查看。
suggest-next-mailbox = { $due }前会有答复。
suggest-thanks-kept =
    ✅ <b>谢谢您，事项 { $number } 已保存。</b>
    { $mode }
suggest-thanks-mailbox-kept =
    ✅ <b>谢谢您，已放进信箱并保存。</b>
    用 /track 和您的查询码查看。
suggest-keep-from-all =
    ⚠️ 这样就没有人可以办理了：内容会保存，但无人办理，也无法承诺答复日期。请取消一个“🙈”，或求助：
    { $hotlines }
suggest-film-taken = 🎬 视频会原样一起提交。一段视频最大 { $size } MB，一条建议最多 { $most } 个附件。
