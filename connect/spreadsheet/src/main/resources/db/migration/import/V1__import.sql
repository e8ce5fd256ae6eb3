create table import_template (
    id         text        primary key,
    name       text        not null,
    kind       text        not null,
    columns    jsonb       not null,
    mapping    jsonb       not null,
    options    jsonb       not null,
    by         text        not null,
    created_at timestamptz not null
);

create table import_batch (
    id              bigint      generated always as identity primary key,
    file            text        not null,
    bytes           bigint      not null,
    stored          text,
    encoding        text        not null,
    said_encoding   text,
    format          text        not null,
    delimiter       text        not null,
    state           text        not null
        check (state in ('uploaded', 'checking', 'checked', 'importing', 'done', 'failed', 'undone')),
    template        text,
    kind            text        not null,
    columns         jsonb       not null,
    mapping         jsonb       not null,
    options         jsonb       not null,
    rows_read       bigint      not null default 0,
    rows_total      bigint,
    rows_per_second bigint,
    counts          jsonb       not null default '{}',
    problems        jsonb       not null default '[]',
    preview         jsonb       not null default '[]',
    by              text        not null,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    failure         jsonb,
    because         text
);

comment on column import_batch.stored is 'name below <data>/imports; null once the file was removed';
comment on column import_batch.said_encoding is 'as the operator declared it; null: recognised';

-- Rows not taken as they are; at most 100,000 of one batch, the counts in import_batch are exact.
create table import_row_problem (
    batch_id    bigint not null references import_batch on delete cascade,
    row_number  bigint not null,
    column_name text,
    value       text,
    code        text   not null,
    suggestion  text,
    cells       jsonb  not null
);

create index import_row_problem_row on import_row_problem (batch_id, row_number);
create index import_row_problem_code on import_row_problem (batch_id, code, row_number);

-- Which messages (ids before any generation suffix) a batch brought into the log. What undone batches brought has to come again under
-- a new id.
create table import_message (
    message_id text   not null,
    batch_id   bigint not null references import_batch on delete cascade,
    primary key (message_id, batch_id)
);

create index import_message_batch on import_message (batch_id);
