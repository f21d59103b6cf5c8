-- What came through the drop of payers is answered there: until the answer lies there, it is due.
create table ohms.x12_answer (
    interchange_id uuid primary key references ohms.x12_interchange,
    -- whether the TA1 goes out beside the 999
    with_ta1       boolean not null,
    due_at         timestamptz not null,
    tries          int not null check (tries >= 0),
    sent_at        timestamptz,
    version        bigint not null
);
comment on table ohms.x12_answer is
    '[system] which interchanges are to be answered through the drop of payers, and when that was done';
create index x12_answer_due on ohms.x12_answer (due_at) where sent_at is null;
revoke delete, truncate on ohms.x12_answer from ohms_app;
