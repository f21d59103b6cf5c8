-- A remittance that its payer sent as a test is put away by somebody. What it said and why it was held stay.
alter table ohms.remittance add column dropped_at timestamptz, add column dropped_by uuid;
do $$
declare
    known text;
begin
    for known in select c.conname from pg_constraint c where c.conrelid = 'ohms.remittance'::regclass and c.contype = 'c'
            and (c.conname = 'remittance_state_check' or pg_get_constraintdef(c.oid) like '%problems%') loop
        execute format('alter table ohms.remittance drop constraint %I', known);
    end loop;
end $$;
alter table ohms.remittance
    add constraint remittance_state_check check (state in ('RECEIVED', 'POSTED', 'HELD', 'REPEATED', 'DROPPED')),
    add constraint remittance_why check ((state in ('HELD', 'DROPPED')) = (problems <> '') or state = 'RECEIVED'),
    add constraint remittance_dropped check ((state = 'DROPPED') = (dropped_at is not null)
        and (dropped_at is null) = (dropped_by is null)
        and (state <> 'DROPPED' or 'TEST_ONLY' = any (string_to_array(problems, ' '))));

create or replace function ohms.remittance_course() returns trigger language plpgsql as $$
begin
    if (new.interchange_id, new.position, new.payer, new.trace, new.currency, new.amount, new.claimed, new.adjusted)
        is distinct from (old.interchange_id, old.position, old.payer, old.trace, old.currency, old.amount, old.claimed,
            old.adjusted) then
        raise exception 'what a payer said stays as it was said' using errcode = 'check_violation';
    end if;
    if old.state in ('POSTED', 'REPEATED', 'DROPPED') and new.state <> old.state
        or new.state = 'DROPPED' and (old.state not in ('HELD', 'DROPPED') or new.problems <> old.problems) then
        raise exception 'a remittance is posted once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
