# Everything held of a person.
mydata-menu-mydata = All my data
mydata-held =
    <b>What is kept about you</b>

    { $lines }

    Survey answers and anonymous cases are not here: nothing connects them with you. /forgetme erases the rest.
mydata-part = <b>{ $title }</b>
mydata-entry = • { $label }: { $value }
mydata-more = … and more, in the file.
mydata-file = All of it as a file, for you to keep.

## What is held, in words
mydata-of-board = Public board
mydata-of-cases = Your cases
mydata-of-survey = Surveys
mydata-of-paper = Surveys on paper
mydata-of-activities = Activities
mydata-of-open = Disclosures
mydata-of-inspection = Inspection of openness
mydata-of-promises = What you promised
mydata-of-rota = Duty weeks and leaves
mydata-label-number = Number
mydata-label-category = Category
mydata-label-mode = Mode
mydata-label-state = State
mydata-label-opened = Opened
mydata-label-outcome = Outcome
mydata-label-rating = Rating
mydata-label-files = Files
mydata-label-by = From
mydata-label-at = At
mydata-label-text = Text
mydata-label-title = Activity
mydata-label-starts = Begins
mydata-label-answer = Answer
mydata-label-photo = Photos of you
mydata-label-place = Place
mydata-label-rated = You rated
mydata-label-survey = Survey answers
mydata-label-read = Read
mydata-label-voices = Support
mydata-label-stage = Stage
mydata-label-zh = In Chinese
mydata-label-en = In English
mydata-label-asked = Surveys you were asked to answer
mydata-label-paper = Slips you typed in
mydata-label-item = Disclosed
mydata-label-period = Period
mydata-label-signed = Signed
mydata-label-answered = Filled in
mydata-label-to_put_right = To put right
mydata-label-duty_weeks = Duty week
mydata-label-leaves = On leave
mydata-value-sender = you
mydata-value-reply = the union
mydata-value-defer = the union
mydata-value-extend = the union
mydata-value-transfer = the union
mydata-value-refuse = the union
mydata-value-question = the union
mydata-value-True = yes
mydata-value-False = no
mydata-value-join = join
mydata-value-maybe = maybe
mydata-value-cannot = cannot
mydata-value-confirmed = confirmed
mydata-value-waitlisted = on the waiting list
mydata-value-zh-CN = Chinese
mydata-value-en = English
mydata-value-wished = being rewritten
mydata-value-offered = waits for your consent
mydata-value-shown = shown
mydata-value-waiting = waits for supporters
