-- An alert because of a problem or a laboratory figure names it: it, its check and what else that found are no less sensitive
-- than what its maker saw of these.
create function ohms.label_of_alert_about_chart() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    label text;
begin
    if new.kind = 'LABORATORY' then
        select max(o.sensitivity collate "C") into label from observation o
            where o.patient_id = new.patient_id and o.category = 'LABORATORY' and o.status <> 'ENTERED_IN_ERROR'
              and o.effective_at > new.fired_at - interval '1 year';
    else
        select max(c.sensitivity collate "C") into label from condition c
            where c.patient_id = new.patient_id and c.clinical in ('ACTIVE', 'RECURRENCE', 'RELAPSE');
    end if;
    perform set_config('ohms.kind', 'system', true);
    update medication_check set named = greatest(named collate "C", label),
            sensitivity = greatest(sensitivity collate "C", label)
        where id = new.check_id and (sensitivity collate "C") < label;
    update medication_alert set sensitivity = label
        where request_id = new.request_id and check_id = new.check_id and (sensitivity collate "C") < label;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger medication_alert_about_chart after insert on ohms.medication_alert
    for each row when (new.kind in ('CONDITION', 'PREGNANCY', 'LACTATION', 'LABORATORY'))
    execute function ohms.label_of_alert_about_chart();
