-- Whom the wishing version leaves alone, in buckets: somebody may become one of them while the wish waits.
alter table touch add column holdout int not null default 0;
