-- Visits at the patients' door are those of the one patient somebody acts for. What a service keeps confidential stays
-- with the patient: a proxy neither sees nor books it.
create function ohms.visits_in_hands(patient uuid, service uuid) returns boolean language plpgsql stable as $$
begin
    return ohms.in_hands(patient, 'visits')
        and (ohms.acting_for() is null
            or exists (select 1 from ohms.service s where s.id = service and s.sensitivity = 'N'));
end $$;

drop policy appointment_known on ohms.appointment;
create policy appointment_known on ohms.appointment for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.read')))
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.read-own')) and (
        exists (select 1 from ohms.practitioner p
                where p.id = appointment.practitioner_id and p.account_id = (select ohms.actor()))
        or exists (select 1 from ohms.in_my_care c where c.patient_id = appointment.patient_id)))
    or ((select ohms.kind()) = 'patient' and ohms.visits_in_hands(patient_id, service_id))
    -- what one holds or has just booked oneself at work, whoever it is for
    or ((select ohms.kind()) <> 'patient' and booked_by = (select ohms.actor())));

drop policy appointment_booked on ohms.appointment;
create policy appointment_booked on ohms.appointment for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.book')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book'))
        and ohms.visits_in_hands(patient_id, service_id)));

drop policy appointment_changed on ohms.appointment;
create policy appointment_changed on ohms.appointment for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.book')
        or ohms.may('appointment.change') or ohms.may('appointment.cancel') or ohms.may('appointment.arrive')
        or ohms.may('appointment.attend') or ohms.may('absence.record')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book')
        or ohms.may('appointment.change-own') or ohms.may('appointment.cancel-own'))
        and ohms.visits_in_hands(patient_id, service_id)));

drop policy appointment_reason_known on ohms.appointment_reason;
create policy appointment_reason_known on ohms.appointment_reason for select using (
    exists (select 1 from ohms.appointment a where a.id = appointment_reason.appointment_id)
    and ((select ohms.kind()) = 'system'
        or ((select ohms.kind()) = 'patient' and (sensitivity = 'N' or (select ohms.acting_for()) is null))
        or ((select ohms.kind()) <> 'patient' and ohms.cleared(sensitivity))
        or exists (select 1 from ohms.appointment a join ohms.practitioner p on p.id = a.practitioner_id
                   where a.id = appointment_reason.appointment_id and p.account_id = (select ohms.actor()))));
