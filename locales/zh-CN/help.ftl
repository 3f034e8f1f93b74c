# 能做什么，以及快捷按钮。
help-private =
    <b>您在这里可以做的事</b>

    { $commands }

    { $more }想找人咨询：{ $contact }。
help-part-mine = <b>与您有关</b>
help-part-union = <b>工会的公开信息</b>
help-part-cadres = <b>您的工会工作</b>
help-rest = <b>还有</b>：{ $words }
    发送 /more 查看各项的用处。
help-more =
    <b>您还可以做的事</b>

    { $commands }
help-group =
    <b>这个群里可以用的命令</b>

    { $commands }

    直接回复某个事项的卡片，就可以写给提出人的答复；其他命令请在与我的私聊中使用。
help-line = /{ $word } · { $does }
help-menu-help = 看看我能为您做什么
help-menu-more = 更多
help-go-suggest = 💡 提建议
help-go-survey = 📝 参加测评
help-go-activities = 📅 看活动
help-go-help = 帮助
