create table project (
  id uuid primary key,
  version bigint not null,
  title varchar(300) not null,
  description varchar(10000) not null,
  funding_reference varchar(300),
  ethics_reference varchar(300),
  retention_until date,
  small_number_threshold integer not null,
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone
);

create table member (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  account_id uuid not null references account (id),
  role varchar(20) not null check (role in ('LEAD', 'CODER', 'ADJUDICATOR', 'VIEWER')),
  created_at timestamp(6) with time zone not null,
  constraint member_key unique (project_id, account_id)
);
create index member_account on member (account_id);
