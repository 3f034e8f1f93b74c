# Being forgotten.
forgetme-menu-forgetme = Delete all my data
forgetme-last-chair = You are the chair. Please hand the chair over first: /people
forgetme-ask =
    <b>Delete your data?</b>

    Your name, your Telegram number and everything kept about you here will be erased at once. Nobody can bring it back. Copies in backups are overwritten within 30 days. Messages in this chat stay on Telegram until you delete the chat.

    After that:
    { $kept }
forgetme-stays = • { $what }
forgetme-yes = Yes, delete my data
forgetme-no = No, keep my data
forgetme-ask-again = Are you quite sure? This cannot be undone; to come back you will need a new invitation.
forgetme-sure = 🗑 Erase everything now
forgetme-stayed = Nothing has been erased. We are glad that you are staying.
forgetme-goodbye = Everything about you has been erased. Goodbye, and all the best! If you ever want to come back, ask a cadre for an invitation.
