# 保存的全部个人信息。
mydata-menu-mydata = 查看我的全部信息
mydata-held =
    <b>这里保存的您的信息</b>

    { $lines }

    测评答案和匿名诉求不在其中，它们不与您关联。发送 /forgetme 可以删除以上信息。
mydata-part = <b>{ $title }</b>
mydata-entry = • { $label }：{ $value }
mydata-more = ……其余见文件。
mydata-file = 同样内容的完整文件，供您保存。

## 保存的内容，用文字说明
mydata-label-number = 编号
mydata-label-category = 类别
mydata-label-mode = 方式
mydata-label-state = 状态
mydata-label-opened = 提出时间
mydata-label-outcome = 结果
mydata-label-rating = 评价
mydata-label-files = 文件数
mydata-label-by = 来自
mydata-label-at = 时间
mydata-label-text = 内容
mydata-label-title = 活动
mydata-label-starts = 开始
mydata-label-answer = 答复
mydata-label-place = 名额
mydata-label-rated = 已评价
mydata-label-survey = 测评作答
mydata-label-read = 阅读
mydata-value-sender = 您
mydata-value-reply = 工会
mydata-value-question = 工会
mydata-value-True = 是
mydata-value-False = 否
mydata-value-join = 参加
mydata-value-maybe = 待定
mydata-value-cannot = 不参加
mydata-value-confirmed = 已确认
mydata-value-waitlisted = 候补
