-- What was decided about the demo company in this ledger; at most one row.
create table demo.company (
    one        boolean primary key check (one),
    stage      text not null,
    changed_at timestamptz not null
);

-- Which of its past tickets are in the ledger; written in the transaction that brings the ticket in.
create table demo.ticket (
    key text primary key
);
