-- What a colleague does for a patient: the part an assignment gives them in the care team. Its period is the assignment's,
-- which opens the record; the role opens nothing by itself.
create table ohms.care_team_role (
    -- the assignment it belongs to
    id         uuid primary key,
    patient_id uuid not null,
    account_id uuid not null,
    role       text not null check (role in ('LEAD', 'DOCTOR', 'SPECIALIST', 'NURSE', 'MIDWIFE', 'PHARMACIST', 'DIETITIAN',
        'THERAPIST', 'PSYCHOLOGIST', 'SOCIAL_WORKER', 'COORDINATOR'))
);
comment on table ohms.care_team_role is '[patient] what those who care for a patient do for them';
create index care_team_role_of on ohms.care_team_role (patient_id);
insert into ohms.chart_table (name) values ('care_team_role');

alter table ohms.care_team_role enable row level security;
alter table ohms.care_team_role force row level security;
create policy care_team_role_known on ohms.care_team_role for select using (
    (select ohms.kind()) in ('system', 'staff')
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-chart.read'))
        and patient_id in (select ohms.all_in_hands('health'))));
create policy care_team_role_given on ohms.care_team_role for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and account_id <> (select ohms.actor())
        and ((select ohms.may('care.assign')) or ((select ohms.may('care.assign-own')) and ohms.cares_for(patient_id)))));
-- two records that became one move their rows, and nobody else changes them
create policy care_team_role_moved on ohms.care_team_role for update using ((select ohms.kind()) = 'system');
create policy care_team_role_of_client on ohms.care_team_role as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.care_team_role from ohms_app;

-- Who cares for a patient now in a role somebody gave them, for the patients' door: whoever reads the chart there knows by
-- name who is in the team, and nothing of other ties.
create function ohms.care_team_named(patient uuid)
    returns table (account uuid, part text, since timestamptz, until timestamptz)
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    if acting <> 'patient' or not ohms.may('own-chart.read') or not ohms.in_hands(patient, 'health') then
        return;
    end if;
    perform set_config('ohms.kind', 'system', true);
    return query select c.account_id, r.role, c.starts_at, c.ends_at
        from care_relationship c join care_team_role r on r.id = c.source_id and r.patient_id = c.patient_id
        where c.patient_id = patient and c.source = 'assignment' and c.starts_at <= now()
          and (c.ends_at is null or c.ends_at > now())
        order by c.starts_at, c.account_id;
    perform set_config('ohms.kind', acting, true);
end $$;
