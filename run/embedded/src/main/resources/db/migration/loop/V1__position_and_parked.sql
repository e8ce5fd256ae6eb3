create table loop_position (
    id         smallint    primary key default 1 check (id = 1),
    position   bigint      not null,
    data_until timestamptz
);

insert into loop_position (position) values (0);

create table parked_event (
    position bigint      primary key,
    reason   text        not null,
    attempts integer     not null default 1,
    at       timestamptz not null default now()
);
