# 申请加入，以及干部审批的卡片。
admission-name = 请写下您的姓名，就是同事们平时叫的那个。工会干部只会看到这个姓名，看不到其他信息。
admission-name-odd = 请用一行写下您的姓名，2 到 { $longest } 个字符，不要带 @、/ 之类的符号或网址。
admission-waiting = 谢谢。工会干部已收到您的申请，有结果我会马上告诉您。
admission-refused = 您的加入申请未能通过，请当面与工会干部联系。
admission-card =
    <b>有人申请加入</b>
    对方填写的姓名：{ $name }

    请确认是这位同事本人申请后再批准。
admission-approve = ✅ 批准
admission-approve-as = ✅ 作为名册上的{ $name }加入
admission-approve-new = ✅ 作为新会员加入
admission-refuse = 不批准
admission-card-approved = ✅ 一份加入申请已批准。
admission-card-refused = 一份加入申请未批准。
admission-decided-before = 这份申请已经处理过了。
admission-office = 名册上此人担任职务，只有工会主席可以批准其以该身份加入。
admission-many =
    <b>有 { $count } 人申请加入</b>
    请只批准您确认是同事的人。
admission-next = 逐个查看
admission-none = 现在没有等待批准的申请。
