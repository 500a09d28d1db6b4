-- The board's last lane is of projects without a stage: it read all 100,000 to find the few.
drop index project_by_stage;
create index project_by_stage on project (stage);
