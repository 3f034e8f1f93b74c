# Everything held of a person.
mydata-menu-mydata = Everything held about me
mydata-held =
    <b>What is held about you</b>

    { $lines }

    Answers to surveys and anonymous cases are not here: they are not tied to you. /forgetme erases what is.
mydata-part = <b>{ $title }</b>
mydata-entry = • { $label }: { $value }
mydata-more = … and more, in the file.
mydata-file = The same and all of it, as a file to keep.

## What is held, in words
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
mydata-label-place = Place
mydata-label-rated = Rated
mydata-label-survey = Survey answers
mydata-label-read = Read
mydata-value-sender = you
mydata-value-reply = the union
mydata-value-question = the union
mydata-value-True = yes
mydata-value-False = no
mydata-value-join = join
mydata-value-maybe = maybe
mydata-value-cannot = cannot
mydata-value-confirmed = confirmed
mydata-value-waitlisted = on the waiting list
