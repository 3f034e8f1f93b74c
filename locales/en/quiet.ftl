# Own quiet hours.
quiet-menu-quiet = My quiet hours
quiet-now =
    🌙 Your quiet hours: <b>{ $hours }</b>

    In these hours the bot writes only in answer to you. Choose others:
quiet-hours = { $start }–{ $end }
quiet-never = none
quiet-default = As the union: { $hours }
quiet-own = Other hours
quiet-none = No quiet hours
quiet-ask = Please write from when to when, for instance 22:00-07:30. At most 16 hours.
quiet-unclear = I could not read that. Please write it like 22:00-07:30, at most 16 hours.
quiet-set = ✅ Your quiet hours: <b>{ $hours }</b>
