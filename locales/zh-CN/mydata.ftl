# 保存的全部个人信息。
mydata-menu-mydata = 查看我的全部信息
mydata-held =
    <b>这里保存的您的信息</b>

    { $lines }

    测评答案和匿名事项不在其中，它们不与您关联。发送 /forgetme 可以删除以上信息。
mydata-part = <b>{ $title }</b>
mydata-entry = • { $label }：{ $value }
mydata-more = ……其余见文件。
mydata-file = 同样内容的完整文件，供您保存。

## 保存的内容，用文字说明
mydata-of-board = 公开栏
mydata-of-cases = 您的事项
mydata-of-survey = 测评
mydata-of-paper = 纸质测评
mydata-of-activities = 活动
mydata-of-open = 公开事项
mydata-of-inspection = 厂务公开检查
mydata-of-promises = 您作出的承诺
mydata-of-rota = 值班和请假
mydata-label-number = 编号
mydata-label-category = 类别
mydata-label-mode = 反映方式
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
mydata-label-photo = 您的照片
mydata-label-place = 名额
mydata-label-rated = 已评价
mydata-label-survey = 测评作答
mydata-label-read = 阅读
mydata-label-voices = 附议
mydata-label-stage = 公开进度
mydata-label-zh = 中文
mydata-label-en = 英文
mydata-label-asked = 邀请您参加的测评
mydata-label-paper = 录入的答题单
mydata-label-item = 公开事项
mydata-label-period = 期间
mydata-label-signed = 签字
mydata-label-answered = 填写
mydata-label-to_put_right = 负责整改
mydata-label-duty_weeks = 值班周
mydata-label-leaves = 请假
mydata-value-sender = 您
mydata-value-reply = 工会
mydata-value-defer = 工会
mydata-value-extend = 工会
mydata-value-transfer = 工会
mydata-value-refuse = 工会
mydata-value-question = 工会
mydata-value-True = 是
mydata-value-False = 否
mydata-value-join = 参加
mydata-value-maybe = 待定
mydata-value-cannot = 不参加
mydata-value-confirmed = 已报名
mydata-value-waitlisted = 候补
mydata-value-zh-CN = 中文
mydata-value-en = 英文
mydata-value-wished = 等待改写
mydata-value-offered = 等您同意
mydata-value-shown = 已公开
mydata-value-waiting = 等待附议
