-- What happened since a moment is asked once a minute, for those who follow.
create index history_by_transaction on history (changed_in);
