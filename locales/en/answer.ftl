# What the bot says when no conversation answers.
answer-sorry = Sorry, something went wrong on our side. It has been noted; please try again in a moment.
answer-not-allowed = Your present role does not let you do this.
answer-consent-first = Please read the privacy notice and agree first: /start
answer-stranger = This bot is for the members of our union. Ask a cadre for your personal invitation link, or send /start to ask for one here.
answer-too-old = This button is old and no longer works. Please send the command again.
answer-start-over = That conversation has ended. Let us start again: /help
answer-not-understood = I did not understand that. To tell the union something, tap “💡 Suggest”; /help shows what else I can do.
answer-in-private = Please do this in your private chat with me.
answer-in-group = This command belongs to the cadre group.
answer-open-private = Open private chat
