# The appraisal of cadres and of the union by members.
appraise-menu-appraise = Appraisal of cadres and of the union
appraise-name-half = Half-year appraisal of cadres, { $day }
appraise-name-year = Yearly appraisal of the union and its cadres, { $day }
appraise-kind-half = Half-year: cadres
appraise-kind-year = Yearly report meeting: the union and cadres
appraise-the-union = Our union
appraise-form-cadre = Appraisal of a cadre
appraise-form-union = Members’ appraisal of the union
appraise-item-cadre-responsive =
    Responsive: When workers raise something, can this cadre be reached and do they hear back?

    • Excellent: asks unprompted, answers the same day, reports progress even on hard matters
    • Competent: answers within the promised time
    • Basically competent: answers only when pressed, or just says noted
    • Not competent: cannot be reached, or nothing follows
appraise-short-cadre-responsive = Responsive
appraise-item-cadre-fair =
    Fair: Is it the same standard for everyone?

    • Excellent: same for all, steps aside unasked when involved
    • Competent: goes by the rules and explains
    • Basically competent: sometimes depends on who asks
    • Not competent: favours, presses down, or gives away what was told in confidence
appraise-short-cadre-fair = Fair
appraise-item-cadre-competent =
    Competent: Does this cadre know the rules and explain them clearly?

    • Excellent: names the rule and the way, teaches others
    • Competent: clear on the own field
    • Basically competent: often has to ask back, or is incomplete
    • Not competent: wrong or careless answers that did harm
appraise-short-cadre-competent = Competent
appraise-item-cadre-clean =
    Clean: Are money, goods and places handled in the open?

    • Excellent: opens the books, welcomes questions, takes nothing
    • Competent: by the rules, with receipts
    • Basically competent: papers sometimes incomplete or late
    • Not competent: favours kin, private use
appraise-short-cadre-clean = Clean
appraise-item-cadre-results =
    Results: Is there visible change in the own field?

    • Excellent: solved hard matters workers had named
    • Competent: planned work mostly done
    • Basically competent: some done, much delayed
    • Not competent: hardly any progress
appraise-short-cadre-results = Results
appraise-item-union-work = Are you satisfied with the work of our union this year?
appraise-short-union-work = The union’s work
appraise-item-union-home = Are you satisfied with the workers’ home: does the union help, listen and keep its word?
appraise-short-union-home = The workers’ home
appraise-item-union-whole = On the whole, are you satisfied with our union?
appraise-short-union-whole = On the whole
appraise-grade-excellent = Excellent
appraise-grade-competent = Competent
appraise-grade-basic = Basically competent
appraise-grade-not = Not competent
appraise-grade-unknown = Cannot tell
appraise-grade-satisfied = Satisfied
appraise-grade-partly = Basically satisfied
appraise-grade-dissatisfied = Not satisfied
appraise-band-b90 = 90 and above
appraise-band-b80 = 80 to 89
appraise-band-b60 = 60 to 79
appraise-band-b0 = below 60
appraise-remark = A remark, if you like: one sentence, without names. You choose next how it may be used.
appraise-use = How may this remark be used? Without an answer it goes into a summary only. Your name is never with it: the box is sealed.
appraise-use-quoted = Quoted to the person, without my name
appraise-use-summary = Summary only
appraise-use-none = Not shared: erased at the count
appraise-question =
    { $bar } { $place }/{ $count } · 🔒 { $name }

    { $question }

    { $hint }{ $note }
appraise-hint = Go by what you have seen yourself. Where you had no contact, choose “Cannot tell”.
appraise-invitation =
    🗳 <b>{ $name }</b> is open until { $closes }.

    This is an unnamed appraisal of union cadres; one ballot each, final once sent. Please go by what you have seen yourself; choose cannot tell where you had no contact. Results appear from 10 valid ballots on; below that no figure is shown.

    🔒 Your ballot is sealed. At the count the key is destroyed, and nobody can say any more who gave which grade. There is no receipt: nobody can make you show how you voted.
appraise-reminder = 🗳 <b>{ $name }</b> closes { $closes }. Only ballots that have been sent count. If you have begun, you can pick up where you left off.
appraise-paper-sure = Do you have a paper slip? If so, what you have begun here is removed, you cannot vote here any more, and we stop reminding you. Nobody can see which slip is yours.
appraise-paper-noted = 📄 Noted: you vote on paper.
appraise-slip-how = Go by what you have seen yourself; where you had no contact, tick “Cannot tell”. You may leave out anybody. If you stand on this slip, leave yourself out. Without an answer a remark goes into a summary only. This is what the grades stand for:
appraise-opened = 🗳 <b>{ $name }</b> has opened, until { $closes }. { $count ->
        [one] One cadre is
       *[other] { $count } cadres are
    } appraised. The lists of cadres, of electors and of questions are fixed now. Until the result nobody sees a figure.
appraise-start = 🗳 To my ballot
appraise-list =
    🗳 Whom do you want to appraise? It is open until { $closes }.

    ☑ means that you have begun; what you answered is not shown. You may leave out anybody. When you are done, send your ballot.
appraise-one = { $name }
appraise-one-begun = ☑ { $name }
appraise-to-list = ‹ To the list
appraise-send = Send my ballot
appraise-send-sure = Send your ballot now? Once it is sent you can neither change nor see it.
appraise-send-yes = Yes, send it
appraise-thanks = ✓ Your ballot is in the box. Thank you. The result is told { $told }.
appraise-nothing-yet = There is no grade in your ballot yet.
appraise-sent = Your ballot is in the box. It can neither be changed nor seen.
appraise-over = This appraisal takes no ballots any more.
appraise-no-elector = The list of those who vote was fixed when this appraisal opened, and you joined later. You can take part in the next one.
appraise-not-this-one = Nobody can be appraised by themselves, nor after they have left.
appraise-menu =
    🗳 <b>Appraisal</b>
    { $state }

    Members appraise cadres and their union once or twice a year. What follows from it is for the members’ meeting to decide.
appraise-state-none = No appraisal is open at present.
appraise-state-open = { $name } is open until { $moment }.
appraise-state-planned = { $name } opens { $moment }.
appraise-see-one = 📊 { $name }
appraise-see = 📊 See the result
appraise-see-own = My own result
appraise-back = ‹ Back
appraise-new = Plan an appraisal
appraise-call-off = Call the planned one off
appraise-called-off = It is called off. Nobody had been invited yet.
appraise-already-planned = There is one already, planned or open.
appraise-ask-kind = Which appraisal? There are at most two in a year.
appraise-ask-day = When does it open? It runs for a week in which no survey is open. Weeks of surveys, and years that have had two appraisals, are left out.
appraise-day = { $day }
appraise-preview =
    <b>{ $kind }</b>
    Opens { $opens }, closes { $closes }.
    Cadres to be appraised now: { $cadres }. Electors now: { $roll }. Both lists are taken from the roll at the opening and fixed then.
    Each cadre reads the own result first: { $own }. The committee: { $committee }. All members, in bands: { $members }.
appraise-plan-it = Plan it
appraise-planned = ✓ Planned: { $name }. It opens by itself.
appraise-own =
    📊 <b>{ $name }</b>: your own result.{ $first }
    { $ballots }

    { $result }{ $remarks }

    <i>{ $reference }</i>
appraise-own-first = { " " }You read it first; the committee reads the results { $committee }.
appraise-remarks =
    What members want you to read, in no order:
    { $texts }
appraise-quote = • “{ $text }”
appraise-committee = 📊 <b>{ $name }</b>: the committee can read the results now. Members read them later, in bands.
appraise-told = 📊 <b>{ $name }</b>: the result is there. Thank you to all who voted.
appraise-not-yet = This result is not told yet.
appraise-results =
    📊 <b>{ $name }</b>
    { $ballots }

    { $results }

    <i>{ $reference }</i>
appraise-result =
    <b>{ $name }</b>: { $whole }
    { $items }{ $missing }
appraise-result-union =
    <b>{ $name }</b>
    { $items }{ $missing }
appraise-few = <b>{ $name }</b>: fewer than ten valid ballots, so no figure is shown.
appraise-missing = { $missing ->
        [one] One item is missing: fewer than ten could grade it. The result rests on the items that were graded.
       *[other] { $missing } items are missing: fewer than ten could grade them. The result rests on the items that were graded.
    }
appraise-points = { $points } of 100 ({ $band })
appraise-line = { $item }: { $band }
appraise-line-share = { $item }: { $low }–{ $high } % satisfied or basically satisfied
appraise-ballots = Ballots: { $low }–{ $high } of { $roll } electors.
appraise-ballots-few = Fewer than ten of { $roll } electors sent a ballot, so no figure is shown.
appraise-reference = Drawn from records for reference only; not the sole basis for awards, appointment or sanctions; the cadre may add and dispute. Whether someone stays, is replaced or removed is for the members' meeting to decide by law.
appraise-key-lost = 🔑 The key of <b>{ $name }</b> is gone, so its ballots cannot be counted. They are erased. Another appraisal may be planned.
appraise-lost = <b>{ $name }</b> ends without a result: the key of the box is gone. Nobody has read a ballot, and all are erased.
appraise-not-findable = Your ballot is sealed: it cannot be shown to you, and nobody else can see it.
appraise-kept = What you voted in an appraisal that has been counted: nobody can find it any more, so it cannot be deleted either.
appraise-sheet-pdf = 📄 PDF
appraise-sheet-xlsx = 📄 Excel
appraise-sheet-file = { $name }. For reference only.
appraise-sheet-comes = The file is on its way.
appraise-sheet-cadres = Cadres
appraise-sheet-name = Name
appraise-sheet-band = Overall
appraise-sheet-points = Points of 100
appraise-sheet-item = Item
appraise-sheet-share = Satisfied or basically satisfied
appraise-sheet-few = fewer than ten
appraise-summaries = ✍ <b>{ $name }</b>: members gave remarks for a summary only. Fund review reads them and writes one summary for each, in its own words. The remarks are erased then, and without a summary after 90 days.
appraise-sum-ask =
    What members say about <b>{ $name }</b>, in no order, for a summary only:

    { $texts }

    Write the summary in one message, at most { $most } characters, in your own words and without anything that leads to a writer. { $name } and the committee read it.
appraise-sum-more = { $texts }
appraise-sum-kept = ✓ The summary for { $name } is kept, and the remarks are erased.
appraise-summary-told = 📝 <b>{ $name }</b>: fund review has summed up what members said about your work.{"\u000A"}“{ $text }”
appraise-summary = Summary by fund review: “{ $text }”
