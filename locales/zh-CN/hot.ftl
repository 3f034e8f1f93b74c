# 热点问题：大家常提的事，工会怎么答复。
hot-menu-hot = 大家关心的热点和答复
hot-data-answered = 您答复的热点
hot-data-issue = 热点
hot-kept = 如果您做过干部：工会对热点问题的答复会保留，但不再有您的名字。
hot-list =
    🔥 <b>大家关心的热点</b>

    { $parts }
hot-none = 🌿 目前没有突出的热点。
hot-entry =
    <b>{ $name }</b>，{ $since }起 · { $committee }
    { $standing }
hot-answered =
    { $day }答复：
    <blockquote>{ $text }</blockquote>
hot-answer-due = { $day }前答复
hot-answer-late = 应于{ $day }前答复，已逾期
hot-row-proposed = ❓ { $name }
hot-row-confirmed = { $name }
hot-card =
    🔥 <b>{ $name }</b>：{ $state }
    { $count ->
        [0] 近期没有人单独提出，但测评中很多人希望解决
       *[other] 30 天内{ $authors ->
            [0] {""}
           *[other] { " " }{ $authors } 人
        }提出 { $count } 件
    }，热度 { $heat }（{ $least } 以上为热点）
hot-open = 打开
hot-state-proposed = 是热点吗？
hot-state-confirmed = 已确认
hot-state-cleared = 已解决
hot-state-dismissed = 不作为热点
hot-one =
    🔥 <b>{ $name }</b>：{ $state }
    { $count ->
        [0] 近期没有人单独提出，但测评中很多人希望解决
       *[other] 30 天内{ $authors ->
            [0] {""}
           *[other] { " " }{ $authors } 人
        }提出 { $count } 件
    }，热度 { $heat }（{ $least } 以上为热点）
    { $standing }
hot-confirm = ✅ 确认，由我答复
hot-dismiss-sure = <b>{ $name }</b>不作为热点？以后不能再改回来。
hot-clear-sure = <b>{ $name }</b>已经解决了吗？会向所有人显示为已解决，不能再改回来。
hot-back = ‹ 返回
hot-rename = 起个名字
hot-dismiss = 不是热点
hot-answer = ✏️ 答复
hot-answer-again = 修改答复
hot-clear = 已解决
hot-publish = ✅ 公布
hot-title-write = 叫什么名字？最多 { $most } 个字符，不要写任何人的姓名。
hot-answer-write = 工会怎么答复？所有人都会读到：{ $least } 到 { $most } 个字符，不要写任何人的姓名。
hot-answer-sure =
    👀 <blockquote>{ $text }</blockquote>
    公布给所有人吗？
hot-answer-first = 答复之后才能标为已解决。
hot-over = 这一步已经结束，或者现在做不了。/hot 可以查看热点。
hot-remind = ⏰ 热点<b>{ $name }</b>等待公开答复，期限{ $day }（共 { $days } 个工作日）。
hot-hand-over = 🔥 “{ $name }”需要有人答复：原负责人已卸任。已承诺在 { $days } 个工作日内答复，最迟 { $day }。
hot-picture = 🔥 大家关心什么
hot-topic-confidential = 保密类
hot-topic-meals = 食堂用餐
hot-topic-water = 饮水
hot-topic-air = 冷热和通风
hot-topic-noise = 噪音
hot-topic-dust = 粉尘和异味
hot-topic-gear = 劳保用品
hot-topic-guards = 安全防护和通道
hot-topic-light = 照明
hot-topic-floor = 地面
hot-topic-toilets = 卫生间
hot-topic-showers = 浴室和更衣柜
hot-topic-housing = 宿舍
hot-topic-internet = 网络
hot-topic-transport = 班车通勤
hot-topic-parking = 停车充电
hot-topic-overtime = 加班
hot-topic-pay = 工资待遇
hot-topic-shifts = 排班
hot-topic-leave = 休假
hot-topic-training = 培训
hot-topic-sports = 体育活动
hot-topic-culture = 图书、电影和联欢
hot-topic-machines = 设备和工具
hot-topic-rules = 制度考核
hot-topic-rest = 休息场所
hot-topic-nursing = 哺乳和孕期
hot-topic-gifts = 福利慰问
hot-topic-health = 健康
hot-topic-funds = 工会经费
