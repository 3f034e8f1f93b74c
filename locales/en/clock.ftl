clock-behind = ⚠️ <b>The clock of the machine is wrong.</b> It shows { $now }, but I did something on { $last } already.

    Until it is right I do nothing by myself: no survey opens, nobody is reminded. What you tap and write is answered as always. Please tell whoever looks after the machine; <code>python -m bot check</code> says what to do.
