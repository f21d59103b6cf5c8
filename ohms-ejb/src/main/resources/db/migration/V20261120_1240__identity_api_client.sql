-- What other systems may ask for: scopes are the interface's words for sets of permissions.
create table ohms.api_scope (
    code text primary key check (code ~ '^[a-z][a-z.-]{2,39}$')
);
comment on table ohms.api_scope is '[vocabulary] scopes a client can be registered for';

create table ohms.api_scope_permission (
    scope      text not null references ohms.api_scope,
    permission text not null,
    primary key (scope, permission)
);
comment on table ohms.api_scope_permission is '[vocabulary] what each scope allows';

insert into ohms.api_scope (code) values
    ('patients.read'), ('patients.write'), ('patients.import'), ('patients.matches'),
    ('schedule.read'), ('appointments.read'), ('appointments.write');

create table ohms.api_client (
    id            uuid primary key,
    code          text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{2,39}$'),
    name          text not null check (length(name) between 1 and 120),
    secret        bytea,
    secret_set_at timestamptz,
    key_set       text,
    all_patients  boolean not null,
    rate          int not null check (rate between 1 and 10000),
    disabled_at   timestamptz,
    created_at    timestamptz not null,
    created_by    uuid,
    version       int not null default 0,
    check ((secret is null) = (secret_set_at is null))
);
comment on table ohms.api_client is '[system] other systems that may use the interfaces; secrets as encrypted Argon2id hashes';

create table ohms.api_client_scope (
    client_id uuid not null references ohms.api_client,
    scope     text not null references ohms.api_scope,
    primary key (client_id, scope)
);
comment on table ohms.api_client_scope is '[system] scopes each client is registered for';

create table ohms.client_patient (
    client_id  uuid not null references ohms.api_client,
    patient_id uuid not null,
    granted_at timestamptz not null default now(),
    granted_by uuid,
    primary key (client_id, patient_id)
);
comment on table ohms.client_patient is '[patient] whom a client reaches that does not reach everybody';
create index client_patient_patient on ohms.client_patient (patient_id);

create table ohms.client_assertion (
    client_id  uuid not null references ohms.api_client,
    assertion  bytea not null check (length(assertion) = 32),
    expires_at timestamptz not null,
    primary key (client_id, assertion)
);
comment on table ohms.client_assertion is '[system] signed assertions that were used, as hashes, until they expire';
create index client_assertion_old on ohms.client_assertion (expires_at);

create table ohms.client_token_revoked (
    token      uuid primary key,
    expires_at timestamptz not null
);
comment on table ohms.client_token_revoked is '[system] tokens given back before they expired, until they would have';
create index client_token_revoked_old on ohms.client_token_revoked (expires_at);

create table ohms.client_throttle (
    bucket         bytea primary key check (length(bucket) = 32),
    attempts       int not null check (attempts >= 0),
    window_ends_at timestamptz not null
);
comment on table ohms.client_throttle is '[system] failed tries to get a token, counted per client and address';
create index client_throttle_old on ohms.client_throttle (window_ends_at);

insert into ohms.permission (code, reach) values ('client.manage', 'nobody');
insert into ohms.role_permission (role, permission) values ('admin', 'client.manage');

alter table ohms.api_client enable row level security;
alter table ohms.api_client force row level security;
alter table ohms.api_client_scope enable row level security;
alter table ohms.api_client_scope force row level security;
alter table ohms.client_patient enable row level security;
alter table ohms.client_patient force row level security;

create policy api_client_known on ohms.api_client using (
    (select ohms.kind()) in ('login', 'system') or (select ohms.may('client.manage')));
create policy api_client_scope_known on ohms.api_client_scope using (
    (select ohms.kind()) in ('login', 'system') or (select ohms.may('client.manage')));
create policy client_patient_known on ohms.client_patient for select using (
    (select ohms.kind()) = 'system' or client_id = (select ohms.actor()) or (select ohms.may('client.manage')));
create policy client_patient_granted on ohms.client_patient for insert with check (
    (select ohms.kind()) = 'system' or (select ohms.may('client.manage')));
create policy client_patient_withdrawn on ohms.client_patient for delete using (
    (select ohms.kind()) = 'system' or (select ohms.may('client.manage')));

-- The check of every request, in one statement: may this client still come in, and what may it do? What was withdrawn
-- since the token was signed is gone at once. It reads as kind 'login' and gives the asker's kind back.
create function ohms.client_check(wanted uuid, presented uuid, asked text[])
    returns table (state text, code text, rate int, all_patients boolean, permissions text) language plpgsql as $$
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
            select coalesce(string_agg(distinct p.permission, ' '), '') into permissions
                from ohms.api_client_scope s join ohms.api_scope_permission p on p.scope = s.scope
                where s.client_id = c.id and s.scope = any (asked);
        end if;
        return next;
    end if;
    perform set_config('ohms.kind', asking, true);
end $$;

-- Whether the acting client reaches this patient; true for everybody who is no client.
create function ohms.client_reaches(patient uuid) returns boolean language sql stable
    return ohms.kind() <> 'client' or ohms.may('reach.all-patients')
        or exists (select 1 from ohms.client_patient g where g.client_id = ohms.actor() and g.patient_id = patient);
