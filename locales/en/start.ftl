# Arriving: the privacy notice, consent, and the first greeting.
start-notice =
    <b>Welcome to { $union }</b>

    Before you begin, this is what the bot keeps about you and why:
    • your name, role and language, and what you yourself send: suggestions, sign-ups, survey answers, courses you complete;
    • only for the union's work, and only as long as needed; your employer never gets it without your separate consent;
    • who sees it: no cadre sees your survey answers beside your name; a suggestion is seen by the cadres who handle it, with your name only if you choose so;
    • messages pass through Telegram's servers, which are abroad.

    You may look at all your data, export it or have it deleted at any time. Taking part is your own choice, and declining has no disadvantage.

    <i>Privacy notice, version { $version }</i>
start-notice-full =
    <b>Privacy notice of { $union }</b>, version { $version }

    <b>Who is responsible</b>
    { $union }. Contact: { $contact }.

    <b>What is kept, and how long</b>
    • your name, role, language and Telegram number: until you leave, then 30 days;
    • the date of your consent: as long as you are on the roll;
    • that you took part in a survey: 3 months. Answers are kept apart from people: 24 months, open text 90 days;
    • named and confidential cases: 24 and 12 months after closing; an anonymous case is not tied to you;
    • what you tell the union with /care, about yourself or a colleague: 12 months after closing;
    • that you may be photographed at an activity, if you say so: 12 months, or until you take it back;
    • hazards you report: like cases, with their photos 90 days after clearing; that you were to fix one: as long as the hazard;
    • sign-ups for activities, and that you were there: 12 months, then only numbers;
    • what you say to dates and ideas before an activity is planned: 30 days after it is decided;
    • the groups that cadres put you in for invitations: until you leave;
    • the day you retire, if you tell us: until it has passed; the day you began here, if you tell us: as long as you are a member;
    • money of the union that you entered, were paid or reviewed: 30 years, as part of the books, without your name once your data is deleted;
    • courses you complete (day, hours, result, certificate): as long as you are a member;
    • that you were nominated for an award: only if you say yes is it read; two months after the vote it goes, unless you were honoured. Nobody sees whether or how you vote.
    • thanks to and from colleagues: 12 months. All may read one only if whoever was thanked agrees.
    • appraisals: your ballot is sealed and nobody can find it after the count; results of the cadres appraised: 3 years;
    • courses and activities in which a figure of a month counts you: 14 months, then the figure alone, without you;
    • points for what was verified: 24 months, then one number. Only you see how many you have.
    • quizzes, the question of the day and contests (answers, scores, marks): 12 months. Your place is shown to you alone, names of a contest's first three only if they wish.
    Backups are overwritten after 30 days.

    <b>Who sees it</b>
    Cadres see what their work needs; the chair sees the roll as well; the auditor sees only figures. Survey results of fewer than 5 people are not shown. Nothing goes to the company with your name unless you agree each time.

    <b>Servers abroad</b>
    The bot works in Telegram, whose servers are outside mainland China. Chats with bots are not end-to-end encrypted: Telegram could read them, and somebody who holds your phone sees them. Please send no medical, family or identity papers here, and no details of an illness: tell a cadre in person. For /care one sentence is enough; the cadre for welfare and the chair read it with your name.

    <b>What the bot cannot do</b>
    Whoever runs the server could look into it, against the rules. The way you write can give you away. The bot is not an emergency line.

    <b>Your rights</b>
    /mydata shows and exports everything kept about you, /privacy shows this notice and lets you withdraw your consent, /forgetme deletes your data. You may complain to the union committee or to the authorities.
start-abroad =
    The law asks for a separate answer to one more question.

    What you and the bot write to each other is transferred to and kept on <b>servers of Telegram outside mainland China</b>. Do you agree to that too?
start-agree = ✅ I agree
start-agree-abroad = ✅ I agree to that too
start-decline = I decline
start-full = Full notice
start-short = Short notice
start-speak-en = English
start-speak-zh-CN = 中文
start-declined =
    We respect that. Nothing about you has been stored. You are still welcome to speak to the union in person.

    If you change your mind, your invitation still works until it expires.
start-read-again = Read again
start-already = You have already joined.
start-code-invalid =
    This invitation does not work. An invitation works once and for 14 days; after several wrong tries please wait an hour.

    Ask a cadre for a new one, or ask to join here.
start-code-over = You are a member already and need no invitation. This one has been used or has expired. If it was meant to give you an office, ask the chair for a new one.
start-stranger =
    Hello! This is the bot of { $union }, for its members.

    Ask a cadre for your personal invitation link, or ask to join here. Cadres are the colleagues who do the union's work.
start-ask-in = Ask to join
start-no-contact = the chair of the union
start-welcome =
    👋 <b>Welcome, { $name }!</b>

    { $role ->
        [chair] You are the chair of { $union }: /people is the roll, /bindgroup connects the cadre group.
        [cadre] You are a cadre of { $union }: new cases appear in the cadre group.
        [auditor] You are an auditor of { $union }.
       *[member] You are a member of { $union }. You can make suggestions, answer the monthly survey and join activities. Cadres, of whom you will read here, are the colleagues who do the union's work.
    }
    /help shows everything you can do, /language and /quiet set your language and quiet hours.
