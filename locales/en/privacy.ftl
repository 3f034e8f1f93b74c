# The notice again, and taking consent back.
privacy-menu-privacy = Privacy notice and my consent
privacy-agreed =
    { $notice }

    <i>You agreed to version { $version } on { $day }.</i>
privacy-not-agreed =
    { $notice }

    <i>You have not agreed. /start lets you agree.</i>
privacy-withdraw = Withdraw consent
privacy-explained =
    You may withdraw your consent at any time, without a reason and without any disadvantage.

    • <b>Withdraw only</b>: the bot no longer writes to you and you cannot use it. Places you hold in activities go to others. Your data stays as it is, and /start brings you back.
    • <b>Delete my data</b>: everything kept about you is erased.
privacy-pause = Withdraw only
privacy-forget = Delete my data
privacy-keep = Keep my consent
privacy-withdrawn = Your consent has been withdrawn, and the bot will no longer write to you on its own. You can agree again with /start; /mydata and /forgetme still work.
privacy-news = The privacy notice has something new: which courses you complete here, when and with what result is kept as long as you are a member, so that you can prove it. Which activities and sessions you attended, and what you answer in quizzes, is kept for 12 months. The day you retire, if you tell us, is kept until it has passed, and the day you began at the company as long as you are a member. What you enter, are paid or review of the union’s money stays in its books for 30 years, without your name once your data is deleted. Hazards that you report or are to fix are kept like cases. Points for what was verified are kept for 24 months, then as one number that only you see. Thanks between colleagues are kept for 12 months, and that you were nominated for an award until two months after the vote. In appraisals your ballot is sealed, and nobody can find it after the count; results of the cadres appraised are kept for 3 years. That a figure of a month counts a course or activity of yours is kept for 14 months, then the figure alone. Do you agree to that too? Everything else stays as it was.
privacy-news-first = Something new would be kept for this: please answer first.
privacy-renew = ✅ I agree to that too
privacy-not-now = Not now
privacy-renewed = Thank you. With /privacy you can read the whole notice, and withdraw your consent at any time.
privacy-put-off = That is fine: nothing new is kept, and everything else stays as it was. /start asks you again whenever you like.
privacy-stays = Nothing has changed. Your consent remains.
