-- What a patient takes, and what was prescribed, carries the label the chart carries. What hangs on a prescription follows
-- it: checks, alerts, what the patient asks for, and what becomes of it at a pharmacy.
alter table ohms.medication_statement
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.medication_request
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.medication_check
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V')),
    -- the strictest label of what it was checked against and may name
    add column named text not null default 'N' check (named in ('N', 'R', 'V'));
alter table ohms.medication_alert
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.refill_request
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.medication_dispense
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.dispense_pick
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.dispense_return
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
alter table ohms.outside_prescription
    add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
comment on column ohms.medication_statement.sensitivity is 'who may read it; of what was prescribed here, as the prescription';
comment on column ohms.medication_request.sensitivity is 'who may read it';

-- Staff and programs read and write what they are cleared for; what is more than normal stays with the patient, and a proxy
-- does not see it. Whoever dispenses works with what came to the pharmacy, whatever its label: nobody hands over, or checks
-- against, what they cannot see.
do $$
declare
    guarded text;
    serving text;
begin
    foreach guarded in array array ['medication_statement', 'medication_request', 'medication_check', 'medication_alert',
            'refill_request', 'medication_dispense', 'dispense_pick', 'dispense_return', 'outside_prescription'] loop
        serving := case guarded
            when 'medication_statement' then 'exists (select 1 from ohms.medication_dispense d '
                'where d.patient_id = medication_statement.patient_id and d.state not in (''HANDED_OVER'', ''CANCELLED''))'
            when 'medication_request' then
                'exists (select 1 from ohms.medication_dispense d where d.request_id = medication_request.id)'
            when 'medication_check' then
                'exists (select 1 from ohms.medication_dispense d where d.request_id = medication_check.request_id)'
            when 'medication_alert' then
                'exists (select 1 from ohms.medication_dispense d where d.request_id = medication_alert.request_id)'
            when 'refill_request' then 'false'
            else 'true'
        end;
        execute format('create policy %1$s_labelled on ohms.%1$I as restrictive using (case (select ohms.kind()) '
            'when ''system'' then true '
            'when ''patient'' then sensitivity = ''N'' or (select ohms.acting_for()) is null '
            'else ohms.cleared(sensitivity) or ((select ohms.may(''medication.dispense'')) and %2$s) end)',
            guarded, serving);
    end loop;
end $$;

create function ohms.label_of_prescription(request uuid) returns text
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    label text;
begin
    perform set_config('ohms.kind', 'system', true);
    select r.sensitivity into label from medication_request r where r.id = request;
    perform set_config('ohms.kind', acting, true);
    return coalesce(label, 'N');
end $$;
revoke execute on function ohms.label_of_prescription(uuid) from public, ohms_app;

create function ohms.labelled_as_prescribed() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
begin
    new.sensitivity := ohms.label_of_prescription(new.request_id);
    return new;
end $$;
create trigger medication_statement_label before insert or update of sensitivity on ohms.medication_statement
    for each row when (new.request_id is not null) execute function ohms.labelled_as_prescribed();
create trigger refill_request_label before insert or update of sensitivity on ohms.refill_request
    for each row execute function ohms.labelled_as_prescribed();
create trigger medication_dispense_label before insert or update of sensitivity on ohms.medication_dispense
    for each row execute function ohms.labelled_as_prescribed();
create trigger outside_prescription_label before insert or update of sensitivity on ohms.outside_prescription
    for each row execute function ohms.labelled_as_prescribed();

create function ohms.labelled_as_dispensed() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    select d.sensitivity into new.sensitivity from medication_dispense d where d.id = new.dispense_id;
    new.sensitivity := coalesce(new.sensitivity, 'N');
    perform set_config('ohms.kind', acting, true);
    return new;
end $$;
create trigger dispense_pick_label before insert or update of sensitivity on ohms.dispense_pick
    for each row execute function ohms.labelled_as_dispensed();
create trigger dispense_return_label before insert or update of sensitivity on ohms.dispense_return
    for each row execute function ohms.labelled_as_dispensed();

-- A check may name everything it was made against, which is what its maker sees of the list: it is no less sensitive.
create function ohms.label_of_check() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
begin
    select coalesce(max(m.sensitivity collate "C"), 'N') into new.named
        from medication_statement m where m.patient_id = new.patient_id and m.status = 'ACTIVE'
            and m.request_id is distinct from new.request_id;
    new.sensitivity := greatest(new.named collate "C", ohms.label_of_prescription(new.request_id));
    return new;
end $$;
create trigger medication_check_label before insert on ohms.medication_check
    for each row execute function ohms.label_of_check();

create function ohms.label_of_alert() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    label text;
begin
    perform set_config('ohms.kind', 'system', true);
    select c.sensitivity into label from medication_check c where c.id = new.check_id;
    perform set_config('ohms.kind', acting, true);
    new.sensitivity := coalesce(label, ohms.label_of_prescription(new.request_id));
    return new;
end $$;
create trigger medication_alert_label before insert on ohms.medication_alert
    for each row execute function ohms.label_of_alert();

create function ohms.label_of_prescription_follows() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    update medication_statement set sensitivity = new.sensitivity where request_id = new.id;
    update refill_request set sensitivity = new.sensitivity where request_id = new.id;
    update medication_check set sensitivity = greatest(named collate "C", new.sensitivity) where request_id = new.id;
    update medication_alert a set sensitivity = c.sensitivity
        from medication_check c where c.id = a.check_id and a.request_id = new.id;
    update medication_dispense set sensitivity = new.sensitivity where request_id = new.id;
    update dispense_pick p set sensitivity = new.sensitivity
        from medication_dispense d where d.id = p.dispense_id and d.request_id = new.id;
    update dispense_return b set sensitivity = new.sensitivity
        from medication_dispense d where d.id = b.dispense_id and d.request_id = new.id;
    update outside_prescription set sensitivity = new.sensitivity where request_id = new.id;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger medication_request_label_follows after update of sensitivity on ohms.medication_request
    for each row when (old.sensitivity is distinct from new.sensitivity)
    execute function ohms.label_of_prescription_follows();

-- Earlier checks may name what is more sensitive from now on.
create function ohms.label_of_medicine_follows() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    update medication_check c set named = greatest(c.named collate "C", new.sensitivity),
            sensitivity = greatest(c.sensitivity collate "C", new.sensitivity)
        from medication_request r
        where r.patient_id = new.patient_id and c.request_id = r.id and c.checked_at >= new.recorded_at
          and c.request_id is distinct from new.request_id;
    update medication_alert a set sensitivity = c.sensitivity
        from medication_request r, medication_check c
        where r.patient_id = new.patient_id and a.request_id = r.id and c.id = a.check_id
          and a.sensitivity <> c.sensitivity;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger medication_statement_label_follows after update of sensitivity on ohms.medication_statement
    for each row when ((old.sensitivity collate "C") < (new.sensitivity collate "C"))
    execute function ohms.label_of_medicine_follows();

-- How many medicines that are taken now the one who acts is not shown: a check that cannot see them says so, and learns
-- nothing else of them.
create function ohms.medicines_not_shown(patient uuid) returns int
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    shown int;
    taken int;
begin
    select count(*) into shown from medication_statement m where m.patient_id = patient and m.status = 'ACTIVE';
    perform set_config('ohms.kind', 'system', true);
    select count(*) into taken from medication_statement m where m.patient_id = patient and m.status = 'ACTIVE';
    perform set_config('ohms.kind', acting, true);
    return taken - shown;
end $$;
