create table ohms.account_session (
    id           uuid primary key,
    account_id   uuid not null references ohms.account,
    token        bytea not null unique,
    door         text not null check (door in ('staff', 'portal')),
    factors      text not null,
    auth_time    timestamptz not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    device       text not null,
    address      text not null,
    ended_at     timestamptz,
    ended_reason text,
    check (length(token) = 32),
    check (expires_at > created_at),
    check ((ended_at is null) = (ended_reason is null))
);
comment on table ohms.account_session is '[staff] who is signed in, since when and where; the token itself is nowhere';
create index account_session_account on ohms.account_session (account_id, created_at desc);
create index account_session_old on ohms.account_session (expires_at);

create table ohms.known_device (
    account_id   uuid not null references ohms.account,
    device       bytea not null,
    last_used_at timestamptz not null,
    primary key (account_id, device)
);
comment on table ohms.known_device is '[staff] browsers an account has signed in from; nobody elsewhere can lock it out there';
create index known_device_old on ohms.known_device (last_used_at);

create table ohms.sign_in_throttle (
    bucket         bytea primary key,
    attempts       int not null check (attempts >= 0),
    window_ends_at timestamptz not null
);
comment on table ohms.sign_in_throttle is '[system] attempts to sign in, counted per account, address and known device';
create index sign_in_throttle_old on ohms.sign_in_throttle (window_ends_at);

alter table ohms.account_session enable row level security;
alter table ohms.account_session force row level security;
alter table ohms.known_device enable row level security;
alter table ohms.known_device force row level security;

create policy account_session_known on ohms.account_session for select using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('account.read')) or (select ohms.may('session.end'))
    or (select ohms.may('account.disable')) or (select ohms.may('role.give')));
create policy account_session_begun on ohms.account_session for insert with check (
    (select ohms.kind()) in ('login', 'system'));
create policy account_session_ended on ohms.account_session for update using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('session.end')) or (select ohms.may('account.disable')) or (select ohms.may('role.give')));
create policy account_session_cleared on ohms.account_session for delete using ((select ohms.kind()) = 'system');

create policy known_device_known on ohms.known_device using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor()));

-- The check of every request, in one statement: is this token a live session, whose, and what may that person do?
-- It reads as kind 'login' and gives the asker's kind back.
create function ohms.session_check(wanted bytea, at_door text, at_time timestamptz, idle interval)
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
            if at_time >= s.last_used_at + interval '1 minute' then
                update ohms.account_session x set last_used_at = at_time
                    where x.id = s.id and x.ended_at is null and x.last_used_at < at_time;
            end if;
        end if;
        return next;
    end if;
    perform set_config('ohms.kind', asking, true);
end $$;
