-- A function of the log.

create table campaign (
    id             text primary key,
    name           text        not null,
    plan           jsonb       not null,
    decisions      integer     not null, -- how many there were: whoever decides next numbers theirs
    state          text        not null check (state in ('planned', 'scheduled', 'running', 'paused', 'cancelled')),
    people         integer     not null, -- in its audience when it was planned
    approval_above integer     not null,
    approved_up_to integer,              -- null: nobody approved
    approved_by    text,
    approved_at    timestamptz,
    starts_at      timestamptz,          -- null once it has begun
    begun_at       timestamptz,
    state_at       timestamptz not null,
    state_by       text        not null,
    because        text        not null, -- code of a pause or cancellation
    said           text        not null, -- the same in words
    planned_at     timestamptz not null,
    planned_by     text        not null
);
