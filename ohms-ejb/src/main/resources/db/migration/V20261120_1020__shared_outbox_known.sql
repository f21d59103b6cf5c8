-- Whether a message with this key was put before. Whoever puts one may not read the others, so the table itself would
-- always say no.
create function ohms.outbox_knows(key text) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    known boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from outbox o where o.dedupe_key = key) into known;
    perform set_config('ohms.kind', acting, true);
    return known;
end $$;
