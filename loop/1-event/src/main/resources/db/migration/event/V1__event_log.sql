-- The log. Positions come from the one writer, so position order is commit order. received_at never decreases along it.
create table event_log (
    position     bigint      primary key,
    received_at  timestamptz not null,
    occurred_at  timestamptz not null,
    source       text        not null,
    message_id   text        not null,
    kind         text        not null,
    name         text        not null,
    user_id      text,
    anonymous_id text,
    body         jsonb       not null
);

-- Which messages came in the last 30 days. The index is not unique: the one writer looks before it writes, and two messages may share
-- a hash. One partition per day (UTC), made and dropped by the writer.
create table event_key (
    day       date   not null,
    key_hash  bigint not null,
    body_hash bigint not null,
    position  bigint not null
) partition by range (day);

create index event_key_key_hash on event_key (key_hash);

create table rejected_event (
    id          bigint      generated always as identity primary key,
    received_at timestamptz not null,
    source      text        not null,
    message_id  text,
    reason      text        not null,
    detail      text        not null,
    state       text        not null default 'open' check (state in ('open', 'replayed', 'discarded')),
    door        text        not null,
    bytes       integer     not null,
    payload     bytea       not null,
    whole       boolean     not null default true,
    sent_at     text,
    other       bigint,
    because     text,
    settled_at  timestamptz
);

create index rejected_event_open on rejected_event (reason, id) where state = 'open';
create index rejected_event_settled on rejected_event (settled_at) where state <> 'open';

comment on column rejected_event.door is 'the call it came by: track, batch, …';
comment on column rejected_event.whole is 'false: only the beginning was kept; cannot be replayed as it is';
comment on column rejected_event.sent_at is 'sentAt of the batch it came in';
comment on column rejected_event.other is 'position of the event that came first with the same message id';

-- What came through the doors, by minute; kept 35 days.
create table event_flow (
    minute    timestamptz not null,
    source    text        not null,
    accepted  bigint      not null default 0,
    duplicate bigint      not null default 0,
    rejected  bigint      not null default 0,
    last_at   timestamptz not null,
    primary key (minute, source)
) with (fillfactor = 50);

-- Only a SHA-256 of each key is kept; the prefix is for people to tell them apart.
create table write_key (
    id           bigint      generated always as identity primary key,
    name         text        not null,
    source       text        not null,
    prefix       text        not null,
    key_hash     text        not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- Makes the partition of one day. Attaching, unlike "create table … partition of", does not wait for a running backup.
create function make_event_key_day(wanted date) returns void language plpgsql as $$
declare
    part text := 'event_key_' || to_char(wanted, 'YYYYMMDD');
begin
    if to_regclass(part) is null then
        execute format('create table %I (like event_key including indexes)', part);
        execute format('alter table event_key attach partition %I for values from (%L) to (%L)', part, wanted, wanted + 1);
    end if;
end $$;
