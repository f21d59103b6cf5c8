-- What was released is told with whom and when it was: who books over it may not see it, and still every screen hears of it.
drop function ohms.release_run_out_holds(uuid, uuid, timestamptz, timestamptz, timestamptz);

create function ohms.release_run_out_holds(practitioner uuid, patient uuid, span_begin timestamptz,
    span_end timestamptz, at timestamptz)
    returns table (id uuid, patient_id uuid, practitioner_id uuid, service_id uuid, starts_at timestamptz,
        ends_at timestamptz, day date)
    language plpgsql security definer set search_path = ohms, pg_temp as $$
#variable_conflict use_column
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    return query
        with run_out as (
            select a.id from appointment a
            where a.status = 'HELD' and a.hold_until <= at and a.busy_until > span_begin and a.busy_from < span_end
              and (practitioner is null and patient is null or a.practitioner_id = practitioner or a.patient_id = patient)
            for update skip locked
        ), released as (
            update appointment a set status = 'RELEASED', hold_until = null, version = a.version + 1
            from run_out where a.id = run_out.id
            returning a.id, a.patient_id, a.practitioner_id, a.service_id, a.starts_at, a.ends_at, a.day
        ), noted as (
            insert into appointment_status_history (id, appointment_id, what, status, happened_at, practitioner_id,
                starts_at, ends_at)
            select gen_random_uuid(), r.id, 'RELEASED', 'RELEASED', at, r.practitioner_id, r.starts_at, r.ends_at
            from released r
        )
        select r.id, r.patient_id, r.practitioner_id, r.service_id, r.starts_at, r.ends_at, r.day from released r;
    perform set_config('ohms.kind', acting, true);
end $$;
