# 同一天早上给全体会员的几件事。
news-joined =
    ☀️ <b>工会消息</b>

    { $parts }
