-- Touches of programmes that are paused, until these go on.
create index touch_programme_paused on touch (programme) where state = 'deferred' and reason = 609;
