-- How much of a chart is labelled above what the one who acts is cleared for: a check that asks for it says so, and learns
-- nothing else of it.
create function ohms.conditions_not_shown(patient uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    hidden int;
begin
    perform set_config('ohms.kind', 'system', true);
    select count(*) into hidden from condition c
        where c.patient_id = patient and c.clinical in ('ACTIVE', 'RECURRENCE', 'RELAPSE')
          and not ohms.cleared(c.sensitivity);
    perform set_config('ohms.kind', acting, true);
    return case when acting = 'staff' then hidden else 0 end;
end $$;

create function ohms.observations_not_shown(patient uuid, codes text[], since timestamptz) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    hidden int;
begin
    perform set_config('ohms.kind', 'system', true);
    select count(distinct o.code) into hidden from observation o
        where o.patient_id = patient and o.code = any (codes) and o.effective_at > since
          and o.category in ('LABORATORY', 'VITAL_SIGNS') and o.status <> 'ENTERED_IN_ERROR'
          and not ohms.cleared(o.sensitivity);
    perform set_config('ohms.kind', acting, true);
    return case when acting = 'staff' then hidden else 0 end;
end $$;
