# What could not be delivered.
delivery-failed =
    ⚠️ <b>Messages that did not arrive</b>
    { $lost ->
        [0] In the last day no message was given up.
        [one] In the last day I gave up one message: its reader has blocked me, or Telegram refused it.
       *[other] In the last day I gave up { $lost } messages: their readers have blocked me, or Telegram refused them.
    }
    { $late ->
        [0] None has been waiting for more than a day.
        [one] One has been waiting for more than a day; I go on trying.
       *[other] { $late } have been waiting for more than a day; I go on trying.
    }
delivery-missed = 📭 Since { $day } I could not always reach you. /mycases shows every answer to what you raised; for what you sent anonymously, use /track with your code.
