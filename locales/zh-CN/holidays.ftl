# 国务院的节假日安排通知，由主席录入。
holidays-menu-holidays = 录入节假日安排
holidays-years =
    📅 <b>节假日安排</b>

    { $years }

    期限、问卷和活动都按国务院通知的放假日和调休上班日计算。
holidays-known = ✅ { $year }年：已有安排
holidays-unknown = ⏳ { $year }年：还没有录入，暂按法定节假日计算
holidays-button-enter = 录入{ $year }年的安排
holidays-button-use = ✅ 使用
holidays-button-drop = 暂不录入
holidays-ask =
    请把国务院关于{ $year }年节假日安排的通知全文发过来，或者这样写：

    放假：1月1日至3日，4月5日
    上班：1月4日

    放假日里的周末可以不写。
holidays-preview =
    <b>{ $year }年节假日安排</b>

    放假：
    { $off }

    调休上班：
    { $work }

    { $changes ->
        [0] 日历没有变化。
       *[other] 日历有 { $changes } 天变化。
    }如有不对，请把全文重新发送一次。
holidays-day = • { $day }
holidays-span = • { $first }至{ $last }
holidays-none = • 无
holidays-entered = ✅ { $year }年的节假日安排已录入。活动计划一分钟内随之调整，已经承诺的日期不变。
holidays-told = 📅 { $year }年的节假日安排已录入。新的期限、问卷和活动计划按此计算，已经承诺的日期不变。
holidays-over = 这一步已经结束。/holidays 可查看已有的安排。
holidays-wrong-none = 没有找到放假日期。请发送{ $year }年通知的全文。
holidays-wrong-kind = 看不出“{ $what }”是放假还是上班。请写成“1月1日至3日放假”或者“1月4日上班”，并重新发送全文。
holidays-wrong-day = 没有读懂“{ $what }”。请把日期写成1月1日或者1月1日至3日，并重新发送全文。
holidays-wrong-year = { $what }不在{ $year }年。请发送{ $year }年的安排。
holidays-wrong-both = { $what }既放假又上班。请改正后重新发送全文。
holidays-wrong-make-up = { $what }不是周末，不会是调休上班日。请改正后重新发送全文。
holidays-wrong-missing = 缺少法定节假日{ $what }，安排不完整。请发送全文。
