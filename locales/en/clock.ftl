clock-behind = ⚠️ <b>The clock of the machine is wrong.</b> It shows { $now }, but I was already at work on { $last }.

    Until it is right I do nothing on my own: no survey opens, and nobody is reminded. I still answer what you tap and write. Please tell whoever looks after the machine; <code>python -m bot check</code> says what to do.
