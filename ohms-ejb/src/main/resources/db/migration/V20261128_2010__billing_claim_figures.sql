-- How insurers deal with claims, for those who answer for the books: they see counts, and no claim of anybody.
create index claim_event_lately on ohms.claim_event (happened_at, claim_id);

create function ohms.claim_figures(first_day date, last_day date, zone text)
    returns table (answered bigint, clean bigint, decided bigint, denied bigint, paid bigint, paid_days bigint)
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    since timestamptz := first_day::timestamp at time zone zone;
    until timestamptz := (last_day + 1)::timestamp at time zone zone;
begin
    if acting <> 'system' and not (acting = 'staff' and ohms.may('ledger.read')) then
        return query select 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint;
        return;
    end if;
    perform set_config('ohms.kind', 'system', true);
    return query
        with course as (
            select e.claim_id,
                min(e.happened_at) filter (where e.state = 'SENT') as first_sent,
                bool_or(e.state = 'REJECTED') as was_rejected,
                min(e.happened_at) filter (where e.state in ('ACCEPTED', 'REJECTED', 'PAID', 'PARTLY_PAID', 'DENIED'))
                    as first_answer,
                min(e.happened_at) filter (where e.state in ('PAID', 'PARTLY_PAID', 'DENIED')) as first_decision,
                (array_agg(e.state order by e.happened_at, e.id)
                    filter (where e.state in ('PAID', 'PARTLY_PAID', 'DENIED')))[1] as decision,
                min(e.happened_at) filter (where e.state in ('PAID', 'PARTLY_PAID')) as first_payment
            from claim_event e
            where e.claim_id in (select l.claim_id from claim_event l where l.happened_at >= since and l.happened_at < until)
            group by e.claim_id)
        select count(*) filter (where c.first_answer >= since and c.first_answer < until),
            count(*) filter (where c.first_answer >= since and c.first_answer < until and not c.was_rejected),
            count(*) filter (where c.first_decision >= since and c.first_decision < until),
            count(*) filter (where c.first_decision >= since and c.first_decision < until and c.decision = 'DENIED'),
            count(*) filter (where c.first_payment >= since and c.first_payment < until and c.first_sent is not null),
            coalesce(sum((c.first_payment at time zone zone)::date - (c.first_sent at time zone zone)::date)
                filter (where c.first_payment >= since and c.first_payment < until), 0)::bigint
        from course c;
    perform set_config('ohms.kind', acting, true);
end $$;
