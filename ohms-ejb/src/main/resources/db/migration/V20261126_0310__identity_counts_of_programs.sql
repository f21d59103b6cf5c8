-- What programs may do once, and how often they may come, counted for all nodes together.

-- Notes that an assertion was used; false when it was before. It stays used whatever becomes of the request.
create function ohms.client_assertion_use(whose uuid, digest bytea, until timestamptz) returns boolean
    language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    fresh boolean;
begin
    perform set_config('ohms.kind', 'login', true);
    insert into ohms.client_assertion (client_id, assertion, expires_at) values (whose, digest, until)
        on conflict (client_id, assertion) do nothing;
    fresh := found;
    perform set_config('ohms.kind', asking, true);
    return fresh;
end $$;

create table ohms.request_rate (
    bucket    bytea primary key check (length(bucket) = 32),
    permits   double precision not null check (permits >= 0),
    filled_at timestamptz not null
) with (fillfactor = 50);
comment on table ohms.request_rate is '[system] how many requests each program and address may still send, refilled as time passes';
comment on column ohms.request_rate.bucket is '[digest]';
create index request_rate_old on ohms.request_rate (filled_at);

-- Takes permits out of a bucket that refills evenly, as many as there are and no more than wanted. Says how many, and how
-- long it takes until there is another one. Losing a second's count in a crash harms nobody, so nobody waits for the disk.
create function ohms.request_rate_take(whose bytea, capacity int, per_second double precision, wanted int, at_time timestamptz)
    returns table (taken int, wait_millis bigint) language plpgsql as $$
declare
    r ohms.request_rate;
    there double precision;
begin
    perform set_config('synchronous_commit', 'off', true);
    insert into ohms.request_rate (bucket, permits, filled_at) values (whose, capacity, at_time)
        on conflict (bucket) do nothing;
    select * into r from ohms.request_rate x where x.bucket = whose for update;
    there := least(capacity, r.permits + per_second * greatest(0, extract(epoch from at_time - r.filled_at)));
    taken := least(wanted, floor(there)::int);
    there := there - taken;
    wait_millis := greatest(0, ceil((1 - there) / per_second * 1000));
    update ohms.request_rate x set permits = there, filled_at = greatest(r.filled_at, at_time) where x.bucket = whose;
    return next;
end $$;
