# What somebody is writing in several parts: to go on with it, its files, its end.
draft-sent = This has already been sent. { $over }
draft-waits =
    { $kind ->
        [suggest] Your suggestion has not been sent yet; it is kept for { $kept }.
        [open] Your notice has not been published yet; it is kept for { $kept }.
        [board] Your words for the board have not been offered yet; they are kept for { $kept }.
        [holidays] The holiday notice has not been entered yet; it is kept for { $kept }.
        [plan] Your activity has not been confirmed yet; it is kept for { $kept }.
        [poll] What you want to ask has not been confirmed yet; it is kept for { $kept }.
        [training] Your course has not been confirmed yet; it is kept for { $kept }.
        [money-expense] Your expense has not been entered yet; it is kept for { $kept }.
        [quiz-withdraw] The question has not been withdrawn yet; your reason is kept for { $kept }.
        [hot-answer] Your answer to the hot issue has not been published yet; it is kept for { $kept }.
       *[other] What you were writing about the case has not been sent yet; it is kept for { $kept }.
    }{ $words }
draft-begins = “{ $words }”
draft-kept-day = a day
draft-kept-week = a week
draft-resume = ▶ Continue
draft-discard = 🗑 Discard
draft-dropped = Nothing was sent, and the draft is erased.
draft-files = 📎 Files ({ $count })
draft-files-list = 📎 Tap a file to remove it.
draft-file-photo = 🗑 { $place }. Photo
draft-file-voice = 🗑 { $place }. Voice message
draft-file-document = 🗑 { $place }. Document
draft-file-video = 🗑 { $place }. Video
draft-file-video_note = 🗑 { $place }. Video message
draft-file-location = 🗑 { $place }. Location
draft-back = ◀ Done
