-- What administrators may do with accounts. Nobody's own account needs a permission: everybody keeps that.
insert into ohms.permission (code, reach) values
    ('account.read', 'nobody'),
    ('account.create', 'nobody'),
    ('account.change', 'nobody'),
    ('account.invite', 'nobody'),
    ('account.disable', 'nobody'),
    ('account.directory', 'nobody'),
    ('role.give', 'nobody'),
    ('session.end', 'nobody');

insert into ohms.role_permission (role, permission) values
    ('admin', 'account.read'), ('admin', 'account.create'), ('admin', 'account.change'), ('admin', 'account.invite'),
    ('admin', 'account.disable'), ('admin', 'account.directory'), ('admin', 'role.give'), ('admin', 'session.end'),
    ('auditor', 'account.read'), ('auditor', 'account.directory'),
    ('cmo', 'account.directory');

create table ohms.account (
    id         uuid primary key,
    kind       text not null check (kind in ('staff', 'patient')),
    status     text not null check (status in ('invited', 'active', 'disabled')),
    clearance  text not null check (clearance in ('N', 'R', 'V')),
    name       bytea not null,
    email      bytea not null,
    login      bytea not null unique,
    created_at timestamptz not null,
    created_by uuid,
    activated_at timestamptz,
    version    int not null default 0,
    check (status <> 'active' or activated_at is not null)
);
comment on table ohms.account is '[staff] who can sign in; name and e-mail encrypted, found again by the token of the e-mail';
create index account_newest on ohms.account (created_at desc, id);

create table ohms.account_credential (
    account_id uuid primary key references ohms.account,
    password   bytea not null,
    set_at     timestamptz not null
);
comment on table ohms.account_credential is '[staff] Argon2id hashes, encrypted once more; sign-in alone reads them';

create table ohms.account_role (
    account_id uuid not null references ohms.account,
    role       text not null references ohms.role,
    given_by   uuid,
    given_at   timestamptz not null,
    primary key (account_id, role)
);
comment on table ohms.account_role is '[staff] roles an account has, who gave them and when';
create index account_role_role on ohms.account_role (role);

create table ohms.account_search_token (
    token      bytea not null,
    account_id uuid not null references ohms.account,
    primary key (token, account_id)
);
comment on table ohms.account_search_token is '[staff] blind index over beginnings of the words of a name and an e-mail';
create index account_search_token_account on ohms.account_search_token (account_id);

create table ohms.one_time_link (
    id          uuid primary key,
    account_id  uuid not null references ohms.account,
    token       bytea not null unique,
    created_at  timestamptz not null,
    created_by  uuid,
    expires_at  timestamptz not null,
    opened_at   timestamptz,
    visit       bytea unique,
    visit_until timestamptz,
    used_at     timestamptz,
    revoked_at  timestamptz,
    check (length(token) = 32),
    check ((visit is null) = (opened_at is null) and (visit is null) = (visit_until is null))
);
comment on table ohms.one_time_link is '[staff] links that let somebody set a password once; hashes only';
create index one_time_link_account on ohms.one_time_link (account_id);

alter table ohms.account enable row level security;
alter table ohms.account force row level security;
alter table ohms.account_credential enable row level security;
alter table ohms.account_credential force row level security;
alter table ohms.account_role enable row level security;
alter table ohms.account_role force row level security;
alter table ohms.account_search_token enable row level security;
alter table ohms.account_search_token force row level security;
alter table ohms.one_time_link enable row level security;
alter table ohms.one_time_link force row level security;

create policy account_known on ohms.account for select using (
    (select ohms.kind()) in ('login', 'system')
    or id = (select ohms.actor())
    or ((select ohms.kind()) = 'staff'
        and ((select ohms.may('account.read')) or ((select ohms.may('account.directory')) and kind = 'staff'))));
create policy account_made on ohms.account for insert with check (
    (select ohms.kind()) = 'system' or (select ohms.may('account.create')));
create policy account_changed on ohms.account for update using (
    (select ohms.kind()) in ('login', 'system')
    or (select ohms.may('account.change'))
    or ((select ohms.may('account.disable')) and id <> (select ohms.actor())));

create policy account_credential_known on ohms.account_credential using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor()));

create policy account_role_known on ohms.account_role for select using (
    (select ohms.kind()) in ('login', 'system')
    or account_id = (select ohms.actor())
    or (select ohms.may('account.read')) or (select ohms.may('account.directory')));
-- Nobody gives roles to themselves, whatever the application believes.
create policy account_role_given on ohms.account_role for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.may('role.give')) and account_id <> (select ohms.actor())));
create policy account_role_taken on ohms.account_role for delete using (
    (select ohms.kind()) = 'system'
    or ((select ohms.may('role.give')) and account_id <> (select ohms.actor())));

create policy account_search_token_known on ohms.account_search_token using (
    (select ohms.kind()) = 'system'
    or (select ohms.may('account.read')) or (select ohms.may('account.create')) or (select ohms.may('account.change')));

create policy one_time_link_known on ohms.one_time_link using (
    (select ohms.kind()) in ('login', 'system') or (select ohms.may('account.invite')) or (select ohms.may('account.create')));

-- Names for lists and histories: everybody who works here sees the names of colleagues and of account holders;
-- others see the names of staff and their own. Names only: the rest of the account stays behind its policy.
create function ohms.account_names(wanted uuid[], asking text, asker uuid)
    returns table (account uuid, sealed_name bytea) language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
begin
    if asking in ('staff', 'patient', 'client', 'system') then
        perform set_config('ohms.kind', 'login', true);
        return query select a.id, a.name from ohms.account a
            where a.id = any (wanted) and (a.kind = 'staff' or asking in ('staff', 'system') or a.id = asker);
        perform set_config('ohms.kind', before, true);
    end if;
end $$;
