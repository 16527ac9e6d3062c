-- The stems of the words of each transcript's present text. Places are the numbers of the words in
-- the text, from 0, as differences; under the empty term stand those of the first words of turns.
create table search_term (
  project_id uuid not null references project (id) on delete cascade,
  term varchar(64) not null,
  text_version_id uuid not null references text_version (id) on delete cascade,
  places varchar(1000000) not null,
  primary key (project_id, term, text_version_id)
);
create index search_term_text on search_term (text_version_id);
