-- The stems of the words of each transcript's present text with their places, in a fixed number of
-- parts by stem, in bytes. It replaces an index with a row for each stem: fewer rows are written,
-- and those of one part lie close together. Filled at the next start.
create table search_part (
  project_id uuid not null references project (id) on delete cascade,
  part integer not null,
  text_version_id uuid not null references text_version (id) on delete cascade,
  words bytea not null,
  primary key (project_id, part, text_version_id)
);
create index search_part_text on search_part (text_version_id);
drop table search_term;
