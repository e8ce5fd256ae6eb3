-- How far the loop has come at its furthest. What it tells again after that is known here, where nothing is derived.
create table ledger_heard (
    singleton boolean primary key default true check (singleton),
    position  bigint not null
);
insert into ledger_heard (position) select coalesce((select rebuilding_to from breaker), 0);
