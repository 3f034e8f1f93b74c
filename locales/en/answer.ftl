# What the bot says when no conversation answers.
answer-sorry = Sorry, something went wrong on our side. It has been noted; please try again in a moment.
answer-no-file = The file that belongs here could not be made. It has been noted; please ask for it again later.
answer-not-allowed = Your role does not allow this.
answer-consent-first = Please read the privacy notice and agree first: /start
answer-stranger = This bot is for the members of our union. Ask a cadre for your personal invitation link, or send /start to ask for one here.
answer-joining = You have not joined yet. Please read the notice above and tap “I agree” or “I decline”; /start shows it again.
answer-too-old = This button is old and no longer works. Please send the command again.
answer-switched-off = Your union does not use this part of the bot.
answer-start-over = That conversation has ended. Let us start again: /help
answer-not-understood = I did not understand that. To tell the union something, tap “💡 Suggest”; /help shows what else I can do.
answer-tap-first = Please answer with the buttons above; what you just sent has not been kept. For anything else see /help, and to tell the union something use /suggest.
answer-in-private = Please do this in your private chat with me.
answer-anonymous = You write as the group, so I cannot tell who you are. To act under your own name, turn off “Remain anonymous” for yourself in the group’s list of administrators, or do it in your private chat with me.
answer-in-group = This command belongs in the cadre group.
answer-open-private = Open private chat
answer-not-taken = I cannot take { $kind ->
    [sticker] stickers
    [audio] music files; please record a voice message
    [contact] contacts; please write whom you mean
    [dice] dice
    [poll] polls
    [animation] animations; please send a video or a photo
   *[other] messages of this kind
}. It has not been kept.
answer-no-program = Programs and web pages are not taken here, because they can do harm to whoever opens them. Please send a picture, a PDF or an office file instead; nothing else you have written is lost.
answer-no-file-here = Only text can be taken here, so { $kind ->
    [photo] the photo
    [voice] the voice message
    [video] the video
    [video_note] the video message
    [location] the location
   *[other] the file
} and the words with it have not been kept. Please write what you want to say.
answer-edit-not-taken = Editing a message you have already sent changes nothing here. Please write it again where it belongs.
