-- Functions of the log.

create table tag_audit (
    id text primary key,
    tag text not null,
    position bigint not null, -- of the fact
    drawn_at timestamptz not null,
    drawn_by text not null,
    seed bigint not null
);
create index tag_audit_tag on tag_audit (tag);

create table tag_audit_card (
    audit text not null references tag_audit on delete cascade,
    no integer not null, -- the order in which they are shown
    profile_id integer not null,
    since timestamptz not null, -- when the person got the tag
    version integer not null, -- of the rule by which they got it
    verdict text, -- right, wrong, unsure; null until judged
    note text,
    judged_by text,
    judged_at timestamptz,
    primary key (audit, no),
    unique (audit, profile_id)
);
