# 再看告知，以及撤回同意。
privacy-menu-privacy = 个人信息保护告知与我的同意
privacy-agreed =
    { $notice }

    <i>您于{ $day }同意了第 { $version } 版。</i>
privacy-not-agreed =
    { $notice }

    <i>您目前没有同意。发送 /start 可以表示同意。</i>
privacy-withdraw = 撤回同意
privacy-explained =
    您可以随时撤回同意，不需要理由，也不会有任何不利。

    • <b>只撤回同意</b>：机器人不再主动联系您，您也不能使用它；您占用的活动名额会让给别人；已保存的信息不变，发送 /start 可以回来。
    • <b>删除我的信息</b>：您的全部信息将被删除。
privacy-pause = 只撤回同意
privacy-forget = 删除我的信息
privacy-keep = 保留同意
privacy-withdrawn = 您的同意已撤回，机器人不会再主动联系您。发送 /start 可以重新同意，/mydata 和 /forgetme 仍然可用。
privacy-news = 个人信息保护告知有新增内容：您在这里完成了哪些课程、何时完成、结果如何，会在您是会员期间保存，供您出具证明；您参加过哪次活动或培训，以及答题的答案和成绩，保存 12 个月；您自愿填写的退休日期，保存到那天为止，入职日期在您是会员期间保存；您登记、领取或审查的工会经费，作为账目保存 30 年，您注销后不带姓名；您上报的隐患和由您整改的隐患，与事项一样保存；经核实行为的积分保存 24 个月，之后只留一个数字，只有您自己看得到；同事之间的感谢保存 12 个月；您被推荐评优的情况保存到投票后两个月；民主评议中您投的票密封，计票后谁也找不到，被评议干部的结果保存 3 年。这些您也同意吗？其他内容不变。
privacy-news-first = 这项功能会保存新的信息，请先回答。
privacy-renew = ✅ 这一项也同意
privacy-not-now = 暂不
privacy-renewed = 谢谢。/privacy 可以查看告知全文，也可以随时撤回同意。
privacy-put-off = 没关系：不会保存新的信息，其他一切照旧。想同意时发送 /start 即可。
privacy-stays = 没有变化，您的同意继续有效。
