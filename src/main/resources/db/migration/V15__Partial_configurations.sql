-- Two or more linked parts of an explanation, found in one passage. Lengths are twice what is
-- allowed in code points, since H2 counts UTF-16 units.
create table partial_configuration (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  coder varchar(64) not null,
  sentence varchar(8000) not null,
  configuration_id uuid references configuration (id) on delete set null,
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone
);
create index partial_configuration_project on partial_configuration (project_id, created_at);
create index partial_configuration_configuration on partial_configuration (configuration_id);

create table partial_part (
  partial_id uuid not null references partial_configuration (id) on delete cascade,
  segment_id uuid not null references segment (id) on delete cascade,
  slot varchar(20) not null check (slot in ('CONTEXT', 'RESOURCE', 'REASONING', 'OUTCOME')),
  primary key (partial_id, segment_id)
);
create index partial_part_segment on partial_part (segment_id);
