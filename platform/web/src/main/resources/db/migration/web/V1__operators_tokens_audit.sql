create table operator (
    id                   integer generated always as identity primary key,
    username             text        not null unique check (username = lower(username)),
    display_name         text        not null,
    role                 text        not null,
    active               boolean     not null default true,
    password_hash        text        not null,
    must_change_password boolean     not null default false,
    credential_version   integer     not null default 1,
    last_login_at        timestamptz,
    created_at           timestamptz not null default now()
);

create table machine_token (
    id           integer generated always as identity primary key,
    name         text        not null,
    role         text        not null,
    prefix       text        not null,
    token_hash   bytea       not null unique,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    object        text        not null,
    detail        text        not null,
    previous_hash text        not null,
    hash          text        not null
);

create index audit_entry_object on audit_entry (object, id);
create index audit_entry_actor on audit_entry (actor, id);
