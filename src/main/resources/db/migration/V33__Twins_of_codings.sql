-- Two codings that were different may have come to say the same, by a change of the codebook.
alter table segment_code add column twin boolean default false not null;

update segment_code set twin = true
  where coding_key is null
    and segment_id in (select s.id from segment s where s.deleted_at is null);
