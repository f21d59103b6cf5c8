-- The second factor: roles that must have one, authenticator apps, recovery codes, and the step between password and code.
alter table ohms.role add column needs_second_factor boolean not null default true;
update ohms.role set needs_second_factor = false where code in ('patient', 'proxy', 'integration', 'guest', 'system');

insert into ohms.permission (code, reach) values ('account.reset-factors', 'nobody');
insert into ohms.role_permission (role, permission) values ('admin', 'account.reset-factors');

create table ohms.account_totp (
    account_id      uuid primary key references ohms.account,
    secret          bytea,
    confirmed_at    timestamptz,
    last_step       bigint not null default 0,
    candidate       bytea,
    candidate_until timestamptz,
    check ((secret is null) = (confirmed_at is null)),
    check ((candidate is null) = (candidate_until is null))
);
comment on table ohms.account_totp is
    '[staff] secret of an authenticator app, encrypted, the last step of time it was used at, and one that waits for its first code';

create table ohms.account_recovery_code (
    account_id uuid not null references ohms.account,
    code       bytea not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, code)
);
comment on table ohms.account_recovery_code is '[staff] what recovery codes hash to under a key of the hospital; each opens once';

create table ohms.pending_sign_in (
    id         uuid primary key,
    account_id uuid not null references ohms.account,
    token      bytea not null unique,
    door       text not null check (door in ('staff', 'portal')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    check (length(token) = 32),
    check (expires_at > created_at)
);
comment on table ohms.pending_sign_in is '[staff] somebody has proved the password and nothing more yet; opens nothing';
create index pending_sign_in_account on ohms.pending_sign_in (account_id);
create index pending_sign_in_old on ohms.pending_sign_in (expires_at);

-- A lost device: one administrator asks, another one decides, and neither of them is the person.
create table ohms.factor_reset (
    id         uuid primary key,
    account_id uuid not null references ohms.account,
    reason     bytea not null,
    asked_by   uuid not null references ohms.account,
    asked_at   timestamptz not null,
    decided_by uuid references ohms.account,
    decided_at timestamptz,
    granted    boolean,
    check (asked_by <> account_id),
    check (decided_by <> account_id),
    check (not granted or decided_by <> asked_by),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (granted is null))
);
comment on table ohms.factor_reset is '[staff] requests to take the second factor off an account; two administrators, never the person';
create unique index factor_reset_open on ohms.factor_reset (account_id) where decided_at is null;

alter table ohms.account_totp enable row level security;
alter table ohms.account_totp force row level security;
alter table ohms.account_recovery_code enable row level security;
alter table ohms.account_recovery_code force row level security;
alter table ohms.pending_sign_in enable row level security;
alter table ohms.pending_sign_in force row level security;
alter table ohms.factor_reset enable row level security;
alter table ohms.factor_reset force row level security;

-- Sign-in and the owner; administrators may only take them away, and never their own.
create policy account_totp_known on ohms.account_totp using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor()));
create policy account_recovery_code_known on ohms.account_recovery_code using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor()));

create policy pending_sign_in_known on ohms.pending_sign_in using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('session.end')) or (select ohms.may('account.disable')) or (select ohms.may('role.give'))
    or (select ohms.may('account.reset-factors')));

create policy factor_reset_known on ohms.factor_reset for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('account.reset-factors')));
create policy factor_reset_asked on ohms.factor_reset for insert with check (
    (select ohms.may('account.reset-factors')) and asked_by = (select ohms.actor()) and account_id <> (select ohms.actor()));
create policy factor_reset_decided on ohms.factor_reset for update
    using ((select ohms.may('account.reset-factors')) and account_id <> (select ohms.actor()))
    with check ((select ohms.may('account.reset-factors')) and decided_by = (select ohms.actor()));

-- Ending every session of a person whose factors are taken away.
drop policy account_session_known on ohms.account_session;
create policy account_session_known on ohms.account_session for select using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('account.read')) or (select ohms.may('session.end'))
    or (select ohms.may('account.disable')) or (select ohms.may('role.give'))
    or (select ohms.may('account.reset-factors')));
drop policy account_session_ended on ohms.account_session;
create policy account_session_ended on ohms.account_session for update using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('session.end')) or (select ohms.may('account.disable')) or (select ohms.may('role.give'))
    or (select ohms.may('account.reset-factors')));

-- Takes the factors of an account away once a request for it was granted: the administrators read no secret.
create function ohms.forget_factors(request uuid) returns void language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
    whose uuid;
begin
    select account_id into whose from ohms.factor_reset where id = request and granted and decided_by = ohms.actor();
    if whose is null then
        raise exception 'nothing was granted' using errcode = '42501';
    end if;
    perform set_config('ohms.kind', 'login', true);
    delete from ohms.account_totp where account_id = whose;
    delete from ohms.account_recovery_code where account_id = whose;
    perform set_config('ohms.kind', before, true);
end $$;

-- Whether accounts have a second factor, for administrators: they see that there is one, and nothing of it.
create function ohms.accounts_protected(wanted uuid[]) returns table (account uuid) language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
begin
    if ohms.may('account.read') then
        perform set_config('ohms.kind', 'login', true);
        return query select t.account_id from ohms.account_totp t
            where t.account_id = any (wanted) and t.secret is not null;
        perform set_config('ohms.kind', before, true);
    end if;
end $$;

-- The check of every request, in one statement: is this token a live session, whose, and what may that person do?
-- It reads as kind 'login' and gives the asker's kind back. What a page asks by itself says so (not used), and keeps no
-- session alive. A session of the password alone is over as soon as a role of the person needs more.
drop function ohms.session_check(bytea, text, timestamptz, interval, boolean);
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
        elsif s.factors = 'password' and exists (
                select 1 from ohms.account_role r join ohms.role o on o.code = r.role
                where r.account_id = a.id and o.needs_second_factor) then
            state := 'factor-missing'; since := at_time;
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
