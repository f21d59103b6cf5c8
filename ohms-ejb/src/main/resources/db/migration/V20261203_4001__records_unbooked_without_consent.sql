-- What begins without a booking is begun by people all the same: a call, a patient who walks in. Consent to treatment is
-- asked for there too, and the database has the last word. What other systems and the house took over is asked nothing.
drop trigger encounter_with_consent on ohms.encounter;
create trigger encounter_with_consent before insert on ohms.encounter
    for each row when (new.without_consent is null and new.kind <> 'EMERGENCY' and ohms.kind() = 'staff')
    execute function ohms.encounter_with_consent();
