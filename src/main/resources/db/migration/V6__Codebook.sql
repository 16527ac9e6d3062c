-- Lengths are twice what is allowed in code points, since H2 counts UTF-16 units.
-- One row per project; it is locked by every change of a code, so that numbers are given once.
create table codebook (
  project_id uuid primary key references project (id) on delete cascade,
  version bigint not null,
  number integer not null check (number >= 1),
  frozen boolean not null
);

-- A removed code keeps its row: its number is never given again, and earlier versions name it.
-- Only a present code has a unique_name.
create table code (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  kind varchar(20) not null
    check (kind in ('CONTEXT', 'RESOURCE', 'REASONING', 'OUTCOME', 'DOMAIN', 'THEME')),
  number integer,
  name varchar(400) not null,
  unique_name varchar(400),
  parent_id uuid references code (id),
  place integer not null,
  definition varchar(20000) not null,
  include_when varchar(20000) not null,
  exclude_when varchar(20000) not null,
  example varchar(20000) not null,
  colour varchar(7) not null,
  codable boolean not null,
  outcome_category varchar(20)
    check (outcome_category in ('QUALITY', 'WORKFORCE', 'RESOURCES', 'INNOVATION', 'OTHER')),
  source varchar(4000) not null,
  retired boolean not null,
  created_at timestamp(6) with time zone not null,
  removed_at timestamp(6) with time zone,
  constraint code_name_key unique (project_id, unique_name),
  constraint code_number_key unique (project_id, kind, number)
);
create index code_parent on code (parent_id);

-- The codes of a codebook version as they were when it was frozen, each as a JSON object.
create table frozen_code (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  codebook_number integer not null,
  place integer not null,
  code_id uuid not null references code (id) on delete cascade,
  content varchar(1000000) not null,
  constraint frozen_code_key unique (project_id, codebook_number, code_id)
);
