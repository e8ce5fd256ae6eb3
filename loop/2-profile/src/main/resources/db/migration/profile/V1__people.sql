-- Everything here but reveal_quota is a function of the event log and is rebuilt by replay.

-- A row is never deleted: a number that was given out once is never given to somebody else.
create table profile (
    id                  integer primary key,
    -- The event, and the place of the identity in it, that brought this person about: a re-fold gives them their number back.
    born_position       bigint not null,
    born_ordinal        integer not null,
    -- Whom this number leads to now; always somebody who is there. Null for those who are there, and for those whose events are gone.
    merged_into         integer,
    -- The whole person as JSON (ProfileDocument); null for those who are not there.
    state               jsonb,
    -- From here on: parts of the state that lists sort and search by. Zero or null for those who are not there.
    name                text,
    identities          integer not null default 0,
    orders              integer not null default 0,
    revenue_gross       numeric(18, 4) not null default 0,
    revenue_net         numeric(18, 4) not null default 0,
    first_seen_at       timestamptz,
    last_interaction_at timestamptz,
    first_order_at      timestamptz,
    last_order_at       timestamptz
-- Room for the next version of a row on its page: most updates then touch no index.
) with (fillfactor = 60);
create index profile_merged_into on profile (merged_into) where merged_into is not null;
create index profile_born on profile (born_position);
create index profile_name on profile (name text_pattern_ops) where state is not null;

create table identity (
    value      text not null,
    namespace  text not null,
    profile_id integer not null,
    since      timestamptz not null,
    primary key (value, namespace)
);
create index identity_profile on identity (profile_id);
-- Search by the start and by the last four digits of a phone.
create index identity_phone on identity (value text_pattern_ops) where namespace = 'phone';
create index identity_phone_tail on identity (right(value, 4)) where namespace = 'phone';

-- Orders as rows, for analytics. A refund of an order we do not know has completed_at null and gross 0.
create table purchase (
    profile_id   integer not null,
    order_id     text not null,
    completed_at timestamptz,
    gross        numeric(18, 4) not null,
    refunded     numeric(18, 4) not null,
    discount     numeric(18, 4) not null,
    items        integer not null,
    refunded_at  timestamptz,
    -- cancelled, or refunded to nothing
    void         boolean not null,
    primary key (profile_id, order_id)
);
create index purchase_completed on purchase (completed_at);

-- Which events are whose: the timeline, and what a re-fold reads again.
create table profile_event (
    position     bigint primary key,
    profile_id   integer not null,
    occurred_at  timestamptz not null,
    kind         text not null,
    name         text not null,
    -- order, refund, interaction, consent, identity, trait, other
    topic        text not null,
    interaction  boolean not null,
    source       text not null,
    import_batch text,
    -- Finds a message that came again after the door forgot it; equal hashes are compared in full.
    message_hash bigint not null,
    -- The same message came before: kept in case the first one is withdrawn, but not counted.
    repeated     boolean not null default false,
    -- ProfileReason number when an order in it was not counted.
    reason       smallint
);
create index profile_event_timeline on profile_event (profile_id, occurred_at);
create index profile_event_message on profile_event (message_hash);
create index profile_event_import on profile_event (import_batch) where import_batch is not null;

-- The key is the event and the identity's place in it; ordinal 0 of a system fact is an operator's merge.
create table profile_merge (
    position            bigint not null,
    ordinal             integer not null,
    at                  timestamptz not null,
    survivor            integer not null,
    other               integer not null,
    survivor_identities jsonb not null,
    other_identities    jsonb not null,
    because_namespace   text not null,
    because_value       text not null,
    -- The operator's name and words; null when a rule did it.
    merged_by           text,
    because             text,
    undone_at           timestamptz,
    undone_by           text,
    primary key (position, ordinal)
);
create index profile_merge_survivor on profile_merge (survivor);
create index profile_merge_other on profile_merge (other);

create table identity_conflict (
    position    bigint not null,
    ordinal     integer not null,
    at          timestamptz not null,
    namespace   text not null,
    value       text not null,
    -- The namespace of which one person would own too many.
    limited     text not null,
    one         integer not null,
    other       integer not null,
    -- open, merged, kept-apart
    state       text not null,
    decided_by  text,
    decided_at  timestamptz,
    -- Position of the fact that settled it.
    decision    bigint,
    because     text,
    primary key (position, ordinal)
);
create index identity_conflict_one on identity_conflict (one);
create index identity_conflict_other on identity_conflict (other);
create index identity_conflict_state on identity_conflict (state, at);

-- What operators said about who is not who: one row per identity of each side.
create table cannot_link (
    decision  bigint not null,
    side      text not null check (side in ('left', 'right')),
    namespace text not null,
    value     text not null,
    -- A later merge by an operator, which this gave way to; undoing that merge puts it in force again.
    lifted_by bigint,
    primary key (decision, side, value, namespace)
);
create index cannot_link_identity on cannot_link (value, namespace);

-- People an event named together without making them one. A re-fold of one must read the other's events too.
create table profile_neighbour (
    low  integer not null,
    high integer not null,
    primary key (low, high)
);
create index profile_neighbour_high on profile_neighbour (high);

create table withdrawn_batch (
    import_batch text primary key,
    position     bigint not null,
    at           timestamptz not null
);

-- Not a function of the log: how many values each operator revealed on a day.
create table reveal_quota (
    actor    text not null,
    day      date not null,
    revealed integer not null,
    primary key (actor, day)
);
