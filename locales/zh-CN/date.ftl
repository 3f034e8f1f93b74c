date-day = { $month }月{ $day }日（周{ $weekday ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[7] 日
}）
date-day-year = { $year }年{ $month }月{ $day }日（周{ $weekday ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[7] 日
}）
date-moment = { $day }{ $time }
date-unclear = 这可能是{ $one }，也可能是{ $other }。请点选一个，或者写成“12月7日”这样。
date-too-far = { $day }太远了。请看一下年份，再写一遍。
date-which = 这可以有两种理解，您指的是哪一个？
date-one = { $day }
date-span = { $first }至{ $last }
