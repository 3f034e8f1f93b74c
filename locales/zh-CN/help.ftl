# 能做什么，以及快捷按钮。
help-private =
    <b>您在这里可以做的事</b>

    { $commands }

    想找人咨询：{ $contact }。
help-group =
    <b>这个群里可以用的命令</b>

    { $commands }

    直接回复某个事项的卡片，就可以写给提出人的答复；其他命令请在与我的私聊中使用。
help-line = /{ $word } · { $does }
help-menu-help = 看看我能为您做什么
help-go-suggest = 💡 提建议
help-go-survey = 📝 参加测评
help-go-activities = 📅 看活动
help-go-help = 帮助
