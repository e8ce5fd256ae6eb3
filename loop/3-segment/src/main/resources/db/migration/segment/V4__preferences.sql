-- Functions of the log.

-- What the pool's lines were each time they were drawn; the newest is in force.
create table preference_lines (
    position bigint primary key, -- of the fact
    drawn_at timestamptz not null,
    drawn_by text not null, -- schedule, pool
    people integer not null,
    orders integer not null,
    lines jsonb not null
);

-- What is known of one person's choices, and what is believed of them.
create table preference (
    profile_id integer primary key,
    acts jsonb not null, -- the newest of each kind, oldest first
    orders integer not null, -- among the acts
    answer text not null, -- price-sensitive, quality-seeking, undecided, not-enough-data
    score numeric not null,
    deviation numeric not null,
    price_sensitive numeric, -- confidences; null when there is not enough data
    quality_seeking numeric,
    favourite text -- category of the largest share
) with (fillfactor = 70);
create index preference_answer on preference (answer);
