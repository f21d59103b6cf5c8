-- A pharmacy outside may say that it prepares what was sent: between received and given.
alter table ohms.outside_prescription drop constraint outside_prescription_state_check;
alter table ohms.outside_prescription add constraint outside_prescription_state_check
    check (state in ('WAITING', 'SENT', 'RECEIVED', 'PREPARING', 'PARTLY', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED',
        'TAKING_BACK', 'TAKEN_BACK', 'CONTRADICTED'));
drop index ohms.outside_prescription_once;
create unique index outside_prescription_once on ohms.outside_prescription (request_id)
    where state in ('WAITING', 'SENT', 'RECEIVED', 'PREPARING', 'PARTLY', 'DISPENSED', 'TAKING_BACK');

create or replace function ohms.outside_prescription_course() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
            old.state = 'WAITING' and new.state in ('SENT', 'RECEIVED', 'PREPARING', 'PARTLY', 'DISPENSED', 'REFUSED',
                'NOT_COLLECTED', 'TAKING_BACK')
            or old.state = 'SENT' and new.state in ('RECEIVED', 'PREPARING', 'PARTLY', 'DISPENSED', 'REFUSED',
                'NOT_COLLECTED', 'TAKING_BACK')
            or old.state = 'RECEIVED' and new.state in ('PREPARING', 'PARTLY', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED',
                'TAKING_BACK')
            or old.state = 'PREPARING' and new.state in ('PARTLY', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED', 'TAKING_BACK')
            or old.state = 'PARTLY' and new.state in ('DISPENSED', 'TAKING_BACK')
            or old.state = 'TAKING_BACK' and new.state in ('TAKEN_BACK', 'DISPENSED', 'REFUSED', 'NOT_COLLECTED')
            or old.state in ('REFUSED', 'NOT_COLLECTED', 'TAKEN_BACK') and new.state = 'CONTRADICTED') then
        raise exception 'a prescription outside does not go from % to %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.partly and not new.partly or (old.request_id, old.pharmacy_id, old.sent_by, old.asked_at)
        is distinct from (new.request_id, new.pharmacy_id, new.sent_by, new.asked_at) then
        raise exception 'where a prescription went stays as it was' using errcode = 'check_violation';
    end if;
    return new;
end $$;
