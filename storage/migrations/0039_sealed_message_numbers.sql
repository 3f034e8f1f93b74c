-- The numbers of messages are kept as keyed marks from now on: the plain ones would tell who confided what, beside the
-- numbers of other messages in that chat. What was sent before cannot be changed by editing any more.
UPDATE case_messages SET telegram_message = 0;
