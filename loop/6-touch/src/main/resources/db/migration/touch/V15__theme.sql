-- What a touch is about, as its programme says; caps may count those of a theme together.
alter table touch add column theme text;
alter table frequency_cap add column theme text;
