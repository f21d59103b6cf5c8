-- A request that is sent again gets the answer of the first time. The row is written in the transaction of the work
-- itself: both are there, or neither is; a duplicate that comes meanwhile waits at the primary key.
create table ohms.idempotent_answer (
    client_id  uuid not null references ohms.api_client,
    key        bytea not null check (length(key) = 32),
    request    bytea not null check (length(request) = 32),
    status     int,
    answer     bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (client_id, key),
    check ((status is null) = (answer is null))
);
comment on table ohms.idempotent_answer is '[patient] answers to requests with an Idempotency-Key, encrypted, for a day';
create index idempotent_answer_old on ohms.idempotent_answer (expires_at);

alter table ohms.idempotent_answer enable row level security;
alter table ohms.idempotent_answer force row level security;
create policy idempotent_answer_own on ohms.idempotent_answer using (
    (select ohms.kind()) = 'system' or ((select ohms.kind()) = 'client' and client_id = (select ohms.actor())));
