# What all members are told on a morning, from several features at once.
news-joined =
    ☀️ <b>News of the union</b>

    { $parts }
