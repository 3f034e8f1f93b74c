# Own quiet hours.
quiet-menu-quiet = My quiet hours
quiet-now =
    🌙 Your quiet hours: <b>{ $hours }</b>

    In these hours the bot only writes to answer you. Choose other hours:
quiet-hours = { $start }–{ $end }
quiet-never = none
quiet-default = Same as the union: { $hours }
quiet-own = Other hours
quiet-none = No quiet hours
quiet-ask = Please write the start and the end, for example 22:00-07:30. At most 16 hours.
quiet-unclear = I could not read that. Please write it like 22:00-07:30, at most 16 hours.
quiet-set = ✅ Your quiet hours: <b>{ $hours }</b>
