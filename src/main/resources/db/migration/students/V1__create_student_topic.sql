-- What organisations would like students to work on. A topic is open until somebody says it is taken or closed, or its period is over.
create table student_topic (
    number bigint primary key,
    need   bigint,
    levels text[] not null check (cardinality(levels) > 0)
                           check (levels <@ array ['BACHELOR', 'MASTER', 'PHD', 'PLACEMENT']),
    places int check (places between 1 and 200)
);
call belongs_to_record('student_topic', 'number');
call refers_to_record('student_topic', 'need');
comment on column student_topic.need is 'The need it grew out of; null where it grew out of none.';
comment on column student_topic.places is 'How many students or groups there is room for; null where it is not said.';
