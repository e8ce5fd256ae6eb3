-- Functions of the log.

-- What is known of people's choices, the newest acts of each kind: a row each, so that another act costs a row and not all that were known.
create table preference_act (
    profile_id integer not null,
    position bigint not null, -- of the event
    at timestamptz not null,
    act jsonb not null, -- what was bought, looked at or clicked
    primary key (profile_id, position)
);

insert into preference_act (profile_id, position, at, act)
select profile_id, (a ->> 'position')::bigint, timestamptz 'epoch' + (a ->> 'at')::bigint * interval '1 microsecond', a - 'position' - 'at'
from preference, jsonb_array_elements(acts) as a;

alter table preference drop column acts;
