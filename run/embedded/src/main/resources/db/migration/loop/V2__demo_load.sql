-- The simulated brand, when this installation holds it. One row; its day never changes, so that loading can go on after a break.
create table demo_load (
    id       smallint    primary key default 1 check (id = 1),
    anchor   date        not null,
    loaded   boolean     not null default false,
    begun_at timestamptz not null default now()
);
