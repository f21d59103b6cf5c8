-- What counts for the dues rule: whoever books is told whether too much is overdue, and sees no bill for it.
create function ohms.overdue_dues(patient uuid, today date) returns numeric
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    due numeric;
begin
    perform set_config('ohms.kind', 'system', true);
    select coalesce(sum(owed.open), 0) into due from (
        select sum(e.amount) as open from invoice i join ledger_entry e on e.invoice_id = i.id
        where i.patient_id = patient and i.kind = 'INVOICE' and i.due_on < today
          and e.account = 'PATIENT_RECEIVABLE'
          and (i.disputed_at is null or i.dispute_settled_at is not null)
        group by i.id) owed where owed.open > 0;
    perform set_config('ohms.kind', acting, true);
    return due;
end $$;

-- Whether this is a visit and no hold.
create function ohms.visit_is_booked(visit uuid) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    booked boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select a.status not in ('HELD', 'RELEASED') into booked from appointment a where a.id = visit;
    perform set_config('ohms.kind', acting, true);
    return coalesce(booked, false);
end $$;
