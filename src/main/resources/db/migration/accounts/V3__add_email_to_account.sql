-- Where Samskap writes to the person, and in which language. It is shown to nobody else: the address colleagues see is the directory's.
alter table account
    add column email    text check (length(email) between 3 and 254 and email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
    add column language text;
