-- Functions of the log, all of them.

create table holdout (
    id       text primary key, -- universal, or a programme's, e.g. journey:wake-up
    share    integer not null, -- of 10,000 buckets
    at       timestamptz not null,
    set_by   text not null,
    because  text not null,
    position bigint not null -- of the fact that said it last
);

-- Each version of each experiment; the newest is the one that counts.
create table experiment (
    id              text not null,
    version         integer not null,
    name            text not null,
    layer           text not null,
    share           integer not null, -- of 10,000 buckets
    variant_ids     text[] not null, -- the control first
    variant_names   text[] not null,
    variant_weights integer[] not null,
    state           text not null, -- draft, running, stopped
    part            integer[] not null, -- buckets of the layer it has: from, to, from, to, …
    defined_at      timestamptz not null,
    defined_by      text not null,
    started_at      timestamptz,
    stopped_at      timestamptz,
    because         text not null,
    primary key (id, version)
);

create index experiment_layer on experiment (layer);

-- Who got which variant when first asked; never moved to another person.
create table assignment (
    experiment text not null,
    profile_id integer not null,
    version    integer not null,
    variant    text not null,
    at         timestamptz not null,
    primary key (experiment, profile_id)
);

-- What each person saw first of each experiment.
create table first_exposure (
    experiment text not null,
    profile_id integer not null,
    version    integer not null,
    variant    text not null,
    at         timestamptz not null,
    position   bigint not null,
    mixed      boolean not null, -- saw another variant as well
    primary key (experiment, profile_id)
);

create index first_exposure_profile on first_exposure (profile_id);
