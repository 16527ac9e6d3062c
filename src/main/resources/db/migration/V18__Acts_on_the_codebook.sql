-- What was done to a codebook, so that it can be undone, and that a code that is gone points to the
-- one that took its place. changes: each code that was touched, before and after, as JSON.
create table codebook_act (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  kind varchar(20) not null
    check (kind in ('ADDED', 'CHANGED', 'PLACED', 'DELETED', 'MERGED', 'SPLIT', 'IMPORTED')),
  code_id uuid references code (id) on delete cascade,
  into_id uuid references code (id) on delete cascade,
  codebook_number integer not null,
  changes text not null,
  made_by varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  undone_at timestamp(6) with time zone
);
create index codebook_act_project on codebook_act (project_id, made_at);
