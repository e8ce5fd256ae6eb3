-- Not only journeys are rehearsed, but campaigns and caps as well; and what other programmes did is kept beside.
alter table rehearsal rename column journey to subject; -- id of the journey or the campaign; empty for caps
alter table rehearsal add column kind text not null default 'journey' check (kind in ('journey', 'campaign', 'caps'));
alter table rehearsal alter column kind drop default;
alter table rehearsal add column programme text; -- what is looked at; null: all of them
update rehearsal set programme = 'journey:' || subject;
alter index rehearsal_journey rename to rehearsal_subject;

alter table rehearsal_touch add column inside integer not null default 0; -- the person's number in the rehearsal
alter table rehearsal_touch alter column inside drop default;
alter table rehearsal_touch add column programme text not null default '';
alter table rehearsal_touch alter column programme drop default;
alter table rehearsal_touch add column advisor text; -- in whose name
update rehearsal_touch t set programme = r.programme from rehearsal r where r.id = t.rehearsal;

alter table rehearsal_walk add column journey text not null default '';
alter table rehearsal_walk alter column journey drop default;
update rehearsal_walk w set journey = r.subject from rehearsal r where r.id = w.rehearsal;
