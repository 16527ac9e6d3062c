-- One chain per project and one for the accounts, whose id is all zeros.
create table audit_chain (
  id uuid primary key,
  events bigint not null,
  head varchar(64) not null
);

create table audit_event (
  id uuid primary key,
  chain_id uuid not null references audit_chain (id),
  number bigint not null,
  at timestamp(6) with time zone not null,
  actor varchar(64) not null,
  act varchar(64) not null,
  target_type varchar(64) not null,
  target_id varchar(64) not null,
  detail varchar(500) not null,
  hash varchar(64) not null,
  constraint audit_event_number_key unique (chain_id, number)
);
create index audit_event_target on audit_event (target_id);

create table repeated_request (
  id uuid primary key,
  account varchar(64) not null,
  method varchar(8) not null,
  path varchar(500) not null,
  idempotency_key varchar(200) not null,
  request_hash varchar(64) not null,
  status integer,
  location varchar(500),
  at timestamp(6) with time zone not null,
  constraint repeated_request_key unique (account, method, path, idempotency_key)
);
create index repeated_request_at on repeated_request (at);
