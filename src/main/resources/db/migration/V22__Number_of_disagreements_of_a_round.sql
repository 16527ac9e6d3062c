-- Counted when the round is closed; unknown for rounds that were closed before.
alter table round_snapshot add column disagreements integer;
