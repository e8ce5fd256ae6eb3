-- What the simulated people are going to do, until its time comes; kept afterwards, so that the same touch is answered once.
create table demo_answer (
    message_id text        primary key,
    person     integer     not null, -- the simulator's number
    name       text        not null,
    due_at     timestamptz not null,
    message    jsonb       not null,
    taken      boolean     not null default false
);
create index demo_answer_due on demo_answer (due_at) where not taken;
create index demo_answer_left on demo_answer (person) where name = 'Contact Deleted';
