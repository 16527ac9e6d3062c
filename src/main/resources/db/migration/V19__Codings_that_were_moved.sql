-- Which version of the codebook a coding was made with; null where nobody can tell any more.
alter table segment_code add column codebook_version integer;
update segment_code set codebook_version =
  (select r.codebook_version from segment s join coding_round r on r.id = s.round_id
    where s.id = segment_code.segment_id);
update segment_code set codebook_version = 1
  where codebook_version is null
    and exists (select 1 from segment s join codebook b on b.project_id = s.project_id
      where s.id = segment_code.segment_id and b.number = 1);

-- What an act on the codebook did to codings, so that the originals can be had back. added: whether
-- the segment did not have the other code already.
create table recoding (
  act_id uuid not null references codebook_act (id) on delete cascade,
  segment_id uuid not null references segment (id) on delete cascade,
  from_code uuid not null references code (id) on delete cascade,
  to_code uuid not null references code (id) on delete cascade,
  from_version integer,
  added boolean not null,
  primary key (act_id, segment_id)
);
create index recoding_segment on recoding (segment_id);
