-- How customers ask for what an article says, one question a line.
alter table knowledge.article add column questions text not null default '';
