-- Passkeys: keys that a device or a security key holds for one account; they open the door alone or as the second step.
create table ohms.account_passkey (
    id            uuid primary key,
    account_id    uuid not null references ohms.account,
    credential_id bytea not null unique,
    public_key    bytea not null,
    sign_count    bigint not null check (sign_count >= 0),
    name          bytea not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
comment on table ohms.account_passkey is '[staff] public keys of passkeys and the name their owner gave them, encrypted; the private ones are on their devices';
create index account_passkey_account on ohms.account_passkey (account_id, created_at);

alter table ohms.account_passkey enable row level security;
alter table ohms.account_passkey force row level security;
create policy account_passkey_known on ohms.account_passkey using (
    (select ohms.kind()) in ('login', 'system') or account_id = (select ohms.actor()));

create or replace function ohms.forget_factors(request uuid) returns void language plpgsql as $$
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
    delete from ohms.account_passkey where account_id = whose;
    delete from ohms.account_recovery_code where account_id = whose;
    perform set_config('ohms.kind', before, true);
end $$;

create or replace function ohms.accounts_protected(wanted uuid[]) returns table (account uuid) language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
begin
    if ohms.may('account.read') then
        perform set_config('ohms.kind', 'login', true);
        return query
            select t.account_id from ohms.account_totp t where t.account_id = any (wanted) and t.secret is not null
            union select p.account_id from ohms.account_passkey p where p.account_id = any (wanted);
        perform set_config('ohms.kind', before, true);
    end if;
end $$;
