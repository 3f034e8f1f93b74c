# 干部维护的会员分组，活动可以面向某个分组。
audience-menu-groups = 会员分组
audience-data = 您所在的分组
audience-data-groups = 分组
audience-list =
    👥 <b>会员分组</b>

    活动可以面向一个或几个分组：分组里的会员会收到邀请，其他人可以申请参加。只有工会干部能看到分组里有谁。
audience-button-group = { $name }（{ $size }人）
audience-button-new = ➕ 新建分组
audience-button-all = 全部分组
audience-button-back = ‹ 返回分组
audience-button-delete = 删除这个分组
audience-button-sure = 确定删除
audience-button-out = ✖ { $name }
audience-button-in = ➕ { $name }
audience-button-in-all = ➕ 这 { $count } 人全部加入
audience-ask-name = 分组叫什么名字？例如：户外岗位
audience-wrong-name = 名称为 1 至 { $most } 个字，请重新填写。
audience-name-taken = 已经有一个叫“{ $name }”的分组，请换一个名称。
audience-shown =
    👥 <b>{ $name }</b>：{ $size ->
        [0] 还没有人
       *[other] { $size } 人
    }

    要加人，请直接发送姓名、部门或工号；要移出某人，点一下姓名即可。
audience-found = 有 { $count } 人与“{ $word }”相符。哪些人属于<b>{ $name }</b>？
audience-nobody-found = 分组之外没有与“{ $word }”相符的人。请发送姓名、部门或工号。
audience-search-over = 这次查找已经结束，请重新发送姓名或部门。
audience-sure = 确定删除分组<b>{ $name }</b>（{ $size ->
        [0] 没有人
       *[other] { $size } 人
    }）吗？会员本身不受影响。
audience-in-use = 有一项即将开展的活动面向这个分组。请先修改该活动的参加对象：/plan
audience-law-out = ⛔ 法律要求<b>{ $name }</b>这个分组完成：{ $courses }。要把{ $person }移出吗？移出后不再要求这个人，并会告诉主席。
audience-law-out-yes = 确定移出
audience-law-taken-out = ⚖️ { $cadre }把{ $person }移出了分组<b>{ $name }</b>，法律要求这个分组完成：{ $courses }。
audience-required = 有培训要求针对这个分组。请先取消该要求：/training
audience-gone = 找不到这个分组了。/groups 可查看其他分组。
