-- A touch at the channel cannot be taken back or put off. That it should be is noted, and heeded if the channel did not send it.
alter table touch add column called_back smallint;
create index touch_called_back on touch (programme) where called_back is not null;
comment on column touch.called_back is 'TouchReason said while it was at the channel: taken back (616) or its programme paused (609)';
