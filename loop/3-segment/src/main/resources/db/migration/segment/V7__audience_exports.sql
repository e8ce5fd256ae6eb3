-- Not a function of the log: who asked to take a large audience out of the house, who allowed it, and when it was taken.
create table audience_export (
    id serial primary key,
    audience text not null,
    name text not null,
    version integer not null, -- of the audience; another one asks for another approval
    people bigint not null, -- when it was asked
    asked_by text not null,
    asked_at timestamptz not null,
    because text,
    approved_by text,
    approved_at timestamptz,
    taken_at timestamptz
);
