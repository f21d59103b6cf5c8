-- The check of every request, in one statement: is this token a live session, whose, and what may that person do?
-- It reads as kind 'login' and gives the asker's kind back. What a page asks by itself says so (not used), and keeps no
-- session alive: otherwise a day schedule left open would never sign anybody off.
drop function ohms.session_check(bytea, text, timestamptz, interval);
create function ohms.session_check(wanted bytea, at_door text, at_time timestamptz, idle interval, used boolean)
    returns table (state text, since timestamptz, session uuid, account uuid, kind text, clearance text,
                   authenticated timestamptz, permissions text)
    language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    s ohms.account_session;
    a ohms.account;
begin
    perform set_config('ohms.kind', 'login', true);
    select * into s from ohms.account_session x where x.token = wanted and x.door = at_door;
    if found then
        select * into a from ohms.account x where x.id = s.account_id;
        if s.ended_at is not null then
            state := s.ended_reason; since := s.ended_at;
        elsif a.status <> 'active' then
            state := 'disabled'; since := at_time;
        elsif at_time >= s.expires_at then
            state := 'expired'; since := s.expires_at;
        elsif at_time >= s.last_used_at + idle then
            state := 'idle'; since := s.last_used_at + idle;
        else
            state := 'open'; since := s.created_at;
            session := s.id; account := a.id; kind := a.kind; clearance := a.clearance; authenticated := s.auth_time;
            select coalesce(string_agg(distinct p.permission, ' '), '') into permissions
                from ohms.account_role r join ohms.role_permission p on p.role = r.role where r.account_id = a.id;
            if used and at_time >= s.last_used_at + interval '1 minute' then
                update ohms.account_session x set last_used_at = at_time
                    where x.id = s.id and x.ended_at is null and x.last_used_at < at_time;
            end if;
        end if;
        return next;
    end if;
    perform set_config('ohms.kind', asking, true);
end $$;
