-- Functions of the log.

create table coupon_pool (
    id text primary key,
    name text not null,
    from_amount numeric(12, 2) not null,
    off_amount numeric(12, 2) not null,
    first_day date, -- null: valid from issue, for so many days
    last_day date,
    days integer,
    stock integer not null,
    per_person integer not null,
    claimable boolean not null,
    secret text not null, -- what the codes are drawn with
    issued integer not null default 0,
    defined_at timestamptz not null,
    defined_by text not null,
    closed_at timestamptz,
    closed_by text
);

create table coupon (
    code text primary key,
    pool text not null references coupon_pool,
    no integer not null,
    profile_id integer not null, -- whose it is now
    namespace text not null, -- who was given it: it goes where this identity goes
    identity text not null,
    send_key text unique, -- the wish of a journey; null when it was claimed
    position bigint not null, -- of the fact it was issued at
    issued_at timestamptz not null,
    from_amount numeric(12, 2) not null,
    off_amount numeric(12, 2) not null,
    usable_from timestamptz not null,
    expires_at timestamptz not null,
    state text not null default 'open',
    ended_at timestamptz, -- used, expired or withdrawn
    used_by integer, -- who that is now; usually the same person
    used_namespace text,
    used_identity text,
    order_id text,
    withdrawn_by text,
    unique (pool, no)
);
create index coupon_person on coupon (profile_id, pool);
create index coupon_identity on coupon (namespace, identity);
create index coupon_used on coupon (used_namespace, used_identity) where used_by is not null;
create index coupon_due on coupon (expires_at) where state = 'open';
create index coupon_state on coupon (pool, state);

-- What was said to whoever asked for a coupon or used one.
create table coupon_answer (
    position bigint not null, -- of the fact that asked
    no integer not null, -- an order may name several codes
    source text not null,
    message_id text not null,
    ask text not null, -- claim, use
    at timestamptz not null,
    profile_id integer not null, -- as it was then
    pool text not null,
    code text,
    order_id text,
    reason text, -- null: yes
    primary key (position, no)
);
create index coupon_answer_message on coupon_answer (message_id);
create index coupon_answer_pool on coupon_answer (pool, ask, reason);
