create table account (
  id uuid primary key,
  version bigint not null,
  username varchar(64) not null,
  display_name varchar(200) not null,
  password_hash varchar(200),
  administrator boolean not null,
  disabled boolean not null,
  created_at timestamp(6) with time zone not null,
  constraint account_username_key unique (username)
);

create table login_session (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  secret_hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone not null,
  constraint login_session_secret_key unique (secret_hash)
);
create index login_session_account on login_session (account_id);

create table api_token (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  name varchar(200) not null,
  secret_hash varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  constraint api_token_secret_key unique (secret_hash)
);
create index api_token_account on api_token (account_id, created_at);

create table failed_attempt (
  id uuid primary key,
  bucket varchar(100) not null,
  at timestamp(6) with time zone not null
);
create index failed_attempt_bucket on failed_attempt (bucket, at);

create table setup_link (
  id integer primary key check (id = 1),
  secret_hash varchar(64) not null
);
