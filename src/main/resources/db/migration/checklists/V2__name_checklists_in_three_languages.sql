-- The record holds the name and what the list is for in bokmål; an empty text here is shown in bokmål.
alter table checklist
    add column name_nn  text not null default '' check (length(name_nn) <= 200),
    add column name_en  text not null default '' check (length(name_en) <= 200),
    add column about_nn text not null default '' check (length(about_nn) <= 4000),
    add column about_en text not null default '' check (length(about_en) <= 4000);
