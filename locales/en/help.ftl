# What one may do, and shortcuts to it.
help-private =
    <b>What you can do here</b>

    { $commands }

    To ask a person: { $contact }.
help-group =
    <b>What works in this group</b>

    { $commands }

    Reply to a case's card to write its answer. Everything else works in your private chat with me.
help-line = /{ $word } · { $does }
help-menu-help = What I can do for you
help-go-suggest = 💡 Suggest
help-go-survey = 📝 Take survey
help-go-activities = 📅 Activities
help-go-help = Help
