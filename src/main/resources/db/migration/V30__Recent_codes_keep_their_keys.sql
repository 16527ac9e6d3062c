-- The codes that a coder has used, each under the access key that it keeps until another code needs
-- it; places are counted from 0.
create table recent_code (
  account_id uuid not null references account (id) on delete cascade,
  project_id uuid not null references project (id) on delete cascade,
  place integer not null check (place between 0 and 8),
  code_id uuid not null references code (id) on delete cascade,
  used_at timestamp(6) with time zone,
  primary key (account_id, project_id, place)
);
create index recent_code_code on recent_code (code_id);
create index recent_code_project on recent_code (project_id);

insert into recent_code (account_id, project_id, place, code_id, used_at)
  select coder_id, project_id, cast(place - 1 as integer), code_id, used_at
  from (
    select coder_id, project_id, code_id, used_at,
      row_number() over (partition by coder_id, project_id order by used_at desc, code_id) as place
    from (
      select s.coder_id, s.project_id, c.code_id, max(s.created_at) as used_at
      from segment s join segment_code c on c.segment_id = s.id
      where s.coder_id is not null
      group by s.coder_id, s.project_id, c.code_id
    ) used
  ) ranked
  where place <= 9;
