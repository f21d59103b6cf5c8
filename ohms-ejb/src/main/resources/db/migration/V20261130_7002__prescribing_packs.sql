-- How much is in the pack a prescription is filled from, as the hospital's list had it when it was signed; null where the list
-- knows no pack, and the quantity is counted in units alone.
alter table ohms.medication_request add column pack_size numeric(12, 4) check (pack_size > 0);

create or replace function ohms.medication_request_course() returns trigger language plpgsql as $$
begin
    if old.status <> new.status and not (
            old.status = 'WAITING' and new.status in ('ACTIVE', 'CANCELLED')
            or old.status = 'ACTIVE' and new.status in ('STOPPED', 'CANCELLED', 'REPLACED')) then
        raise exception 'a prescription does not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    if (old.signed_by, old.signed_at, old.needs_second, old.controlled, old.dose, old.dose_unit, old.route, old.frequency,
            old.as_needed, old.quantity, old.quantity_unit, old.repeats, old.substitution)
        is distinct from (new.signed_by, new.signed_at, new.needs_second, new.controlled, new.dose, new.dose_unit,
            new.route, new.frequency, new.as_needed, new.quantity, new.quantity_unit, new.repeats, new.substitution)
        or (old.days, old.day_time, old.meal, old.replaces, old.collect_at, old.pack_size)
        is distinct from (new.days, new.day_time, new.meal, new.replaces, new.collect_at, new.pack_size)
        or old.second_by is not null and old.second_by is distinct from new.second_by then
        raise exception 'what was signed stays as it was signed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
