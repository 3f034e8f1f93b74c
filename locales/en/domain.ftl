# The words of the union’s rules: rights, questions, categories, states, activities; used everywhere.

## The four rights

right-know = Right to know
right-participate = Right to participate
right-express = Right to express
right-supervise = Right to supervise

## Survey questions: wording is fixed, a changed wording is another question

question-Q01 = Over the past month I was told in good time about matters that affect me directly (pay, attendance, shifts, benefits).
question-Q02 = I could understand what the company and the union disclosed.
question-Q03 = Before rules or arrangements affecting employees were decided, employees had a chance to discuss them.
question-Q04 = Union activities, competitions or training were timed and designed so that I could take part.
question-Q05 = When I have a concern or a difficulty, I know which channels I can use.
question-Q06 = Raising a problem honestly would not be held against me.
question-Q07 = What I raised got a clear answer within the promised time. (Choose N/A if you raised nothing.)
question-Q08 = I have seen progress or results on what was promised to be fixed last month. (N/A if nothing was promised.)
question-Q09 = Employees can check and oversee how union funds and benefits are used.
question-Q10 = Overall, how do you rate openness and democratic management this month?
question-Q11 = Next month, what would you most like disclosed or solved? (up to 3)
question-Q12 = Anything else for the union? Leave out names, phone numbers and health details; if you need an answer, use “Make a suggestion” instead.
question-Q13 = How likely are you to recommend a friend to work here? (0 = not at all, 10 = extremely likely)

## Answers

answer-scale-1 = Strongly disagree
answer-scale-2 = Disagree
answer-scale-3 = Neutral
answer-scale-4 = Agree
answer-scale-5 = Strongly agree
answer-na = N/A
answer-q10-S = Satisfied
answer-q10-B = Basically satisfied
answer-q10-N = Not satisfied

## Priorities of next month

priority-pay = Pay and hours
priority-shift = Shifts and leave
priority-safety = Safety and protection
priority-canteen = Canteen, housing, commute
priority-tools = Equipment and conditions
priority-rules = Rules and appraisal
priority-training = Training and promotion
priority-activity = Culture and sports
priority-women = Women workers
priority-funds = Union funds and benefits
priority-none = Nothing for now

## Answers that are not taken

invalid-unknown-option = There is no such option. Please use the buttons below.
invalid-too-many = At most { $most } choices. Please take one back first.
invalid-exclusive = “Nothing for now” cannot go with other choices.
invalid-empty = No text arrived. Please write it again, or tap Skip.
invalid-too-long = At most { $most } characters; yours has { $length }. Please shorten it and send it again.

## Results of the survey

band-good = Good
band-fair = Fairly good
band-watch = Fair
band-rectify = Poor, to be improved
validity-valid = Valid
validity-indicative = Indicative
validity-thin = Too few answers
hidden-few-answers = Hidden: fewer than 5 answers
hidden-right-hidden = Hidden: one of the rights has fewer than 5 answers
change-up = ↑ up
change-down = ↓ down
change-same = about the same

## Categories

category-production = Production and process
category-safety = Safety and protection
category-pay_hours = Pay, hours, contracts
category-welfare = Canteen, housing, welfare
category-culture = Culture, sports, workers’ home
category-training = Training and skills
category-openness = Openness and democratic management
category-rules = Rules and appraisal
category-funds = Union funds
category-women = Women workers
category-harassment = Harassment and bullying
category-hardship = Hardship support
category-conduct = Management conduct
category-other = Other

## Who answers for a category

lead-production = Union committee: economy and technology
lead-safety = Union committee: labour protection
lead-pay_hours = Union committee: rights
lead-welfare = Union committee: welfare
lead-culture = Union committee: culture and sports
lead-training = Union committee: education
lead-openness = Union chair
lead-rules = Union committee: rights
lead-funds = Fund-review committee
lead-women = Women workers’ committee
lead-harassment = Head of the women workers’ committee and the union chair
lead-hardship = Union committee: welfare
lead-conduct = Head of the fund-review committee
lead-other = Union committee: duty cadre
lead-recused = Head of the fund-review committee (the chair is recused)

## Committees and duties

committee-union = Union committee
committee-union-also = union|trade union committee|grass-roots committee
committee-fund_review = Fund-review committee
committee-fund_review-also = fund review|audit committee|fund review committee
committee-women = Women workers’ committee
committee-women-also = women|women's committee|women workers|women workers' committee
duty-chair = Union chair
duty-chair-also = chair|chairperson|union chairperson
duty-head = Head
duty-head-also = committee head|chair of the committee
duty-economy = Economy and technology
duty-economy-also = economy|production|technology
duty-protection = Labour protection
duty-protection-also = safety|protection|work safety
duty-rights = Rights
duty-rights-also = rights protection|legal
duty-welfare = Welfare
duty-welfare-also = living and welfare|welfare and living
duty-culture = Culture and sports
duty-culture-also = culture|sports|culture & sports|recreation
duty-education = Education
duty-education-also = publicity|publicity and education|education and publicity
duty-duty = Duty cadre
duty-duty-also = duty officer|on duty
duty-treasurer = Treasurer
duty-treasurer-also = finance|accountant|cashier
duty-women = Women workers
duty-women-also = women's affairs|women

## Identity modes

mode-signed = Named
mode-confidential = Confidential
mode-anonymous = Anonymous

## States and progress of a case

state-submitted = Submitted
state-registered = Registered
state-need_info = Awaiting information
state-accepted = Accepted
state-assigned = Assigned
state-in_progress = In progress
state-deferred = Deferred
state-replied = Replied
state-reopened = Reopened
state-closed = Closed
state-not_accepted = Not accepted
state-merged = Merged
state-transferred = Transferred
state-withdrawn = Withdrawn
step-registered = Registered
step-accepted = Accepted
step-assigned = Assigned
step-in_progress = In progress
step-replied = Replied
step-rated = Rated
step-closed = Closed

## Outcomes and ratings

outcome-A = Adopted
outcome-B = Partly adopted
outcome-C = Planned
outcome-D = Kept for reference
outcome-E = Not adopted (reason given)
outcome-F = Explained
outcome-G = Solved
rating-satisfied = Satisfied
rating-basically_satisfied = Basically satisfied
rating-not_satisfied = Not satisfied

## Classes of terms, and urgency

sla-urgent = Urgent
sla-hazard = Hazard
sla-consult = Enquiry
sla-standard = Standard
sla-complex = Complex
sla-proposal = Proposal
urgency-danger = Danger to life
urgency-urgent = Urgent
urgency-danger-advice = If life is in danger: stop work and leave at once, tell the on-site safety staff, and call 119 (fire), 120 (ambulance) or 110 (police). This bot is not an emergency channel.

## Steps a case does not take

refused-step = This step is not possible in the present state or with your duty.
refused-question = Please write what is missing.
refused-answer = Please write the missing information.
refused-forgotten_or_silent_10 = It has not been ten workdays yet.
refused-forgotten_or_silent_5 = It has not been five workdays since the question.
refused-silent_10 = It has not been ten workdays yet.
refused-silent_5 = It has not been five workdays since the reply.
refused-out_of_scope = To refuse a case, give the reason and the right channel; the chair must confirm.
refused-same_matter = Please name the case it is merged into.
refused-receiver = Please name who receives it.
refused-impartial = The handler is involved in the matter and must step aside.
refused-handed_back = Handing back needs a reason and is possible within one workday.
refused-answered = A reply needs an outcome and at least 10 characters; adopted, partly adopted and planned need a promised date.
refused-review = To put a case off, give a reason and a review date within 90 days.
refused-review_reached = The review date has not come yet.
refused-once = A deadline can be extended once, with a reason.
refused-rated_well = You can close a case only as satisfied or basically satisfied.
refused-rated_badly = To reopen a case, tell us what is missing. This is possible twice.
refused-reopened_twice = This is possible only after two reopenings.

## The annual plan

plan-A01 = New-year gathering and annual plan
plan-A02 = Winter warmth, Spring Festival visits
plan-A03 = Lantern riddles (online quiz)
plan-A04 = Women’s Day and rights month
plan-A05 = Health check
plan-A06 = Spring walk
plan-A07 = Reading circle
plan-A08 = May Day awards and skill contest
plan-A09 = Occupational health and wellbeing talk
plan-A10 = Ankang Cup, Safety Month
plan-A11 = Dragon Boat gathering
plan-A12 = Summer cooling
plan-A13 = Autumn study aid
plan-A14 = Labour competition and suggestion month
plan-A15 = Mid-Autumn and National Day
plan-A16 = Benchmark visit to an advanced union
plan-A17 = Fire drill
plan-A18 = Members’ meeting, members’ appraisal, cadre reports

## States of an activity, and whom it is for

event-planned = Planned
event-announced = Announced
event-open = Open for sign-up
event-full = Full
event-closed = Sign-up closed
event-held = Held
event-reviewed = Reviewed
event-cancelled = Cancelled
event-postponed = Postponed
audience-all = All members
audience-all-also = all|everybody|everyone|all staff|all employees|members|all union members
audience-women = Women workers
audience-women-also = women|women members|female employees|women employees|female staff
audience-nominated = Nominated members
audience-nominated-also = nominated|nominees|delegates|invited members|selected members

## What an activity does not allow

activity-not-when-planned = The activity has not been announced yet.
activity-not-when-announced = The activity has only been announced; this is not possible yet.
activity-not-when-open = Sign-up is open; this is not possible now.
activity-not-when-full = All places are taken; this is not possible now.
activity-not-when-closed = Sign-up has closed.
activity-not-when-held = The activity has already taken place.
activity-not-when-reviewed = The activity is over and reviewed.
activity-not-when-cancelled = The activity has been cancelled.
activity-not-when-postponed = The activity is postponed. Please wait for a new announcement.

## Problems of a date rule

rule-unknown = The date rule “{ $rule }” cannot be read. Write for example 2026-04-18, 11-09, 3rd sat in 4, last wd before 05-01 or 10wd before spring_festival.
rule-no-such-day = There is no “{ $rule }” in { $year }.
rule-no-such-month = There is no month { $month }; write 1 to 12.
rule-festival-unknown = The lunar festivals of { $year } are not known yet. Please write the date itself.
rule-ambiguous = “{ $rule }” can be { $one } or { $other }, or a time from one month to another. Please write the month and the day as MM-DD, or the first and the last day in two columns.
rule-wrong-weekday = { $day } is a { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}; the weekday beside it says otherwise.
rule-too-far = At most { $most } workdays away.

## The calendar

calendar-provisional = The holiday schedule of { $year } is not published yet. Dates follow the statutory holidays and may move later.
refused-settled_in_silence = A case closed because nothing was heard can be taken up again within twenty workdays, with a reason.
refused-lapsed_in_silence = A case closed because nothing was heard can be taken up again within twenty workdays.
sla-repair = Repair
refused-seconded = A second person has to agree, and the reason has to be given.
refused-graded = Please answer the questions first.
refused-planned = A plan needs a measure, somebody who fixes it, and a day.
refused-pictured = Please send a photo of after first.
refused-impartial_check = Neither whoever fixed it nor their direct superior can clear it.
refused-failed_check = Please write what is still wrong; whoever fixed it cannot check it.
refused-denied_once = It was taken up again once before; the chair is told now.
refused-given_up = Give a reason and a day within 30 days; fund review has to agree.
refused-no_danger = A report of danger to life cannot be withdrawn before somebody has taken it.
