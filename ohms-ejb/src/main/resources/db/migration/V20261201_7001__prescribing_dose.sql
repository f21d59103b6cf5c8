-- Patients choose for each medicine whether and how they are reminded of it, and say of each dose whether they took it.
insert into ohms.permission (code, reach) values ('own-medicine.remind', 'related'), ('own-medicine.tick', 'related');
insert into ohms.role_permission (role, permission) values ('patient', 'own-medicine.remind'), ('patient', 'own-medicine.tick');
insert into ohms.proxy_scope_permission (scope, permission) values
    ('health', 'own-medicine.remind'), ('health', 'own-medicine.tick');

create table ohms.medication_reminder (
    id           uuid primary key,
    patient_id   uuid not null,
    statement_id uuid not null unique references ohms.medication_statement,
    doses        boolean not null,
    refill       boolean not null,
    mail         boolean not null,
    sms          boolean not null,
    -- the times of day at which it is taken, on the patient's clock
    times        text not null check (times ~ '^([01][0-9]|2[0-3]):[0-5][0-9](,([01][0-9]|2[0-3]):[0-5][0-9]){0,5}$'),
    -- the day every other day, or every week, is counted from
    starts_on    date not null,
    -- whose clock the next time was counted on
    zone         text not null,
    next_at      timestamptz,
    set_by       uuid not null,
    set_at       timestamptz not null,
    sensitivity  text not null default 'N' check (sensitivity in ('N', 'R', 'V')),
    version      bigint not null,
    check (doses or next_at is null)
);
comment on table ohms.medication_reminder is
    '[patient] whether, when and by which ways patients are reminded of a medicine, which stands in another row';
create index medication_reminder_due on ohms.medication_reminder (next_at) where next_at is not null;
create index medication_reminder_of on ohms.medication_reminder (patient_id);

-- Each dose as it was said to be taken or left out. Nothing is changed: another word on the same dose is another row, and the
-- one that was said last holds.
create table ohms.medication_administration (
    id           uuid primary key,
    patient_id   uuid not null,
    statement_id uuid not null references ohms.medication_statement,
    day          date not null,
    -- which dose of the day, the earliest first
    dose         int not null check (dose between 1 and 6),
    revision     int not null check (revision between 1 and 20),
    status       text not null check (status in ('COMPLETED', 'NOT_DONE', 'ENTERED_IN_ERROR')),
    ticked_by    uuid not null,
    ticked_at    timestamptz not null,
    sensitivity  text not null default 'N' check (sensitivity in ('N', 'R', 'V')),
    unique (statement_id, day, dose, revision),
    -- nothing is taken back that nobody said
    check (revision > 1 or status <> 'ENTERED_IN_ERROR')
);
comment on table ohms.medication_administration is '[patient] what patients say of each dose: taken, left out, or taken back';
create index medication_administration_of on ohms.medication_administration (patient_id, day);

create table ohms.medication_reminder_sent (
    statement_id uuid not null references ohms.medication_statement,
    day          date not null,
    dose         int not null check (dose between 1 and 6),
    due_at       timestamptz not null,
    reminded_at  timestamptz not null,
    primary key (statement_id, day, dose)
);
comment on table ohms.medication_reminder_sent is '[patient] proof that the reminder of a dose went out once';
create index medication_reminder_sent_at on ohms.medication_reminder_sent (due_at);

create table ohms.medication_refill_reminder (
    statement_id uuid not null references ohms.medication_statement,
    -- the day of the supply that runs out; a fresh supply has a reminder of its own
    supplied_on  date not null,
    runs_out_on  date not null,
    reminded_at  timestamptz not null,
    primary key (statement_id, supplied_on)
);
comment on table ohms.medication_refill_reminder is '[patient] proof that the reminder that a medicine runs out went out once';

-- What is written at the patients' door is written there and by nobody else; staff read it. The work of reminding is the
-- system's.
insert into ohms.chart_table (name) values ('medication_reminder'), ('medication_administration');
do $$
declare
    guarded text;
begin
    foreach guarded in array array ['medication_reminder', 'medication_administration'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
            'or ((select ohms.kind()) = ''staff'' and (select ohms.may(''chart.read'')) '
            'and exists (select 1 from ohms.in_my_care c where c.patient_id = %1$I.patient_id)) '
            'or ((select ohms.kind()) = ''patient'' and (select ohms.may(''own-chart.read'')) '
            'and patient_id in (select ohms.all_in_hands(''health''))))', guarded);
        execute format('create policy %1$s_labelled on ohms.%1$I as restrictive using (case (select ohms.kind()) '
            'when ''system'' then true '
            'when ''patient'' then sensitivity = ''N'' or (select ohms.acting_for()) is null '
            'else ohms.cleared(sensitivity) end)', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            guarded);
        execute format('revoke delete, truncate on ohms.%I from ohms_app', guarded);
    end loop;
    foreach guarded in array array ['medication_reminder_sent', 'medication_refill_reminder'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_work on ohms.%1$I using ((select ohms.kind()) = ''system'')', guarded);
    end loop;
end $$;
create policy medication_reminder_made on ohms.medication_reminder for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-medicine.remind')) and set_by = (select ohms.actor())
        and patient_id in (select ohms.all_in_hands('health'))
        and exists (select 1 from ohms.medication_statement m
            where m.id = medication_reminder.statement_id and m.patient_id = medication_reminder.patient_id)));
create policy medication_reminder_changed on ohms.medication_reminder for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-medicine.remind'))
        and patient_id in (select ohms.all_in_hands('health'))));
create policy medication_administration_said on ohms.medication_administration for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-medicine.tick')) and ticked_by = (select ohms.actor())
        and patient_id in (select ohms.all_in_hands('health'))
        and exists (select 1 from ohms.medication_statement m
            where m.id = medication_administration.statement_id and m.patient_id = medication_administration.patient_id
              and m.status in ('ACTIVE', 'PAUSED'))));
-- only whose record and which label it is follows what else becomes of the chart
create policy medication_administration_follows on ohms.medication_administration for update
    using ((select ohms.kind()) = 'system');

create function ohms.medication_administration_stays() returns trigger language plpgsql as $$
begin
    if (old.id, old.statement_id, old.day, old.dose, old.revision, old.status, old.ticked_by, old.ticked_at)
        is distinct from (new.id, new.statement_id, new.day, new.dose, new.revision, new.status, new.ticked_by, new.ticked_at)
    then
        raise exception 'what was said of a dose stays; say another word' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger medication_administration_stays before update on ohms.medication_administration
    for each row execute function ohms.medication_administration_stays();

-- Both are no less sensitive than the medicine they are about.
create function ohms.labelled_as_taken() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    select m.sensitivity into new.sensitivity from medication_statement m where m.id = new.statement_id;
    perform set_config('ohms.kind', acting, true);
    new.sensitivity := coalesce(new.sensitivity, 'N');
    return new;
end $$;
create trigger medication_reminder_label before insert or update of sensitivity on ohms.medication_reminder
    for each row execute function ohms.labelled_as_taken();
create trigger medication_administration_label before insert or update of sensitivity on ohms.medication_administration
    for each row execute function ohms.labelled_as_taken();

-- What has not gone out of a medicine is taken back. One message stands for all medicines of a time, so it stays where another one
-- is taken then.
create function ohms.withdraw_medicine_reminders(medicine uuid, patient uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    sent timestamptz;
begin
    perform set_config('ohms.kind', 'system', true);
    for sent in select s.due_at from medication_reminder_sent s where s.statement_id = medicine
        order by s.due_at desc limit 6
    loop
        if not exists (select 1 from medication_reminder_sent s join medication_statement m on m.id = s.statement_id
            where s.due_at = sent and m.id <> medicine and m.patient_id = patient
              and m.status = 'ACTIVE' and m.sensitivity = 'N') then
            perform outbox_withdraw(patient,
                'medicine:' || patient || ':dose:' || cast(extract(epoch from sent) as bigint) || ':', at);
        end if;
    end loop;
    perform outbox_withdraw(patient, 'medicine:' || patient || ':refill:' || medicine || ':', at);
    perform set_config('ohms.kind', acting, true);
end $$;
revoke execute on function ohms.withdraw_medicine_reminders(uuid, uuid, timestamptz) from public, ohms_app;

-- A medicine that is paused, stopped or hidden reminds nobody from this moment on.
create function ohms.medicine_reminders_follow() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    if old.sensitivity is distinct from new.sensitivity then
        update medication_reminder set sensitivity = new.sensitivity where statement_id = new.id;
        update medication_administration set sensitivity = new.sensitivity where statement_id = new.id;
    end if;
    if new.status <> 'ACTIVE' or new.sensitivity <> 'N' then
        perform withdraw_medicine_reminders(new.id, new.patient_id, new.changed_at);
    end if;
    if new.status in ('STOPPED', 'ENTERED_IN_ERROR') then
        update medication_reminder set next_at = null, version = version + 1
            where statement_id = new.id and next_at is not null;
    end if;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger medicine_reminders_follow after update of status, sensitivity on ohms.medication_statement
    for each row when ((old.status, old.sensitivity) is distinct from (new.status, new.sensitivity))
    execute function ohms.medicine_reminders_follow();

-- What is taken in the same way under another prescription goes on to remind as it did.
create function ohms.medication_reminder_goes_on(earlier uuid, fresh uuid, by_id uuid, now_at timestamptz) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    if acting = 'system' or (acting = 'staff' and ohms.may('prescription.write')) then
        perform set_config('ohms.kind', 'system', true);
        insert into medication_reminder (id, patient_id, statement_id, doses, refill, mail, sms, times, starts_on, zone,
                next_at, set_by, set_at, version)
            select by_id, r.patient_id, n.id, r.doses, r.refill, r.mail, r.sms, r.times, r.starts_on, r.zone,
                case when r.doses then now_at end, r.set_by, now_at, 1
            from medication_reminder r
            join medication_statement o on o.id = r.statement_id and o.stop_reason = 'REPLACED'
            join medication_statement n on n.patient_id = o.patient_id and n.request_id = fresh
            where o.request_id = earlier
            on conflict do nothing;
        perform set_config('ohms.kind', acting, true);
    end if;
end $$;

-- What is taken in another way, or is another medicine, reminds of nothing before the patient chooses again.
create function ohms.medication_reminder_ends(medicine uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    if acting = 'system' or (acting = 'staff' and ohms.may('medicine.write')) then
        perform set_config('ohms.kind', 'system', true);
        update medication_reminder set doses = false, next_at = null, version = version + 1
            where statement_id = medicine and doses;
        perform withdraw_medicine_reminders(m.id, m.patient_id, at) from medication_statement m where m.id = medicine;
        perform set_config('ohms.kind', acting, true);
    end if;
end $$;

-- On whose clock a patient reads: whoever has the health part of a record in their hands ticks its doses on the same days.
create function ohms.clock_of_patient(patient uuid) returns text
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    zone text;
begin
    if acting = 'system' or (acting = 'patient' and ohms.in_hands(patient, 'health'))
        or (acting = 'staff' and ohms.may('chart.read')
            and exists (select 1 from in_my_care c where c.patient_id = patient)) then
        perform set_config('ohms.kind', 'system', true);
        select p.zone into zone from contact_preference p where p.patient_id = patient;
        perform set_config('ohms.kind', acting, true);
    end if;
    return zone;
end $$;
