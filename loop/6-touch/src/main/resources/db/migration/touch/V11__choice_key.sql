-- What links to the preference page are signed with. Kept for good: people find old letters.
create table choice_key (
    id         integer generated always as identity primary key,
    secret     bytea not null,
    made_at    timestamptz not null,
    retired_at timestamptz -- links signed with it are worth nothing since
);
