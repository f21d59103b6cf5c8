-- Why a visit began although the patient had not consented to treatment.
alter table ohms.encounter add column without_consent bytea;
comment on column ohms.encounter.without_consent is '[sealed encounter.without_consent]';
select ohms.let_owner_seal_again();

create function ohms.encounter_with_consent() returns trigger language plpgsql as $$
declare
    house ohms.hospital;
begin
    select * into house from ohms.hospital;
    if house.treatment_consent and ohms.treatment_consent(
            new.patient_id, (new.opened_at at time zone house.zone)::date) in ('MISSING', 'OUTDATED') then
        raise exception 'a visit without consent to treatment needs a reason'
            using errcode = '23514', constraint = 'encounter_with_consent';
    end if;
    return new;
end $$;
-- Visits that are booked, and begun by people: nobody asks what other systems and the house took over.
create trigger encounter_with_consent before insert on ohms.encounter
    for each row when (new.appointment_id is not null and new.without_consent is null
        and new.kind <> 'EMERGENCY' and ohms.kind() = 'staff')
    execute function ohms.encounter_with_consent();
