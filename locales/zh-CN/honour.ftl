# 表扬：同事之间的感谢。
honour-menu-honour = 感谢同事
honour-home = 在这里用一句话感谢一位同事。是否给大家看，由被感谢的人决定。不计数，也不排名。
honour-back = « 返回
honour-thank = 感谢一位同事
honour-mine = 给我的感谢
honour-own = 我写的感谢
honour-awards = 评优：推荐和投票
honour-to-all = 大家可看的感谢
honour-whom = 您想感谢谁？请写全名。
honour-nobody = 找不到可以在这里感谢的这位同事：也许名字写法不同，也许本人不用机器人。请再写一次全名。
honour-which = 您指的是哪一位？
honour-person = { $name }
honour-sentence = 您想感谢 { $name } 什么？一句话，最多 { $most } 个字符。
honour-nobody-now = 目前不能在这里感谢这位同事。
honour-refused-again = 30 天内您已经感谢过这位同事。当面说一声，更有分量。
honour-refused-many = 30 天内您已经写了 { $most } 条感谢。过几天就可以再写。
honour-odd = 请写一句话，最多 { $most } 个字符，不带文件。
honour-preview =
    给 { $name }：

    “{ $text }”

    { $name } 会看到这句话和您的姓名。如果本人同意，全体会员都能看到这句话和双方的姓名。要修改，就再写一次。
honour-send = 发送
honour-sent = 已送出。是否给大家看，由您感谢的人决定；您随时可以收回。
honour-over = 这一项已经结束。
honour-thanked =
    💐 <b>{ $name }</b> 感谢您：

    “{ $text }”

    这句话是您的。可以让全体会员看到这句话和双方的姓名吗？
honour-show = 可以给大家看
honour-keep = 只留给自己
honour-refuse = 我不想要
honour-decided-shown =
    <b>{ $name }</b>：“{ $text }”

    从现在起全体会员都能看到。您随时可以改变。
honour-decided-own =
    <b>{ $name }</b>：“{ $text }”

    只有您看得到。您随时可以改变。
honour-decided-asked =
    <b>{ $name }</b>：“{ $text }”

    在您决定之前，只有您看得到。
honour-refuse-how = 它会从您的列表中消失，别人看不到，也不会告诉写的人。如果这句话伤害了您，或者您不希望对方再写，可以连同以后的一起拒收。需要帮助请发送 /care。
honour-drop = 拒收这一条
honour-mute = 拒收这一条和以后的
honour-refused = 已经消失。没有告诉写的人。
honour-refuse-further = 这一条已经没有了。以后对方写的也要拒收吗？不会告诉对方。需要帮助请发送 /care。
honour-mute-further = 拒收以后的
honour-data-taken-back = （已收回）
honour-received = { $count ->
    [0] 还没有人给您写感谢。
   *[other] <b>给您的感谢</b>，最新的在前
}
    { $lines }
honour-line-asked = { $number }. { $name }：“{ $text }”（等您决定）
honour-line-own = { $number }. { $name }：“{ $text }”（只有您看得到）
honour-line-shown = { $number }. { $name }：“{ $text }”（大家可看）
honour-decide = 第 { $number } 条：修改
honour-hear = 重新接受所有人的感谢
honour-heard-again = 所有人又可以感谢您了。
honour-line = • { $writer } 致 { $receiver }：“{ $text }”
honour-all = { $is_empty ->
    [yes] 还没有可以给大家看的感谢。
   *[no] <b>同事之间的感谢</b>，最新的在前，均经被感谢的人同意
}
    { $lines }
honour-written = { $count ->
    [0] 您还没有写过感谢。
   *[other] <b>您写的感谢</b>，最新的在前
}
    { $lines }
honour-line-written = { $number }. 致 { $name }：“{ $text }”
honour-take-back = 收回第 { $number } 条
honour-taken-back = 已收回，双方都不再看到。
honour-month =
    💐 <b>{ $month }的感谢</b>，均经被感谢的人同意

    { $lines }{ $more ->
        [yes] {""}
        ……更多请点按钮。
       *[no] {""}
    }
honour-month-short = 💐 <b>上月的感谢</b>可以看了，均经被感谢的人同意。
honour-data-wrote = 您感谢了
honour-data-thanked = 感谢您的
