# 分几次写成的内容：继续、附件、结束。
draft-sent = 已经发出去了。{ $over }
draft-waits =
    { $kind ->
        [suggest] 您的建议还没有发出，会保留{ $kept }。
        [open] 您的公开内容还没有发布，会保留{ $kept }。
        [board] 您为公开栏改写的内容还没有提交，会保留{ $kept }。
        [holidays] 节假日安排还没有录入，草稿保留{ $kept }。
        [plan] 您的活动还没有确认，会保留{ $kept }。
        [poll] 征求意见还没有发出，草稿为您保留{ $kept }。
        [training] 您的课程还没有确认，会保留{ $kept }。
        [money-expense] 您的支出还没有登记，会保留{ $kept }。
        [quiz-withdraw] 题目还没有撤下，您写的原因会保留{ $kept }。
        [hot-answer] 您对热点问题的答复还没有公开，会保留{ $kept }。
       *[other] 您为这个事项写的内容还没有发出，会保留{ $kept }。
    }{ $words }
draft-begins = “{ $words }”
draft-kept-day = 一天
draft-kept-week = 一周
draft-resume = ▶ 继续
draft-discard = 🗑 不要了
draft-dropped = 什么都没有发出，草稿已清除。
draft-files = 📎 附件（{ $count }）
draft-files-list = 📎 点一个附件，就把它去掉。
draft-file-photo = 🗑 { $place }. 图片
draft-file-voice = 🗑 { $place }. 语音
draft-file-document = 🗑 { $place }. 文件
draft-file-video = 🗑 { $place }. 视频
draft-file-video_note = 🗑 { $place }. 圆形视频
draft-file-location = 🗑 { $place }. 位置
draft-back = ◀ 完成
