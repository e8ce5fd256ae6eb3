-- The ledger is no function of the log: a replay asks for the same keys and finds them taken. Only the settings below are.

-- What was said, with its variables by name; the same for everybody it is said to.
create table touch_content (
    id    text primary key, -- hash of the rest
    title text,
    text  text not null,
    url   text
);

create table touch (
    send_key    text primary key,
    -- The person, and who they were when it was wished: the same until people turn out to be one.
    profile_id  integer not null,
    planned_for integer not null,
    kind        text not null, -- promotional, service, crisis
    channel     text not null,
    content     text not null references touch_content,
    variables   jsonb, -- those only the programme knows; null once the touch is settled
    programme   text not null,
    version     integer not null,
    run         text not null,
    step        text not null,
    because     bigint, -- position of the event that moved the run there
    priority    smallint not null,
    not_before  timestamptz not null,
    expires     timestamptz not null,
    exposes     jsonb not null,
    state       text not null, -- TouchState
    since       timestamptz not null, -- when it came into this state
    due_at      timestamptz, -- when it is looked at next; null when never, or while somebody does
    reason      smallint, -- TouchReason of deferred, suppressed, refused, unknown
    counted_at  timestamptz, -- when it took its place under the caps; null when it takes none
    advisor     text, -- in whose name
    attempts    integer not null default 0, -- times at the channel
    in_doubt    boolean not null default false, -- an earlier attempt may have arrived
    fence       bigint not null default 0, -- who took it later has a higher one; only the newest writes
    lease_until timestamptz, -- of reserved and sending
    sending_at  timestamptz, -- of the last attempt
    receipt     text -- the channel's own word for it
);
create index touch_due on touch (channel, kind, due_at) where due_at is not null;
create index touch_person on touch (profile_id);
create index touch_planned_for on touch (planned_for) where planned_for <> profile_id;
create index touch_counted on touch (profile_id, counted_at) where counted_at is not null;
create index touch_advisor on touch (advisor, counted_at) where counted_at is not null and advisor is not null;
create index touch_leased on touch (lease_until) where lease_until is not null;
create index touch_paused on touch (due_at) where state = 'deferred' and reason = 604;
create index touch_newest on touch (not_before, send_key);
create index touch_rate on touch (channel, sending_at) where sending_at is not null;

-- Each answer of the gate, with what every rule saw.
create table touch_verdict (
    send_key text not null references touch,
    no       integer not null,
    at       timestamptz not null,
    verdict  text not null, -- admitted, deferred, suppressed
    reason   smallint,
    until    timestamptz,
    epoch    bigint not null, -- of the breaker
    findings jsonb not null,
    primary key (send_key, no)
);

-- Stops all promotion. Read for share by whoever sends, so that a pause is either before or after each of them.
create table breaker (
    singleton     boolean primary key default true check (singleton),
    open          boolean not null,
    epoch         bigint not null,
    because       text,
    set_by        text,
    set_at        timestamptz,
    rebuilding_to bigint -- nothing at all is sent until the log is applied up to here again
);
insert into breaker (open, epoch) values (false, 0);

create table breaker_change (
    epoch   bigint primary key,
    open    boolean not null,
    because text not null,
    set_by  text not null,
    set_at  timestamptz not null
);

create table opt_out (
    said_by    integer not null, -- who they were then
    purpose    text not null,
    channel    text not null,
    profile_id integer not null,
    said_at    timestamptz not null,
    message_id text not null, -- of the consent withdrawn, in the log
    primary key (said_by, purpose, channel)
);
create index opt_out_person on opt_out (profile_id);

create table suppression (
    listed     integer primary key, -- who they were then
    profile_id integer not null,
    service    boolean not null,
    because    text not null,
    listed_by  text not null,
    listed_at  timestamptz not null
);
create index suppression_person on suppression (profile_id);

-- From here on: functions of the log.

create table touch_settings (
    singleton      boolean primary key default true check (singleton),
    version        integer not null,
    quiet_from     time not null,
    quiet_to       time not null,
    quiet_service  boolean not null,
    staff_day_most integer not null
);

create table frequency_cap (
    no      integer primary key,
    period  text not null, -- day, week
    channel text,
    at_most integer not null
);

create table channel_rate (
    no          integer primary key,
    channel     text not null,
    at_most     integer not null,
    per_seconds integer not null
);
