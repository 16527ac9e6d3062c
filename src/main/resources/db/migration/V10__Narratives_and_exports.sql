-- Lengths of texts are twice what is allowed in code points, since H2 counts UTF-16 units.
create table narrative (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  arrangement_id uuid not null references arrangement (id) on delete cascade,
  section varchar(40) not null,
  text varchar(200000) not null,
  changed_by varchar(200) not null,
  changed_at timestamp(6) with time zone not null,
  constraint narrative_section unique (arrangement_id, section)
);

-- Every file that left, so that a withdrawal can say which of them hold a person's words.
create table issued_export (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  arrangement_id uuid references arrangement (id) on delete set null,
  kind varchar(40) not null,
  format varchar(10) not null,
  state varchar(10),
  sha256 varchar(64) not null,
  size bigint not null,
  issued_to varchar(200) not null,
  issued_at timestamp(6) with time zone not null
);
create index issued_export_project on issued_export (project_id, issued_at, id);

create table issued_export_participant (
  export_id uuid not null references issued_export (id) on delete cascade,
  participant_id uuid not null references participant (id) on delete cascade,
  primary key (export_id, participant_id)
);
create index issued_export_participant_person on issued_export_participant (participant_id);
