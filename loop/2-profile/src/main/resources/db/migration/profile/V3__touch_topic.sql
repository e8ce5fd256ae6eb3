-- That a touch was sent is told by the ledger of touches; the timeline does not say it twice.
update profile_event set topic = 'touch' where name = 'Message Delivered' and source = 'touch';
