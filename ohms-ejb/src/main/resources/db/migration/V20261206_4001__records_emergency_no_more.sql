-- What began as an emergency, and is made something else, is asked for consent to treatment as if it began then: otherwise the
-- word "emergency" would pass by the question. Whoever changes it signs or says why today, so today's words count.
create or replace function ohms.encounter_with_consent() returns trigger language plpgsql as $$
declare
    house ohms.hospital;
    asked_at timestamptz := case tg_op when 'INSERT' then new.opened_at else greatest(new.opened_at, now()) end;
begin
    select * into house from ohms.hospital;
    if house.treatment_consent and ohms.treatment_consent(
            new.patient_id, (asked_at at time zone house.zone)::date) in ('MISSING', 'OUTDATED') then
        raise exception 'a visit without consent to treatment needs a reason'
            using errcode = '23514', constraint = 'encounter_with_consent';
    end if;
    return new;
end $$;
create trigger encounter_no_emergency_with_consent before update of kind on ohms.encounter
    for each row when (old.kind = 'EMERGENCY' and new.kind <> 'EMERGENCY' and new.without_consent is null
        and ohms.kind() = 'staff')
    execute function ohms.encounter_with_consent();
