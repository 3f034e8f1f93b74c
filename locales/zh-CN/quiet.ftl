# 自己的免打扰时间。
quiet-menu-quiet = 免打扰时间
quiet-now =
    🌙 您的免打扰时间：<b>{ $hours }</b>

    在这段时间里，机器人只在您发消息时回复。可以另选：
quiet-hours = { $start }–{ $end }
quiet-never = 无
quiet-default = 与工会一致：{ $hours }
quiet-own = 其他时间
quiet-none = 不设免打扰
quiet-ask = 请写下起止时间，例如 22:00-07:30，最长 16 小时。
quiet-unclear = 没有看懂。请按 22:00-07:30 的样子写，最长 16 小时。
quiet-set = ✅ 您的免打扰时间：<b>{ $hours }</b>
