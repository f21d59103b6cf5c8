-- A client that does not reach everybody sees and touches the patients on its list, whatever else is open to it. Every
-- table about one patient has such a policy; a test fails a table without it.
insert into ohms.permission (code, reach) values ('patient.matches', 'everyone');
insert into ohms.role_permission (role, permission)
    select role, 'patient.matches' from ohms.role_permission where permission = 'patient.merge';

create policy duplicate_candidate_seen on ohms.duplicate_candidate for select using ((select ohms.may('patient.matches')));

-- Who books for somebody has to know that there is such a patient.
create policy patient_known_to_booking_client on ohms.patient for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('appointment.read') or ohms.may('patient.matches')));

create policy patient_of_client on ohms.patient as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = patient.id));

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['patient_version', 'patient_photo', 'patient_search_token', 'patient_account',
        'care_relationship', 'duplicate_block', 'duplicate_queue', 'appointment', 'appointment_merge']
    loop
        execute format('create policy %1$s_of_client on ohms.%1$s as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or %1$s.patient_id is null or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$s.patient_id))', guarded);
    end loop;
end $$;

create policy patient_link_of_client on ohms.patient_link as restrictive using (
    ohms.client_reaches(survivor_id) and ohms.client_reaches(merged_id));
create policy duplicate_candidate_of_client on ohms.duplicate_candidate as restrictive using (
    ohms.client_reaches(left_id) and ohms.client_reaches(right_id));

-- Whom such a client registers, it reaches.
create function ohms.client_registered() returns trigger language plpgsql as $$
begin
    if ohms.kind() = 'client' and not ohms.may('reach.all-patients') then
        perform set_config('ohms.kind', 'system', true);
        insert into ohms.client_patient (client_id, patient_id) values (ohms.actor(), new.id) on conflict do nothing;
        perform set_config('ohms.kind', 'client', true);
    end if;
    return new;
end $$;
create trigger client_registered before insert on ohms.patient for each row execute function ohms.client_registered();
