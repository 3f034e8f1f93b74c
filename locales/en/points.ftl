# Points: what verified acts earn, and what may be had for them.
points-menu-points = My points
points-own =
    You have <b>{ $balance }</b> points, { $month } of them from this month, which counts at most { $cap }. Only you see this.{ $requests }

    { $rewards ->
        [yes] What you have enough points for stands on the buttons below.
       *[no] Your union has not decided yet what may be had for points.
    }
points-waits = • You have asked for { $reward } ({ $points }).
points-reward = { $reward } for { $points }
points-take-back = Take back: { $reward }
points-rows = Where they come from
points-worth = How to earn points
points-back = « My points
points-queue = { $count ->
    [one] To be handed over: one
   *[other] To be handed over: { $count }
}
points-all = { $count ->
    [0] Nothing has been counted yet. What is verified today stands here tomorrow.
   *[other] <b>Where your points come from</b>, the newest first
}
    { $lines }
points-row = { $month } · { $points } · { $what }
points-row-corrected = { $month } · { $points } · corrected: { $what }
points-row-confided = { $month } · { $points } · { $what }, confided: kept in no row, and gone when the record of it is
points-worth-all =
    <b>What earns points</b>, once somebody else has verified it

    { $lines }

    A month counts { $cap } at most. Opinions, votes, answers to surveys and days without an accident earn nothing: they are not for sale. What turns out to be wrong costs nothing; what was counted for it is corrected in a row of its own. After two years the rows of a month become one number.
points-worth-line = • { $what }: { $points }
points-kind-hazard_general = general hazard, verified
points-kind-hazard_larger = larger hazard, verified
points-kind-hazard_major = major hazard, verified
points-kind-near_miss = near miss, verified
points-kind-cure = hazard you helped to fix
points-kind-hazard_question = hazard of yours that became a question
points-kind-training = course completed
points-kind-contest = contest you took part in
points-kind-suggestion = suggestion adopted
points-kind-issue = handed over
points-kind-carried = what earlier months came to
points-gone = That is over. /points shows how things stand.
points-too-few = You do not have enough points for that.
points-get-sure = Would you like to have { $reward } for { $points } points? A cadre will get in touch with you. Those who hand it over see your name and what you wish for, not how many points you have.
points-get-yes = Yes, please
points-asked-for = Passed on.
points-taken-back = Taken back.
points-noted-yet = A cadre has noted that it was handed over to you, so it cannot be taken back. If you have not received it, please tell any cadre.
points-asked = Somebody would like to have something for points: { $reward }. The bot says in private who it is.
points-to-private = Open in private
points-queue-list = { $count ->
    [0] Nothing is to be handed over.
    [one] One wish is to be fulfilled. Two of you note that it was handed over.
   *[other] { $count } wishes are to be fulfilled. Two of you note each time that it was handed over.
}
points-request = { $name }: { $reward }
points-request-noted = { $name }: { $reward } (one of two)
points-request-shown =
    { $name } would like to have <b>{ $reward }</b> for { $points } points.
    { $is_noted ->
        [yes] { $first } has noted that it was handed over. A second cadre confirms it.
       *[no] Once it is handed over, two cadres note it.
    }
points-handed = It was handed over
points-refuse = It cannot be had
points-unnote = I noted it by mistake
points-unnoted = Your note is taken back. It waits to be handed over again.
points-noted-meanwhile = A cadre has noted that it was handed over. Confirm it, or ask them to take their note back.
points-refuse-sure = Tell { $name } that { $reward } cannot be had now? The points stay.
points-refuse-yes = Tell them
points-queue-back = « All wishes
points-own-wish = This is your own wish. Two others note it.
points-noted-yours = You have noted it already. A second cadre confirms it.
points-not-enough = There are not enough points for this any more. Nothing was noted.
points-noted-first = Noted. A second cadre confirms it.
points-noted-second = Noted by two. The points are taken off.
points-issued = Two cadres have noted that you received this: { $reward }. { $points } points were taken off; /points shows what is left. If you have not received it, please tell any cadre.
points-refused = What you wished for cannot be had now: { $reward }. Your points stay as they are.
points-data-points = Points
points-data-month = Month
points-data-kind = For
points-data-source = Number
points-data-reason = Reason
points-data-wishes = You asked for
