-- A record and all that became part of it, as merges stand now. What is kept under the id a patient had before a merge is
-- read through this, so that undoing the merge needs nothing moved back.
create function ohms.records_in(patient uuid) returns setof uuid language sql stable as $$
    with recursive one (id) as (
        select patient
        union
        select l.merged_id from one join ohms.patient_link l on l.survivor_id = one.id and l.undone_at is null
    )
    select id from one
$$;

-- Whose data no deletion touches: the patient a hold names, whoever is one with them now, and whoever was one with them
-- when the hold was placed, because nobody can say any more which of the two was meant.
create function ohms.held_patients() returns setof uuid language sql stable as $$
    with recursive held (patient_id, placed_at) as (
        select h.patient_id, h.placed_at from ohms.legal_hold h where h.lifted_at is null
        union
        select case when l.survivor_id = held.patient_id then l.merged_id else l.survivor_id end, held.placed_at
        from held join ohms.patient_link l on held.patient_id in (l.survivor_id, l.merged_id)
            and (l.undone_at is null or (l.merged_at <= held.placed_at and l.undone_at > held.placed_at))
    )
    select distinct patient_id from held
$$;

create or replace function ohms.retention_due(wanted text, until timestamptz)
    returns table (row_id uuid, row_digest bytea) language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    k retention_kind;
    acting text := ohms.kind();
begin
    select * into strict k from retention_kind where kind = wanted;
    if until > now() - k.least then
        raise exception 'younger than the law allows' using errcode = 'check_violation';
    end if;
    perform set_config('ohms.kind', 'system', true);
    return query execute format(
        'select t.id, sha256(convert_to(t::text, ''UTF8'')) from %I t where t.%I < $1 and (%s) %s order by t.%I, t.id limit 10000',
        k.relation, k.aged_by, k.condition,
        case when k.patient is null then ''
             else format('and not exists (select 1 from held_patients() h (id) where h.id = t.%I)', k.patient)
        end, k.aged_by)
        using until;
    perform set_config('ohms.kind', acting, true);
end $$;

create or replace function ohms.retention_held(wanted text, until timestamptz) returns bigint
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    k retention_kind;
    acting text := ohms.kind();
    held bigint := 0;
begin
    select * into strict k from retention_kind where kind = wanted;
    if k.patient is not null then
        perform set_config('ohms.kind', 'system', true);
        execute format('select count(*) from %I t where t.%I < $1 and (%s) and exists (
            select 1 from held_patients() h (id) where h.id = t.%I)',
            k.relation, k.aged_by, k.condition, k.patient) into held using until;
        perform set_config('ohms.kind', acting, true);
    end if;
    return held;
end $$;

-- Patients go on reading what was given away, and what they asked, before two records of theirs became one.
drop policy disclosure_known on ohms.disclosure;
create policy disclosure_known on ohms.disclosure for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('disclosure.read')))
    or ((select ohms.kind()) = 'patient' and patient_id in (
        select r.id from ohms.patient_account a cross join lateral ohms.records_in(a.patient_id) r (id)
        where a.account_id = (select ohms.actor()))));

drop policy privacy_request_known on ohms.privacy_request;
create policy privacy_request_known on ohms.privacy_request for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and kind = 'question' and (select ohms.may('access-question.answer'))
        and about_account is distinct from (select ohms.actor()))
    or ((select ohms.kind()) = 'staff' and kind = 'amendment' and (select ohms.may('amendment.decide')))
    or ((select ohms.kind()) = 'patient' and patient_id in (
        select r.id from ohms.patient_account a cross join lateral ohms.records_in(a.patient_id) r (id)
        where a.account_id = (select ohms.actor()))));
drop policy privacy_request_own on ohms.privacy_request;
create policy privacy_request_own on ohms.privacy_request for update using (
    (select ohms.kind()) = 'patient' and state in ('open', 'denied', 'partly') and patient_id in (
        select r.id from ohms.patient_account a cross join lateral ohms.records_in(a.patient_id) r (id)
        where a.account_id = (select ohms.actor())))
    with check (state in ('withdrawn', 'denied', 'partly'));
