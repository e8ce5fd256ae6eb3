-- What later stages tell the loop, on its way into the log. No function of the log: a row stays for good, so that a replay tells nothing twice.
create table emission (
    source     text        not null,
    message_id text        not null,
    no         bigint      generated always as identity,
    at         timestamptz not null default clock_timestamp(),
    message    text,
    primary key (source, message_id)
) with (fillfactor = 80);

create index emission_waiting on emission (no) where message is not null;

comment on column emission.message is 'JSON as it will be taken; null once it is in the log';
