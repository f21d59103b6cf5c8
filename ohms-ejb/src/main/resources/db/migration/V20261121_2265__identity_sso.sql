-- Single sign-on by OpenID Connect: whose word the hospital takes about who somebody is, what that gives, who is who there,
-- sign-ins on their way, and sessions that began that way.
insert into ohms.permission (code, reach) values
    ('sso.read', 'nobody'),
    ('sso.change', 'nobody'),
    ('sso.link', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('admin', 'sso.read'), ('admin', 'sso.change'), ('admin', 'sso.link'), ('auditor', 'sso.read');

create table ohms.sso_provider (
    id             uuid primary key,
    name           text not null check (length(name) between 1 and 60),
    issuer         text not null,
    client_id      text not null,
    client_secret  bytea not null,
    for_patients   boolean not null,
    role_claim     text,
    second_step_acr text not null,
    second_step_amr text not null,
    state          text not null check (state in ('proposed', 'on', 'declined', 'withdrawn', 'replaced', 'off')),
    asked_by       uuid not null,
    asked_at       timestamptz not null,
    decided_by     uuid,
    decided_at     timestamptz,
    check ((state = 'proposed') = (decided_by is null) and (state = 'proposed') = (decided_at is null)),
    constraint sso_provider_two_people check (
        case when state = 'withdrawn' then decided_by = asked_by else decided_by is null or decided_by <> asked_by end)
);
comment on table ohms.sso_provider is
    '[staff] providers of single sign-on as administrators set them up; one asks, another confirms; the secret is encrypted';
create unique index sso_provider_one_on on ohms.sso_provider (state) where state = 'on';
create unique index sso_provider_one_proposed on ohms.sso_provider (state) where state = 'proposed';

create table ohms.sso_role (
    provider_id uuid not null references ohms.sso_provider,
    told        text not null check (length(told) between 1 and 200),
    role        text not null references ohms.role,
    primary key (provider_id, told, role)
);
comment on table ohms.sso_role is '[staff] which role somebody has of whom the provider says a word';

-- One account has one identity there, known by a keyed hash. An administrator may open the link for the first sign-in.
create table ohms.sso_link (
    account_id    uuid primary key references ohms.account,
    subject       bytea unique,
    waits_until   timestamptz,
    linked_by     uuid not null,
    linked_at     timestamptz not null,
    check ((subject is null) = (waits_until is not null))
);
comment on table ohms.sso_link is '[staff] who an account is at the provider of single sign-on, as a keyed hash';

create table ohms.sso_attempt (
    id            uuid primary key,
    token         bytea not null unique,
    provider_id   uuid not null references ohms.sso_provider,
    door          text not null check (door in ('staff', 'portal')),
    wanted        bytea not null,
    again         uuid,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    arrived_at    timestamptz,
    subject       bytea,
    login         bytea,
    provider_session bytea,
    id_token      bytea,
    half_way      uuid,
    linked_at     timestamptz,
    check (length(token) = 32),
    check (expires_at > created_at)
);
comment on table ohms.sso_attempt is
    '[staff] a browser went to the provider, and what came back with it: hashes, and what is needed to sign out there, encrypted';
create index sso_attempt_old on ohms.sso_attempt (expires_at);
create index sso_attempt_half_way on ohms.sso_attempt (half_way) where half_way is not null;

create table ohms.sso_session (
    session_id       uuid primary key references ohms.account_session on delete cascade,
    account_id       uuid not null references ohms.account,
    provider_session bytea,
    id_token         bytea not null,
    goodbye          bytea unique,
    goodbye_until    timestamptz
);
comment on table ohms.sso_session is '[staff] sessions that began at the provider, so that both ends can end them';
create index sso_session_provider on ohms.sso_session (provider_session) where provider_session is not null;
create index sso_session_account on ohms.sso_session (account_id);

alter table ohms.account_role add column by_provider boolean not null default false;
comment on column ohms.account_role.by_provider is 'given by what the provider says at each sign-in, and taken by it';
alter table ohms.pending_sign_in add column proved text not null default 'password' check (proved in ('password', 'sso'));

alter table ohms.sso_provider enable row level security;
alter table ohms.sso_provider force row level security;
alter table ohms.sso_role enable row level security;
alter table ohms.sso_role force row level security;
alter table ohms.sso_link enable row level security;
alter table ohms.sso_link force row level security;
alter table ohms.sso_attempt enable row level security;
alter table ohms.sso_attempt force row level security;
alter table ohms.sso_session enable row level security;
alter table ohms.sso_session force row level security;

-- What is on is on the page of signing in; its secret opens with the keys of the hospital alone.
create policy sso_provider_known on ohms.sso_provider for select using (
    state = 'on' or (select ohms.kind()) in ('login', 'system')
    or (select ohms.may('sso.read')) or (select ohms.may('sso.change')));
create policy sso_provider_asked on ohms.sso_provider for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('sso.change'))
    and state = 'proposed' and asked_by = (select ohms.actor()));
create policy sso_provider_decided on ohms.sso_provider for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('sso.change')) and state in ('proposed', 'on'))
    with check (state in ('replaced', 'off')
        or state in ('on', 'declined', 'withdrawn') and decided_by = (select ohms.actor()));
revoke update, delete, truncate on ohms.sso_provider from ohms_app;
grant update (state, decided_by, decided_at) on ohms.sso_provider to ohms_app;

create policy sso_role_known on ohms.sso_role for select using (
    (select ohms.kind()) in ('login', 'system') or (select ohms.may('sso.read')) or (select ohms.may('sso.change')));
create policy sso_role_asked on ohms.sso_role for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('sso.change')) and exists (
        select 1 from ohms.sso_provider p where p.id = provider_id and p.state = 'proposed'
            and p.asked_by = (select ohms.actor())));
revoke update, delete, truncate on ohms.sso_role from ohms_app;

-- The owner, and administrators for others: never for themselves, for whoever opens a link vouches for somebody.
create policy sso_link_known on ohms.sso_link for select using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor())
    or (select ohms.may('sso.link')) or (select ohms.may('account.read')));
create policy sso_link_made on ohms.sso_link for insert with check (
    (select ohms.kind()) = 'login' or account_id = (select ohms.actor()) and subject is not null
    or (select ohms.may('sso.link')) and account_id <> (select ohms.actor()) and subject is null
        and linked_by = (select ohms.actor()));
create policy sso_link_bound on ohms.sso_link for update using (
    (select ohms.kind()) = 'login' or account_id = (select ohms.actor()))
    with check (subject is not null);
create policy sso_link_cut on ohms.sso_link for delete using (
    (select ohms.kind()) = 'system' or account_id = (select ohms.actor())
    or (select ohms.may('sso.link')) and account_id <> (select ohms.actor()));

create policy sso_attempt_known on ohms.sso_attempt using ((select ohms.kind()) in ('login', 'system'));
create policy sso_session_known on ohms.sso_session using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor()));

-- What somebody may do by what the provider says of them: the roles of the words that two administrators agreed on, and
-- none that gives roles. Everything else about roles stays with the people who give them.
create function ohms.sso_give_roles(whose uuid, words text[], moment timestamptz) returns int language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
    wanted text[];
    changed int;
    more int;
begin
    if before not in ('login', 'system') then
        raise exception 'roles are given at sign-in' using errcode = '42501';
    end if;
    perform set_config('ohms.kind', 'system', true);
    select coalesce(array_agg(distinct m.role), '{}') into wanted
        from ohms.sso_role m join ohms.sso_provider p on p.id = m.provider_id
        where p.state = 'on' and p.decided_by <> p.asked_by and m.told = any (words)
            and not exists (select 1 from ohms.role_permission x where x.role = m.role and x.permission = 'role.give')
            and exists (select 1 from ohms.sso_link l join ohms.account a on a.id = l.account_id
                        where l.account_id = whose and l.subject is not null and a.kind = 'staff');
    delete from ohms.account_role r where r.account_id = whose and r.by_provider and not (r.role = any (wanted));
    get diagnostics changed = row_count;
    insert into ohms.account_role (account_id, role, given_at, by_provider)
        select whose, w, moment, true from unnest(wanted) w
        where not exists (select 1 from ohms.account_role r where r.account_id = whose and r.role = w);
    get diagnostics more = row_count;
    perform set_config('ohms.kind', before, true);
    return changed + more;
end $$;

-- The check of every request, in one statement: is this token a live session, whose, and what may that person do?
-- It reads as kind 'login' and gives the asker's kind back. What a page asks by itself says so (not used), and keeps no
-- session alive. A session of the password or of the provider's word alone is over as soon as a role needs more.
create or replace function ohms.session_check(wanted bytea, at_door text, at_time timestamptz, idle interval, used boolean)
    returns table (state text, since timestamptz, session uuid, account uuid, kind text, clearance text,
                   authenticated timestamptz, permissions text, acting_for uuid)
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
        elsif s.factors in ('password', 'sso') and exists (
                select 1 from ohms.account_role r join ohms.role o on o.code = r.role
                where r.account_id = a.id and o.needs_second_factor) then
            state := 'factor-missing'; since := at_time;
        else
            state := 'open'; since := s.created_at;
            session := s.id; account := a.id; kind := a.kind; clearance := a.clearance; authenticated := s.auth_time;
            acting_for := s.acting_for;
            permissions := ohms.permissions_at_the_door(a.id, s.acting_for, at_time);
            if used and at_time >= s.last_used_at + interval '1 minute' then
                update ohms.account_session x set last_used_at = at_time
                    where x.id = s.id and x.ended_at is null and x.last_used_at < at_time;
            end if;
        end if;
        return next;
    end if;
    perform set_config('ohms.kind', asking, true);
end $$;
