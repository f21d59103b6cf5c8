-- Work that commits on its way holds its key from transaction to transaction. It is held by one run on one node: when the
-- node dies, or the database does, the key is free again at once for whoever sends the request again. A run that lost its
-- key can commit nothing any more, because each of its transactions begins by sharing the row.
alter table ohms.idempotent_answer
    add column run  uuid,
    add column life bigint,
    add constraint idempotent_answer_life check (life is null or run is not null);
comment on column ohms.idempotent_answer.run is 'who holds the key from transaction to transaction; null within one';
comment on column ohms.idempotent_answer.life is
    'the advisory lock the holder''s node keeps on a connection of its own as long as it lives; null when it had none';

-- As before; a key that is claimed within a transaction is held by no run.
create or replace function ohms.answer_claim(whose uuid, wanted bytea, asked bytea, at_time timestamptz, until timestamptz)
    returns table (state text, kept_status int, kept bytea) language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    acting text := coalesce(current_setting('ohms.actor', true), '');
begin
    perform set_config('ohms.kind', 'client', true), set_config('ohms.actor', whose::text, true);
    insert into ohms.idempotent_answer as a (client_id, key, request, created_at, expires_at)
        values (whose, wanted, asked, at_time, until)
        on conflict (client_id, key) do update
            set request = excluded.request, status = null, answer = null, run = null, life = null,
                created_at = excluded.created_at, expires_at = excluded.expires_at
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

-- Claims a key for a run. A transaction of the run that holds it shares the row, so the row is skipped then: it runs.
create function ohms.answer_claim_apart(whose uuid, wanted bytea, asked bytea, at_time timestamptz, until timestamptz,
                                        taker uuid, takers_life bigint)
    returns table (state text, kept_status int, kept bytea) language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    acting text := coalesce(current_setting('ohms.actor', true), '');
begin
    perform set_config('ohms.kind', 'client', true), set_config('ohms.actor', whose::text, true);
    insert into ohms.idempotent_answer (client_id, key, request, created_at, expires_at, run, life)
        values (whose, wanted, asked, at_time, until, taker, takers_life)
        on conflict (client_id, key) do nothing;
    if found then
        state := 'fresh';
    else
        -- the lock of a life that is over can be had; shared, so that two who try at once do not take each other for it
        perform 1 from ohms.idempotent_answer a
            where a.client_id = whose and a.key = wanted
              and (a.expires_at <= at_time
                   or (a.status is null and a.request = asked
                       and case when a.life is null then false else pg_try_advisory_xact_lock_shared(a.life) end))
            for update skip locked;
        if found then
            update ohms.idempotent_answer a
                set request = asked, status = null, answer = null, run = taker, life = takers_life,
                    created_at = at_time, expires_at = until
                where a.client_id = whose and a.key = wanted;
            state := 'fresh';
        else
            select case when a.request <> asked then 'different' when a.status is null then 'running' else 'again' end,
                   a.status, a.answer
                into state, kept_status, kept
                from ohms.idempotent_answer a where a.client_id = whose and a.key = wanted;
            -- given free in between
            state := coalesce(state, 'running');
        end if;
    end if;
    perform set_config('ohms.kind', asking, true), set_config('ohms.actor', acting, true);
    return next;
end $$;

-- Whether the run still holds the key; when it does, nobody takes it over before the running transaction ends.
create function ohms.answer_held(whose uuid, wanted bytea, holder uuid) returns boolean language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    acting text := coalesce(current_setting('ohms.actor', true), '');
    held   boolean;
begin
    perform set_config('ohms.kind', 'client', true), set_config('ohms.actor', whose::text, true);
    perform 1 from ohms.idempotent_answer a
        where a.client_id = whose and a.key = wanted and a.run = holder and a.status is null
        for share;
    held := found;
    perform set_config('ohms.kind', asking, true), set_config('ohms.actor', acting, true);
    return held;
end $$;

-- Keeps the answer of the run that holds the key; without one, gives the key free. A run that lost its key keeps nothing.
create function ohms.answer_keep_apart(whose uuid, wanted bytea, holder uuid, with_status int, sealed bytea,
                                       until timestamptz)
    returns boolean language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    acting text := coalesce(current_setting('ohms.actor', true), '');
    held   boolean;
begin
    perform set_config('ohms.kind', 'client', true), set_config('ohms.actor', whose::text, true);
    if with_status is null then
        delete from ohms.idempotent_answer a
            where a.client_id = whose and a.key = wanted and a.run = holder and a.status is null;
    else
        update ohms.idempotent_answer a
            set status = with_status, answer = sealed, expires_at = until, run = null, life = null
            where a.client_id = whose and a.key = wanted and a.run = holder and a.status is null;
    end if;
    held := found;
    perform set_config('ohms.kind', asking, true), set_config('ohms.actor', acting, true);
    return held;
end $$;
