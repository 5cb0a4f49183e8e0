-- What else a company knows of a person: phone number, member number.
alter table customers.customer add column attributes jsonb not null default '{}';
