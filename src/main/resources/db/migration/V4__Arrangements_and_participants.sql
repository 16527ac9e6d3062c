-- Lengths are twice what is allowed in code points, since H2 counts UTF-16 units.
create table organisation (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  name varchar(600) not null,
  pseudonym varchar(600),
  kind varchar(200),
  created_at timestamp(6) with time zone not null
);
create index organisation_project on organisation (project_id, created_at, id);

-- Particulars are a JSON object: motives, intended outcomes, positions and end states, which are
-- always read and written together with their arrangement.
create table arrangement (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  name varchar(600) not null,
  pseudonym varchar(600),
  description varchar(20000) not null,
  entry_point varchar(20) not null
    check (entry_point in ('MANDATED', 'STEERED', 'VOLUNTARY', 'MIXED', 'UNKNOWN')),
  started_on date,
  ended_on date,
  particulars varchar(1000000) not null,
  created_at timestamp(6) with time zone not null
);
create index arrangement_project on arrangement (project_id, name, id);

create table arrangement_partner (
  arrangement_id uuid not null references arrangement (id) on delete cascade,
  place integer not null,
  organisation_id uuid not null references organisation (id),
  role varchar(20) not null check (role in
    ('SUPPORTER', 'RECIPIENT', 'PARTNER', 'ACQUIRER', 'ACQUIRED', 'HOST', 'OVERSEER')),
  primary key (arrangement_id, place)
);
create index arrangement_partner_organisation on arrangement_partner (organisation_id);

create table participant (
  id uuid primary key,
  version bigint not null,
  project_id uuid not null references project (id) on delete cascade,
  code varchar(80) not null,
  role_group varchar(20) not null
    check (role_group in ('POLICYMAKER', 'STAFF', 'PATIENT_PUBLIC', 'OTHER')),
  fine_role varchar(400),
  organisation_id uuid references organisation (id),
  take_part boolean not null,
  record boolean not null,
  quote varchar(20) not null check (quote in ('YES', 'WITH_APPROVAL', 'NO')),
  archive boolean not null,
  withdrawn varchar(20) not null check (withdrawn in ('NONE', 'FUTURE_ONLY', 'FULL')),
  created_at timestamp(6) with time zone not null,
  constraint participant_code_key unique (project_id, code)
);
create index participant_organisation on participant (organisation_id);

create table participant_arrangement (
  participant_id uuid not null references participant (id) on delete cascade,
  arrangement_id uuid not null references arrangement (id) on delete cascade,
  primary key (participant_id, arrangement_id)
);
create index participant_arrangement_arrangement on participant_arrangement (arrangement_id);
