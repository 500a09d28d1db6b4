-- Forms carry a one-time id and API calls an Idempotency-Key. What was answered is kept for 24 hours, so that the same thing sent
-- again gets the same answer and is not done twice.
create table submission (
    client    text        not null,
    route     text        not null,
    key       text        not null,
    body_hash text        not null,
    status    int,
    location  text,
    body      text,
    sent_at   timestamptz not null default coalesce(nullif(current_setting('samskap.now', true), '')::timestamptz, now()),
    primary key (client, route, key)
);
create index submission_by_age on submission (sent_at);
