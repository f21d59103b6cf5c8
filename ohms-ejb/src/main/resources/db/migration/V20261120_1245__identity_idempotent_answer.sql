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

-- Claims a key for a request, in the transaction of its work. It acts as the client whatever the transaction was told.
create function ohms.answer_claim(whose uuid, wanted bytea, asked bytea, at_time timestamptz, until timestamptz)
    returns table (state text, kept_status int, kept bytea) language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    acting text := coalesce(current_setting('ohms.actor', true), '');
begin
    perform set_config('ohms.kind', 'client', true), set_config('ohms.actor', whose::text, true);
    insert into ohms.idempotent_answer as a (client_id, key, request, created_at, expires_at)
        values (whose, wanted, asked, at_time, until)
        on conflict (client_id, key) do update
            set request = excluded.request, status = null, answer = null, created_at = excluded.created_at,
                expires_at = excluded.expires_at
            where a.expires_at <= at_time;
    if found then
        state := 'fresh';
    else
        select case when a.request <> asked then 'different' when a.status is null then 'running' else 'again' end,
               a.status, a.answer
            into state, kept_status, kept
            from ohms.idempotent_answer a where a.client_id = whose and a.key = wanted;
    end if;
    perform set_config('ohms.kind', asking, true), set_config('ohms.actor', acting, true);
    return next;
end $$;

-- Keeps the answer to a claimed key; without one, gives the key free again.
create function ohms.answer_keep(whose uuid, wanted bytea, with_status int, sealed bytea, until timestamptz) returns void
    language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    acting text := coalesce(current_setting('ohms.actor', true), '');
begin
    perform set_config('ohms.kind', 'client', true), set_config('ohms.actor', whose::text, true);
    if with_status is null then
        delete from ohms.idempotent_answer a where a.client_id = whose and a.key = wanted and a.status is null;
    else
        update ohms.idempotent_answer a set status = with_status, answer = sealed, expires_at = until
            where a.client_id = whose and a.key = wanted;
    end if;
    perform set_config('ohms.kind', asking, true), set_config('ohms.actor', acting, true);
end $$;
