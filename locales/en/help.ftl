# What one may do, and shortcuts to it.
help-private =
    <b>What you can do here</b>

    { $commands }

    { $more }To ask a person: { $contact }.
help-part-mine = <b>About you</b>
help-part-union = <b>What the union shows everybody</b>
help-part-cadres = <b>Your work in the union</b>
help-rest = <b>And more</b>: { $words }
    /more says what each of them does.
help-more =
    <b>What else you can do</b>

    { $commands }
help-group =
    <b>What works in this group</b>

    { $commands }

    Reply to a case's card to write its answer. Everything else works in your private chat with me.
help-line = /{ $word } · { $does }
help-menu-help = What I can do for you
help-menu-more = More
help-go-suggest = 💡 Suggest
help-go-survey = 📝 Take survey
help-go-activities = 📅 Activities
help-go-help = Help
