-- Functions of the log: fits come as facts, what they say of a person is computed from them.

create table prediction_fit (
    position bigint primary key, -- of the fact
    fitted_at timestamptz not null,
    as_of date not null,
    model text not null,
    fit jsonb not null -- parameters, draws and quality, as the fact said
);

create table prediction (
    profile_id integer primary key,
    as_of date not null, -- the day the person was looked at last
    p_alive numeric(38, 6) not null,
    expected_orders_30d numeric(38, 6) not null,
    expected_orders_90d numeric(38, 6) not null,
    expected_orders_365d numeric(38, 6) not null,
    expected_spend numeric(38, 6), -- null where the price of an order cannot be told
    residual_ltv numeric(38, 6),
    days_to_next_order numeric(38, 6) -- from as_of; null when even in two years an order is less likely than not
);
