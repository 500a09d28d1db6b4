-- A record belongs to all its parties: what they share is changed by a proposal, which a nod of another party applies, or time without
-- an objection. What was proposed, by whom, and what came of it stays.
create table project_proposal (
    id           bigint      generated always as identity primary key,
    project      bigint      not null references project,
    proposed_for bigint,
    proposed_by  bigint      not null,
    differences  jsonb       not null,
    reason       text        not null default '' check (length(reason) <= 1000),
    proposed_at  timestamptz not null,
    due_at       timestamptz not null,
    outcome      text        not null default 'OPEN' check (outcome in ('OPEN', 'APPLIED', 'OBJECTED', 'WITHDRAWN', 'OVERTAKEN')),
    answered_by  bigint,
    answered_at  timestamptz,
    objection    text        not null default '' check (length(objection) <= 1000),
    check ((outcome = 'OPEN') = (answered_at is null))
);
call belongs_to_record('project_proposal', 'project');
call refers_to_record('project_proposal', 'proposed_for');
call refers_to_record('project_proposal', 'proposed_by');
call refers_to_record('project_proposal', 'answered_by');
create index project_proposal_open on project_proposal (due_at) where outcome = 'OPEN';
create index on project_proposal (project);
comment on column project_proposal.differences is 'Each field that differs, as it was and as it should be: {"title": ["before", "after"]}.';
comment on column project_proposal.proposed_for is 'The party the proposer writes for.';
