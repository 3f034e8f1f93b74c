# Asking to join, and the card on which cadres decide.
admission-name = Please write your name, as your colleagues at work know it. The cadres will see it and nothing else.
admission-name-odd = Please write your name in one line of 2 to { $longest } characters, without characters such as @ or /, and without a web address.
admission-waiting = Thank you. The cadres have your request; you will hear from me as soon as one of them has decided.
admission-refused = Your request to join could not be approved. Please speak to a cadre in person.
admission-card =
    <b>Somebody asks to join</b>
    They give their name as: { $name }

    Please approve only if you are sure that this colleague sent the request.
admission-approve = ✅ Approve
admission-approve-as = ✅ Let in as { $name }, who is on the roll
admission-approve-new = ✅ Let in as somebody new
admission-refuse = Refuse
admission-card-approved = ✅ A request to join was approved.
admission-card-refused = A request to join was refused.
admission-decided-before = This request has been decided already.
admission-office = This person is on the roll with an office. Only the chair can let them in as such.
admission-many =
    <b>{ $count } people ask to join</b>
    Please approve only people you know to be colleagues.
admission-next = Look at them one by one
admission-none = No request is waiting.
