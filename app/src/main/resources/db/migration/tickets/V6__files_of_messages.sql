-- Which message a file belongs to, for a search that finds tickets by what their files say.
create index message_files on tickets.message using gin (jsonb_path_query_array(attachments, '$[*].id'))
    where attachments is not null;
