-- What patients agree to: treatment, release into the portal, research, disclosure to a named party. The hospital
-- publishes versions of the words; a signature is under one of them, and withdrawing it works at once.
insert into ohms.permission (code, reach) values
    ('consent.read-own', 'related'),
    ('consent.sign-own', 'related'),
    ('consent.record', 'everyone'),
    ('consent.publish', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('patient', 'consent.read-own'), ('patient', 'consent.sign-own'),
    ('registrar', 'consent.record'), ('admin', 'consent.record'), ('admin', 'consent.publish');

create table ohms.consent_text (
    id             uuid primary key,
    kind           text not null check (kind in ('treatment', 'portal-release', 'research', 'disclosure')),
    version        int not null check (version > 0),
    title          text not null check (length(title) between 1 and 120),
    body           text not null check (length(body) between 1 and 20000),
    effective_from date not null,
    published_at   timestamptz not null,
    published_by   uuid,
    unique (kind, version)
);
comment on table ohms.consent_text is
    '[vocabulary] the words patients sign under, version by version; what was published never changes';
revoke update, delete, truncate on ohms.consent_text from ohms_app;
create function ohms.consent_text_published() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and not (ohms.kind() = 'staff' and ohms.may('consent.publish')) then
        raise exception 'not allowed' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger consent_text_published before insert on ohms.consent_text
    for each row execute function ohms.consent_text_published();

create table ohms.consent (
    id           uuid primary key,
    patient_id   uuid not null references ohms.patient,
    kind         text not null check (kind in ('treatment', 'portal-release', 'research', 'disclosure')),
    text_id      uuid not null references ohms.consent_text,
    party        uuid,
    way          text not null check (way in ('typed', 'drawn', 'paper')),
    signature    bytea not null,
    signed_at    timestamptz not null,
    signed_by    uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    merges       uuid[] not null default '{}',
    check ((kind = 'disclosure') = (party is not null)),
    check (withdrawn_at is null or withdrawn_at >= signed_at),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table ohms.consent is
    '[patient] what a patient signed, under which words, how and when, and when it was withdrawn; signatures encrypted';
create index consent_newest on ohms.consent (patient_id, signed_at desc, id desc);

alter table ohms.consent enable row level security;
alter table ohms.consent force row level security;
create policy consent_known on ohms.consent for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('consent.record')))
    or ((select ohms.kind()) = 'patient' and ohms.owns(patient_id)));
create policy consent_signed on ohms.consent for insert with check (
    withdrawn_at is null and ((select ohms.kind()) = 'system' or signed_by = (select ohms.actor()) and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('consent.record')) and way = 'paper')
        or ((select ohms.kind()) = 'patient' and (select ohms.may('consent.sign-own')) and way <> 'paper'
            and ohms.owns(patient_id)))));
create policy consent_moved on ohms.consent for update using ((select ohms.kind()) = 'system');
create policy consent_withdrawn on ohms.consent for update using (
    withdrawn_at is null and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('consent.record')))
        or ((select ohms.kind()) = 'patient' and (select ohms.may('consent.sign-own')) and ohms.owns(patient_id))))
    with check (withdrawn_by = (select ohms.actor()) or (select ohms.kind()) = 'system');
create policy consent_of_client on ohms.consent as restrictive using ((select ohms.kind()) <> 'client');
-- What was signed stays as it was signed.
revoke update, delete, truncate on ohms.consent from ohms_app;
grant update (patient_id, withdrawn_at, withdrawn_by, merges) on ohms.consent to ohms_app;

-- What is withdrawn now, and the walls ask: ids and nothing else. A trigger keeps it.
create table ohms.consent_refusal (
    patient_id uuid not null references ohms.patient,
    kind       text not null,
    party      uuid,
    unique nulls not distinct (patient_id, kind, party)
);
comment on table ohms.consent_refusal is
    '[patient] consents that are withdrawn at this moment, for the walls; a trigger keeps it, nobody else writes';
alter table ohms.consent_refusal enable row level security;
alter table ohms.consent_refusal force row level security;
create policy consent_refusal_known on ohms.consent_refusal for select using (
    (select ohms.kind()) in ('system', 'login', 'staff')
    or ((select ohms.kind()) = 'client' and party = (select ohms.actor()))
    or ((select ohms.kind()) = 'patient' and (ohms.owns(patient_id) or ohms.may_act_for(patient_id, null))));
create policy consent_refusal_kept on ohms.consent_refusal using ((select ohms.kind()) = 'system')
    with check ((select ohms.kind()) = 'system');
create policy consent_refusal_of_client on ohms.consent_refusal as restrictive using (
    (select ohms.kind()) <> 'client' or party = (select ohms.actor()));
revoke insert, update, delete, truncate on ohms.consent_refusal from ohms_app;

create function ohms.keep_consent_refusals() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    delete from consent_refusal where patient_id = new.patient_id
        or TG_OP = 'UPDATE' and patient_id = old.patient_id;
    insert into consent_refusal (patient_id, kind, party)
        select patient_id, kind, party from (
            select distinct on (c.patient_id, c.kind, c.party) c.patient_id, c.kind, c.party, c.withdrawn_at
            from consent c
            where c.patient_id = new.patient_id or TG_OP = 'UPDATE' and c.patient_id = old.patient_id
            order by c.patient_id, c.kind, c.party, c.signed_at desc, c.id desc) newest
        where withdrawn_at is not null;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger consent_refusals_kept after insert or update on ohms.consent
    for each row execute function ohms.keep_consent_refusals();

create function ohms.merge_consents(survivor uuid, merged uuid, merge uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    update consent set patient_id = survivor, merges = merges || merge where patient_id = merged;
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;
create function ohms.unmerge_consents(merged uuid, merge uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    moved int;
begin
    perform set_config('ohms.kind', 'system', true);
    update consent set patient_id = merged, merges = merges[:cardinality(merges) - 1]
        where merges[cardinality(merges)] = merge;
    get diagnostics moved = row_count;
    perform set_config('ohms.kind', acting, true);
    return moved;
end $$;

-- Release into the portal withdrawn: what the law gives every patient stays, the rest is closed, to proxies all of it.
alter table ohms.proxy_scope add column by_law boolean not null default false;
comment on column ohms.proxy_scope.by_law is 'stays open to the patient when they withdraw the release into the portal';
update ohms.proxy_scope set by_law = true where code in ('details', 'changes');

create or replace function ohms.in_hands(patient uuid, part text) returns boolean language plpgsql stable as $$
declare
    closed boolean;
begin
    if ohms.acting_for() is null and not ohms.owns(patient)
            or ohms.acting_for() is not null
                and not (patient = ohms.acting_for() and ohms.may_act_for(patient, part)) then
        return false;
    end if;
    closed := exists (select 1 from ohms.consent_refusal r where r.patient_id = patient and r.kind = 'portal-release');
    return not closed or ohms.acting_for() is null and (part is null
        or exists (select 1 from ohms.proxy_scope s where s.code = part and s.by_law));
end $$;

-- The check of every request has to know whose account it is: ids, and nothing of the record.
create policy patient_account_at_the_door on ohms.patient_account for select using ((select ohms.kind()) = 'login');
create or replace function ohms.permissions_at_the_door(account uuid, acting uuid, at_time timestamptz) returns text
    language plpgsql stable as $$
begin
    if acting is null then
        return (select coalesce(string_agg(distinct p.permission, ' '), '')
            from ohms.account_role r join ohms.role_permission p on p.role = r.role where r.account_id = account
              and not (exists (select 1 from ohms.patient_account own join ohms.consent_refusal f
                               on f.patient_id = own.patient_id and f.kind = 'portal-release'
                               where own.account_id = account)
                       and exists (select 1 from ohms.proxy_scope_permission sp join ohms.proxy_scope s
                                   on s.code = sp.scope where sp.permission = p.permission and not s.by_law)
                       and not exists (select 1 from ohms.proxy_scope_permission sp join ohms.proxy_scope s
                                       on s.code = sp.scope where sp.permission = p.permission and s.by_law)));
    end if;
    return (select coalesce(string_agg(distinct m.permission, ' '), '') from (
        select p.permission from ohms.account_role r
            join ohms.role_permission p on p.role = r.role
            join ohms.permission c on c.code = p.permission
            where r.account_id = account and c.reach = 'nobody'
              and not exists (select 1 from ohms.proxy_scope_permission sp where sp.permission = p.permission)
        union all
        select sp.permission from ohms.proxy_grant g
            join ohms.proxy_scope_permission sp on sp.scope = any (string_to_array(g.scopes, ' '))
            where g.account_id = account and g.patient_id = acting and g.accepted_at is not null
              and g.ended_at is null and g.starts_at <= at_time
              and (g.ends_at is null or g.ends_at > at_time)
              and (g.grown_up_at is null or g.grown_up_at > at_time)
              and not exists (select 1 from ohms.consent_refusal f
                              where f.patient_id = g.patient_id and f.kind = 'portal-release')) m);
end $$;

-- Disclosure to a party withdrawn: that client reaches this patient no longer, whatever else is open to it. One question
-- for every table about a patient that clients come to.
create function ohms.disclosed(patient uuid) returns boolean language plpgsql stable as $$
begin
    return ohms.kind() <> 'client' or not exists (select 1 from ohms.consent_refusal r
        where r.patient_id = patient and r.kind = 'disclosure' and r.party = ohms.actor());
end $$;
do $$
declare
    guarded text;
begin
    for guarded in
        select distinct p.tablename from pg_policies p
        join information_schema.columns c on c.table_schema = 'ohms' and c.table_name = p.tablename
            and c.column_name = 'patient_id'
        where p.schemaname = 'ohms' and p.policyname like '%of_client' and p.permissive = 'RESTRICTIVE'
          and p.tablename not in ('consent', 'consent_refusal')
    loop
        execute format('create policy %1$s_disclosed on ohms.%1$s as restrictive using ('
            '(select ohms.kind()) <> ''client'' or ohms.disclosed(%1$s.patient_id))', guarded);
    end loop;
end $$;
create policy patient_disclosed on ohms.patient as restrictive using (
    (select ohms.kind()) <> 'client' or ohms.disclosed(id));
create or replace function ohms.client_reaches(patient uuid) returns boolean language sql stable
    return ohms.kind() <> 'client' or (ohms.disclosed(patient) and (ohms.may('reach.all-patients')
        or exists (select 1 from ohms.client_patient g where g.client_id = ohms.actor() and g.patient_id = patient)));
