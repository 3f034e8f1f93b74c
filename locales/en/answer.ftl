# What the bot says when no conversation answers.
answer-sorry = Sorry, something went wrong on our side. It has been noted; please try again in a moment.
answer-not-allowed = Your present role does not let you do this.
answer-consent-first = Please read the privacy notice and agree first: /start
answer-stranger = This bot is for the members of our union. Ask a cadre for your personal invitation link, or send /start to ask for one here.
answer-joining = You are about to join. Please read the notice above and tap “I agree” or “I decline”; /start shows it again.
answer-too-old = This button is old and no longer works. Please send the command again.
answer-switched-off = Your union does not use this part of the bot.
answer-start-over = That conversation has ended. Let us start again: /help
answer-not-understood = I did not understand that. To tell the union something, tap “💡 Suggest”; /help shows what else I can do.
answer-in-private = Please do this in your private chat with me.
answer-anonymous = You write as the group, so I cannot tell who you are. To act under your own name, turn off “Remain anonymous” for yourself in the group’s list of administrators, or do it in your private chat with me.
answer-in-group = This command belongs to the cadre group.
answer-open-private = Open private chat
answer-not-taken = I cannot take { $kind ->
    [sticker] stickers
    [audio] music files; please record a voice message
    [contact] contacts; please write whom you mean
    [dice] dice
    [poll] polls
    [animation] animations; please send a film or a photo
   *[other] messages of this kind
}. Nothing of it has been kept.
answer-no-file-here = Only words can be taken at this place, so nothing of { $kind ->
    [photo] the photo
    [voice] the voice message
    [video] the film
    [video_note] the round film
    [location] the place
   *[other] the file
} and of the words with it has been kept. Please write what you want to say.
answer-edit-not-taken = That change does not reach anybody: what was sent stays as it was. Please write it again where it belongs.
