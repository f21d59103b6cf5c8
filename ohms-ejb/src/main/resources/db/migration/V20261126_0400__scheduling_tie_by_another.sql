-- A tie that opens a record is made by somebody else. A visit ties its practitioner, and whoever attends it, once another
-- hand than theirs has booked, confirmed, moved, received or attended it: the desk, the patient, a colleague. What counts is
-- what happened after they put it there themselves, by booking it or by moving it to another practitioner; an arrival that
-- was taken back never happened.
create function ohms.visit_ties(visit uuid, patient uuid, account uuid, because text) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    ties boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    with lines as (
        select h.line, h.what, h.account_id, h.practitioner_id, h.from_practitioner_id,
            lead(h.what) over (order by h.line) as next_what
        from appointment_status_history h where h.appointment_id = visit
    ), placed as (
        select coalesce(max(l.line), 0) as line from lines l where l.account_id = account
            and (l.what = 'BOOKED' or l.what = 'MOVED' and l.from_practitioner_id <> l.practitioner_id)
    )
    select exists (
            select 1 from appointment a where a.id = visit and a.patient_id = patient and case because
                when 'appointment' then exists (
                    select 1 from practitioner p where p.id = a.practitioner_id and p.account_id = account)
                when 'attendance' then exists (
                    select 1 from lines l where l.what in ('ROOMED', 'STARTED') and l.account_id = account)
                    and not exists (select 1 from api_client c where c.id = account)
                else false end)
        and exists (
            select 1 from lines l, placed where l.line > placed.line and l.account_id is distinct from account
                and (l.what in ('BOOKED', 'CONFIRMED', 'MOVED', 'ROOMED', 'STARTED')
                    or l.what = 'ARRIVED' and l.next_what is distinct from 'UNDONE'))
        into ties;
    perform set_config('ohms.kind', acting, true);
    return ties;
end $$;

-- Ties that a visit gave end, whomever they bind. It only ever shortens them.
create function ohms.end_visit_ties(visit uuid, because text[], at timestamptz) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    ended int;
begin
    perform set_config('ohms.kind', 'system', true);
    update care_relationship set ends_at = greatest(starts_at, at)
        where source in ('appointment', 'attendance') and source = any (because) and source_id = visit
          and (ends_at is null or ends_at > at);
    get diagnostics ended = row_count;
    perform set_config('ohms.kind', acting, true);
    return ended;
end $$;

create policy care_relationship_by_visit on ohms.care_relationship as restrictive for insert with check (
    (select ohms.kind()) = 'system' or source = 'assignment'
    or source in ('appointment', 'attendance') and ohms.visit_ties(source_id, patient_id, account_id, source));
create policy care_relationship_kept_by_visit on ohms.care_relationship as restrictive for update using (true)
    with check ((select ohms.kind()) = 'system' or source = 'assignment'
        or source in ('appointment', 'attendance') and ohms.visit_ties(source_id, patient_id, account_id, source));

-- Nobody writes the history of a visit in another's name.
create policy appointment_status_history_own_hand on ohms.appointment_status_history as restrictive for insert with check (
    (select ohms.kind()) = 'system' or account_id = (select ohms.actor()));

-- Ties that their own bearers made end now.
do $$
begin
    perform set_config('ohms.kind', 'system', true);
    update ohms.care_relationship set ends_at = greatest(starts_at, now())
        where source in ('appointment', 'attendance') and (ends_at is null or ends_at > now())
          and not ohms.visit_ties(source_id, patient_id, account_id, source);
    perform set_config('ohms.kind', '', true);
end $$;

-- Who opens a record by a visit that they booked themselves is looked at.
alter table ohms.anomaly drop constraint anomaly_rule_check;
alter table ohms.anomaly add constraint anomaly_rule_check check (
    rule in ('many-patients', 'same-name', 'own-record', 'after-hours', 'self-booked', 'refusals'));
