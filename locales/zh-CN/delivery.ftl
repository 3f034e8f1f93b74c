# 没有送达的消息。
delivery-failed =
    ⚠️ <b>有消息没有送达</b>
    { $lost ->
        [0] 最近一天里没有放弃任何消息。
       *[other] 最近一天里有 { $lost } 条消息已放弃发送：对方拉黑了我，或被 Telegram 拒绝。
    }
    { $late ->
        [0] 没有等待超过一天的消息。
       *[other] 有 { $late } 条消息已等待超过一天，我会继续尝试。
    }
delivery-missed = 📭 { $day }以来，我有时联系不上您。您提出的事项和答复都在 /mycases；匿名提交的，用 /track 加查询码查看。
