alter table ohms.place add column directions text not null default '' check (length(directions) <= 500);
comment on column ohms.place.directions is 'how to get there, in words for patients';

insert into ohms.permission (code, reach) values
    ('appointment.change-own', 'related'),
    ('appointment.cancel-own', 'related');
insert into ohms.role_permission (role, permission) values
    ('patient', 'appointment.change-own'),
    ('patient', 'appointment.cancel-own');

-- A patient holds and books for the record their account is tied to, and for nobody else: not even a hold without a
-- patient, or one account could empty the calendar. What they may do to a visit of theirs follows their permissions.
drop policy appointment_booked on ohms.appointment;
create policy appointment_booked on ohms.appointment for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.book')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book')) and exists (
        select 1 from ohms.patient_account a
        where a.patient_id = appointment.patient_id and a.account_id = (select ohms.actor()))));

drop policy appointment_changed on ohms.appointment;
create policy appointment_changed on ohms.appointment for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'client') and (select ohms.may('appointment.book')
        or ohms.may('appointment.change') or ohms.may('appointment.cancel') or ohms.may('appointment.arrive')
        or ohms.may('appointment.attend') or ohms.may('absence.record')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book')
        or ohms.may('appointment.change-own') or ohms.may('appointment.cancel-own')) and exists (
            select 1 from ohms.patient_account a
            where a.patient_id = appointment.patient_id and a.account_id = (select ohms.actor()))));
