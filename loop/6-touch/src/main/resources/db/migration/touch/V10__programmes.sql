-- How the touches of one programme fare.
create index touch_programme on touch (programme, since);
