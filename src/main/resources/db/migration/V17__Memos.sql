-- A memo is on one thing, or on the project if none is named; one on a segment bears the segment's
-- transcript too. What a memo is on takes it along when it is erased.
create table memo (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  author_id uuid not null references account (id),
  kind varchar(20) not null check (kind in ('ANALYTIC', 'METHOD', 'REFLEXIVE', 'DECISION')),
  text varchar(40000) not null,
  confidential boolean not null,
  transcript_id uuid references transcript (id) on delete cascade,
  segment_id uuid references segment (id) on delete cascade,
  code_id uuid references code (id) on delete cascade,
  arrangement_id uuid references arrangement (id) on delete cascade,
  configuration_id uuid references configuration (id) on delete cascade,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone
);
create index memo_project on memo (project_id, created_at);
create index memo_transcript on memo (transcript_id);
create index memo_segment on memo (segment_id);
create index memo_code on memo (code_id);
create index memo_arrangement on memo (arrangement_id);
create index memo_configuration on memo (configuration_id);
