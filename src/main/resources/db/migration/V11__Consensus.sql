-- A consensus coding is what a round ended in; it belongs to no coder.
alter table segment alter column coder_id drop not null;
alter table segment add column consensus boolean default false not null;
alter table segment add constraint segment_author check (consensus = (coder_id is null));
alter table coding_round add column adjudicated_at timestamp(6) with time zone;

-- The round whose consensus stands for a transcript: the one that was adjudicated last.
create table standing_round (
  transcript_id uuid primary key references transcript (id) on delete cascade,
  round_id uuid not null references coding_round (id) on delete cascade
);
create index standing_round_round on standing_round (round_id);
