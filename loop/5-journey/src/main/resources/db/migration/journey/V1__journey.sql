-- Functions of the log.

create table journey (
    id           text primary key,
    name         text        not null,
    version      integer     not null,
    state        text        not null check (state in ('running', 'paused', 'stopped')),
    state_at     timestamptz not null,
    state_by     text        not null
);

create table journey_version (
    journey      text        not null references journey (id),
    version      integer     not null,
    name         text        not null,
    definition   jsonb       not null,
    published_at timestamptz not null,
    published_by text        not null,
    position     bigint      not null,
    primary key (journey, version)
);

-- One walk of one person. due_at is empty while nothing is due: it is over, or its journey is paused.
create table journey_run (
    id           bigint primary key,
    journey      text        not null,
    version      integer     not null,
    profile_id   integer     not null,
    origin       integer     not null,
    walk         text        not null,
    entered_at   timestamptz not null,
    since        timestamptz not null,
    ends_at      timestamptz not null,
    held_out     boolean     not null,
    node         text,
    arrived_at   timestamptz,
    wake_at      timestamptz,
    because      bigint,
    visits       jsonb       not null,
    variables    jsonb       not null,
    assigned     jsonb       not null,
    goal_at      timestamptz,
    outcome      text,
    finished_at  timestamptz,
    due_at       timestamptz
);

create index journey_run_due on journey_run (due_at, id) where due_at is not null;
create index journey_run_walking on journey_run (profile_id) where finished_at is null;
create index journey_run_person on journey_run (profile_id, journey);
create index journey_run_place on journey_run (journey, version, node, id) where finished_at is null;
create index journey_run_newest on journey_run (journey, id);
create index journey_run_origin on journey_run (origin) where origin <> profile_id;

-- The nodes a walk has left.
create table journey_step (
    run          bigint      not null,
    no           integer     not null,
    node         text        not null,
    arrived_at   timestamptz not null,
    left_at      timestamptz not null,
    label        text        not null,
    why          text        not null,
    because      bigint      not null,
    primary key (run, no)
);

-- How many came to a node and left it; the difference stands on it.
create table journey_count (
    journey      text        not null,
    version      integer     not null,
    node         text        not null,
    entered      bigint      not null,
    passed       bigint      not null,
    primary key (journey, version, node)
);

-- When a date of a person lets them in.
create table journey_date (
    journey      text        not null,
    entry        text        not null,
    profile_id   integer     not null,
    due_at       timestamptz not null,
    primary key (journey, entry, profile_id)
);

create index journey_date_due on journey_date (due_at, journey, entry, profile_id);
create index journey_date_person on journey_date (profile_id);

-- No function of the log: what an operator is drawing.
create table journey_draft (
    id           text primary key,
    name         text        not null,
    definition   jsonb       not null,
    revision     integer     not null,
    saved_at     timestamptz not null,
    saved_by     text        not null
);
