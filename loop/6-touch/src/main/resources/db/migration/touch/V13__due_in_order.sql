-- A campaign is due for everybody at one instant: who is next must come out of the index, not of sorting everybody each time.
drop index touch_due;
create index touch_due on touch (channel, kind, due_at, send_key) where due_at is not null;
