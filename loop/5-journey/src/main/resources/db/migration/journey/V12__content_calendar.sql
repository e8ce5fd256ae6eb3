-- Functions of the log.

create table content_account (
    id          text primary key,
    name        text        not null,
    kind        text        not null check (kind in ('room', 'persona', 'group')),
    persona     text        not null,
    rhythm      jsonb       not null,
    sop         jsonb       not null, -- what stands in every week
    version     integer     not null,
    retired_at  timestamptz
);

create table content_item (
    id          text primary key,
    account     text        not null references content_account,
    kind        text        not null check (kind in ('live', 'ugc', 'column', 'group', 'offer')),
    title       text        not null,
    theme       text        not null,
    at          timestamptz not null,
    minutes     integer     not null,
    campaign    text,
    version     integer     not null,
    cancelled   boolean     not null
);

create index content_item_at on content_item (at);
