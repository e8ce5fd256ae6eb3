-- Everything here is a function of the log: replay empties it and builds it again.

create table scoring_settings (
    version integer primary key,
    scoring text not null,
    refunds text not null,
    window_days integer,
    schedule text not null,
    fixed_r numeric[] not null,
    fixed_f numeric[] not null,
    fixed_m numeric[] not null
);

create table tier_settings (
    version integer primary key,
    high_share numeric not null,
    high_by text not null,
    silent_by text not null,
    silent_share numeric not null,
    silent_days integer not null
);

-- One computation of cut points and lines, numbered from 1 as they come in the log.
create table rfm_wave (
    id integer primary key,
    position bigint not null, -- of the fact that asked for it
    asked text not null unique, -- the asker's own key: asking again changes nothing
    as_of date not null,
    scoring text not null,
    refunds text not null,
    window_days integer,
    computed_at timestamptz not null,
    computed_by text not null,
    live boolean not null, -- made with the settings in force and not looking back: standings may be measured by it
    customers integer not null,
    orders bigint not null,
    revenue numeric(24, 4) not null,
    cut_r numeric[] not null,
    cut_f numeric[] not null,
    cut_m numeric[] not null,
    high_by text not null,
    high_line numeric not null,
    silent_line numeric not null,
    value_line numeric not null,
    activity_line numeric not null
);

create table rfm_score (
    wave integer not null references rfm_wave on delete cascade,
    profile_id integer not null,
    r smallint not null,
    f smallint not null,
    m smallint not null,
    segment text not null,
    recency_days integer not null,
    frequency integer not null,
    monetary numeric(24, 4) not null,
    primary key (wave, profile_id)
);

create table standing (
    profile_id integer primary key,
    last_order_on date, -- null with frequency 0: no counted order
    frequency integer not null,
    monetary numeric(24, 4) not null,
    r smallint,
    f smallint,
    m smallint,
    segment text,
    tier text,
    quiet_since date not null,
    high_value boolean not null,
    high_activity boolean not null,
    next_change_at timestamptz
);

create index standing_next_change_at on standing (next_change_at) where next_change_at is not null;
create index standing_cell on standing (r, f);

create table tier_movement (
    position bigint not null, -- of the event that caused it
    no integer not null, -- order among those of one position
    profile_id integer not null,
    at timestamptz not null,
    from_tier text not null,
    to_tier text not null,
    cause text not null, -- event, time, wave, settings
    primary key (position, no)
);

create index tier_movement_person on tier_movement (profile_id, at);
create index tier_movement_at on tier_movement (at);
