-- What waits for somebody, and what counts under a body, is found by who may change it: a few records among very many.
create index record_editors on record using gin (editors);
