-- Which words a participant approved: the ends of a passage can be moved since.
alter table segment add column approved_start integer;
alter table segment add column approved_end integer;
update segment set approved_start = start_at, approved_end = end_at where approved_on is not null;
