-- Each slot has words of its own, which are the explanation; the codes are its index. Lengths are
-- twice what is allowed in code points, since H2 counts UTF-16 units.
create table configuration (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  number integer not null check (number >= 1),
  label varchar(600) not null,
  context_text varchar(8000) not null,
  resource_text varchar(8000) not null,
  reasoning_text varchar(8000) not null,
  outcome_text varchar(8000) not null,
  statement varchar(20000) not null,
  for_whom varchar(4000) not null,
  phases varchar(100) not null,
  polarity varchar(20) check (polarity in ('POSITIVE', 'NEGATIVE', 'MIXED')),
  status varchar(20) not null
    check (status in ('DRAFT', 'PROPOSED', 'SUPPORTED', 'REFINED', 'REFUTED', 'MERGED')),
  merged_into uuid references configuration (id),
  created_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  constraint configuration_number_key unique (project_id, number),
  constraint configuration_merged check ((merged_into is not null) = (status = 'MERGED'))
);

-- The codes of a slot, and the domains that a configuration is about, in their order.
create table configuration_code (
  configuration_id uuid not null references configuration (id) on delete cascade,
  slot varchar(20) not null
    check (slot in ('CONTEXT', 'RESOURCE', 'REASONING', 'OUTCOME', 'DOMAIN')),
  place integer not null,
  code_id uuid not null references code (id),
  primary key (configuration_id, slot, code_id)
);
create index configuration_code_code on configuration_code (code_id);

create table evidence (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  configuration_id uuid not null references configuration (id) on delete cascade,
  segment_id uuid not null references segment (id) on delete cascade,
  arrangement_id uuid references arrangement (id) on delete set null,
  relation varchar(20) not null
    check (relation in ('SUPPORTS', 'REFUTES', 'REFINES', 'ILLUSTRATES')),
  slot varchar(20) check (slot in ('CONTEXT', 'RESOURCE', 'REASONING', 'OUTCOME')),
  strength varchar(200) not null,
  note varchar(8000) not null,
  created_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  constraint evidence_key unique (configuration_id, segment_id)
);
create index evidence_project on evidence (project_id, configuration_id);
create index evidence_segment on evidence (segment_id);
create index evidence_arrangement on evidence (arrangement_id);
