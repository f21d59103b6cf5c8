-- What patients agreed to, and nobody withdrew, governs: research programs reach those who agreed to research and nobody
-- else, and a visit without consent to treatment says why.
select set_config('ohms.kind', 'system', true);

create table ohms.consent_given (
    patient_id uuid not null references ohms.patient,
    kind       text not null check (kind in ('treatment', 'research')),
    text_id    uuid not null references ohms.consent_text,
    primary key (patient_id, kind)
);
comment on table ohms.consent_given is
    '[patient] consents to treatment and research that stand at this moment, for the walls; a trigger keeps it, nobody else writes';
alter table ohms.consent_given enable row level security;
alter table ohms.consent_given force row level security;
revoke insert, update, delete, truncate on ohms.consent_given from ohms_app;

alter table ohms.api_client add column research boolean not null default false;
comment on column ohms.api_client.research is 'it works for research: it reaches patients with a consent to research, and no others';
-- Whether it is one of these is all a program learns of itself.
create policy api_client_itself on ohms.api_client for select using (
    (select ohms.kind()) = 'client' and id = (select ohms.actor()));
create function ohms.for_research() returns boolean language plpgsql stable as $$
begin
    return ohms.kind() = 'client'
        and exists (select 1 from ohms.api_client c where c.id = ohms.actor() and c.research);
end $$;

create policy consent_given_known on ohms.consent_given for select using (
    (select ohms.kind()) in ('system', 'staff')
    or ((select ohms.kind()) = 'client' and kind = 'research' and (select ohms.for_research()))
    or ((select ohms.kind()) = 'patient' and ohms.owns(patient_id)));
create policy consent_given_kept on ohms.consent_given using ((select ohms.kind()) = 'system')
    with check ((select ohms.kind()) = 'system');
create policy consent_given_of_client on ohms.consent_given as restrictive using (
    (select ohms.kind()) <> 'client' or (kind = 'research' and (select ohms.for_research())));

create or replace function ohms.keep_consent_refusals() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    of uuid[] := case when TG_OP = 'UPDATE' then array [new.patient_id, old.patient_id] else array [new.patient_id] end;
begin
    perform set_config('ohms.kind', 'system', true);
    delete from consent_refusal where patient_id = any (of);
    delete from consent_given where patient_id = any (of);
    insert into consent_refusal (patient_id, kind, party)
        select patient_id, kind, party from (
            select distinct on (c.patient_id, c.kind, c.party) c.patient_id, c.kind, c.party, c.withdrawn_at
            from consent c where c.patient_id = any (of)
            order by c.patient_id, c.kind, c.party, c.signed_at desc, c.id desc) newest
        where withdrawn_at is not null;
    insert into consent_given (patient_id, kind, text_id)
        select patient_id, kind, text_id from (
            select distinct on (c.patient_id, c.kind) c.patient_id, c.kind, c.text_id, c.withdrawn_at
            from consent c where c.patient_id = any (of) and c.kind in ('treatment', 'research')
            order by c.patient_id, c.kind, c.signed_at desc, c.id desc) newest
        where withdrawn_at is null;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
insert into ohms.consent_given (patient_id, kind, text_id)
    select patient_id, kind, text_id from (
        select distinct on (c.patient_id, c.kind) c.patient_id, c.kind, c.text_id, c.withdrawn_at
        from ohms.consent c where c.kind in ('treatment', 'research')
        order by c.patient_id, c.kind, c.signed_at desc, c.id desc) newest
    where withdrawn_at is null;

-- The one question of every table that programs come to.
create or replace function ohms.disclosed(patient uuid) returns boolean language plpgsql stable as $$
begin
    return ohms.kind() <> 'client' or (not exists (select 1 from ohms.consent_refusal r
            where r.patient_id = patient and r.kind = 'disclosure' and r.party = ohms.actor())
        and (not ohms.for_research() or exists (select 1 from ohms.consent_given g
            where g.patient_id = patient and g.kind = 'research')));
end $$;

drop function ohms.client_check(uuid, uuid, text[]);
create function ohms.client_check(wanted uuid, presented uuid, asked text[])
    returns table (state text, code text, rate int, all_patients boolean, permissions text, scopes text, research boolean)
    language plpgsql as $$
declare
    asking text := coalesce(current_setting('ohms.kind', true), '');
    c ohms.api_client;
begin
    perform set_config('ohms.kind', 'login', true);
    select * into c from ohms.api_client x where x.id = wanted;
    if found then
        code := c.code; rate := c.rate; all_patients := c.all_patients; research := c.research;
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

-- Where a patient stands with the words about treatment that hold on a day.
create function ohms.treatment_consent(patient uuid, on_day date) returns text language sql stable as $$
    select case when words.id is null then 'NO_WORDS'
                when given.text_id = words.id then 'SIGNED'
                when given.text_id is null then 'MISSING'
                else 'OUTDATED' end
    from (select 1) asked
    left join lateral (select t.id from ohms.consent_text t where t.kind = 'treatment' and t.effective_from <= on_day
                       order by t.version desc limit 1) words on true
    left join ohms.consent_given given on given.patient_id = patient and given.kind = 'treatment'
$$;

alter table ohms.hospital add column treatment_consent boolean not null default false;
comment on column ohms.hospital.treatment_consent is 'whether a visit without consent to treatment begins only with a reason';
