-- Functions of the log, but for history_stale: that is what the history store, a file beside this database, has still to read again.

create table tag_group (
    id text primary key,
    name text not null,
    position bigint not null -- of the fact that said it last
);

create table tag (
    id text primary key,
    group_id text not null,
    name text not null,
    kind text not null, -- automatic, manual, imported
    rule jsonb, -- of automatic ones
    version integer not null,
    defined_at timestamptz not null, -- this version
    defined_by text not null,
    position bigint not null,
    retired_at timestamptz
);

create table tag_version (
    tag text not null,
    version integer not null,
    rule jsonb,
    defined_at timestamptz not null,
    defined_by text not null,
    position bigint not null,
    gained integer not null,
    lost integer not null,
    primary key (tag, version)
);

create table audience (
    id text primary key,
    name text not null,
    kind text not null, -- dynamic, static
    rule jsonb, -- of dynamic ones
    excluded text[] not null, -- ids of audiences whose members are left out
    frozen_of text, -- of static ones: whose members were kept
    version integer not null,
    defined_at timestamptz not null,
    defined_by text not null,
    position bigint not null,
    retired_at timestamptz
);

create table audience_version (
    audience text not null,
    version integer not null,
    rule jsonb,
    excluded text[] not null,
    defined_at timestamptz not null,
    defined_by text not null,
    position bigint not null,
    gained integer not null,
    lost integer not null,
    primary key (audience, version)
);

-- Who was in a static audience when it was made (origin), and who that is now.
create table frozen_member (
    audience text not null,
    origin integer not null,
    profile_id integer not null,
    primary key (audience, origin)
);
create index frozen_member_person on frozen_member (profile_id);
create index frozen_member_origin on frozen_member (origin);

-- Where one person belongs. By id: {"since": instant, "version": of the rule when they came in, "position": of what brought them in}
create table membership (
    profile_id integer primary key,
    tags jsonb not null,
    audiences jsonb not null,
    due_at timestamptz -- nothing changes by the passing of time before it
) with (fillfactor = 60);
create index membership_due_at on membership (due_at) where due_at is not null;

-- Who came in and who left, when and why; grows, nothing is taken out.
create table membership_change (
    position bigint not null, -- of the event that caused it
    no integer not null, -- order among those of one position
    profile_id integer not null,
    at timestamptz not null,
    kind text not null, -- tag, audience
    id text not null,
    version integer not null,
    entered boolean not null,
    cause text not null, -- event, time, rule, statement, person
    because jsonb not null, -- [{"path", "holds", "measured", "positions"}]
    primary key (position, no)
);
create index membership_change_person on membership_change (profile_id, at);
create index membership_change_definition on membership_change (kind, id, at);

create table history_stale (
    profile_id integer primary key,
    position bigint not null
);
