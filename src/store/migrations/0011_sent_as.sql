-- The Message-ID a mail travels under: one person's news of one run goes as one mail. Set before the first try, so that
-- every try goes under the same.
alter table mail add column sent_as text;
update mail set sent_as = message_id where attempts > 0;
