-- Whoever owns an account sees who tried to get into it and did not. The lines stand in the audit trail, which only auditors
-- read; the owner is shown these and no others: when, by which way, from where.
create index audit_event_refused_account on ohms.audit_event (object_id, occurred_at desc)
    where outcome = 'refused' and object_type = 'Account';

create function ohms.refused_sign_ins(since timestamptz, most int)
    returns table (tried_at timestamptz, tried_by text, tried_from text) language plpgsql as $$
declare
    before text := coalesce(current_setting('ohms.kind', true), '');
    me uuid := ohms.actor();
begin
    if before in ('staff', 'patient') and me is not null then
        perform set_config('ohms.kind', 'system', true);
        return query select e.occurred_at, e.action, e.address from ohms.audit_event e
            where e.object_type = 'Account' and e.object_id = me and e.outcome = 'refused' and e.occurred_at >= since
                and split_part(e.action, '.', 1) in ('SignIn', 'SecondStep', 'PasskeySignIn', 'SsoSignIn', 'SignInAgain')
            order by e.occurred_at desc limit most;
        perform set_config('ohms.kind', before, true);
    end if;
end $$;
