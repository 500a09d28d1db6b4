alter table indicator add column responsible text not null default '' check (length(responsible) <= 200);
comment on column indicator.responsible is 'Who answers for the figure: a unit or a role, and no person''s name.';
