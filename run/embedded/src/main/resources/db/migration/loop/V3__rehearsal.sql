-- Rehearsals and what they found. What they did was done in a schema of their own, which is gone.
create table rehearsal (
    id         bigint      generated always as identity primary key,
    journey    text        not null,
    name       text        not null,
    version    integer     not null,
    draft      boolean     not null,
    caps       jsonb, -- instead of those in force; null: those in force
    days       integer     not null,
    state      text        not null check (state in ('running', 'done', 'cancelled', 'failed')),
    started_at timestamptz not null,
    started_by text        not null,
    ended_at   timestamptz,
    reason     smallint, -- RehearsalReason of failed
    report     jsonb -- of done
);

create index rehearsal_journey on rehearsal (journey, id);

-- People by the number they have outside; null for somebody who is nobody there.
create table rehearsal_touch (
    rehearsal   bigint      not null references rehearsal on delete cascade,
    no          integer     not null,
    person      integer,
    step        text        not null,
    channel     text        not null,
    kind        text        not null,
    state       text        not null,
    reason      smallint,
    deferred_by smallint[]  not null,
    wished_at   timestamptz not null,
    since       timestamptz not null,
    day         date        not null, -- of since
    primary key (rehearsal, no)
);

create table rehearsal_walk (
    rehearsal  bigint      not null references rehearsal on delete cascade,
    no         integer     not null,
    person     integer,
    entered_at timestamptz not null,
    held_out   boolean     not null,
    outcome    text, -- null: still under way
    goal_at    timestamptz,
    primary key (rehearsal, no)
);
