# Being forgotten.
forgetme-menu-forgetme = Erase everything about me
forgetme-last-chair = You are the chair. Please hand the chair over first: /people
forgetme-ask =
    <b>Shall I forget you?</b>

    Your name, your Telegram number and everything held of you here will be erased at once, and nobody can bring it back. Copies in backups are overwritten within 30 days. Messages in this chat stay on Telegram until you delete the chat.

    What stays, and why:
    { $kept }
forgetme-stays = • { $what }
forgetme-yes = Yes, forget me
forgetme-no = No, keep me
forgetme-ask-again = Are you quite sure? This cannot be undone; to come back you will need a new invitation.
forgetme-sure = 🗑 Erase everything now
forgetme-stayed = Nothing has been erased. Good to have you with us.
forgetme-goodbye = Everything about you has been erased. Goodbye, and all the best! If you ever want to come back, ask a cadre for an invitation.
