-- The interface opens an operation to the scope that its description names, so the check also says which of the token's
-- scopes the client still has.
drop function ohms.client_check(uuid, uuid, text[]);
create function ohms.client_check(wanted uuid, presented uuid, asked text[])
    returns table (state text, code text, rate int, all_patients boolean, permissions text, scopes text)
    language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    c ohms.api_client;
begin
    perform set_config('ohms.kind', 'login', true);
    select * into c from ohms.api_client x where x.id = wanted;
    if found then
        code := c.code; rate := c.rate; all_patients := c.all_patients;
        if c.disabled_at is not null then
            state := 'disabled';
        elsif exists (select 1 from ohms.client_token_revoked r where r.token = presented) then
            state := 'revoked';
        else
            state := 'open';
            select coalesce(string_agg(distinct s.scope, ' '), ''), coalesce(string_agg(distinct p.permission, ' '), '')
                into scopes, permissions
                from ohms.api_client_scope s left join ohms.api_scope_permission p on p.scope = s.scope
                where s.client_id = c.id and s.scope = any (asked);
        end if;
        return next;
    end if;
    perform set_config('ohms.kind', asking, true);
end $$;
