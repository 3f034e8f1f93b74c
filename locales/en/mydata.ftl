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
