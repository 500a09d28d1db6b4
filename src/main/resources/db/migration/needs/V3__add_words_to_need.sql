-- A need is told in five answers: what worries you (question), whom it touches, what was tried, what you would do differently if you knew
-- (why), by when (needed_by). All but the first may be left out.
alter table need add column touches text not null default '' check (length(touches) <= 4000);
alter table need add column tried text not null default '' check (length(tried) <= 4000);
alter table need add column on_behalf_of text not null default '' check (length(on_behalf_of) <= 200);
alter table need add column sender text not null default '' check (length(sender) <= 200);
comment on column need.on_behalf_of is 'The colleague whose worry it is, as whoever wrote it down says. For those who write for the organisation.';
comment on column need.sender is 'Who sent it by an invitation, as they say themselves. For those who write for the organisation.';
