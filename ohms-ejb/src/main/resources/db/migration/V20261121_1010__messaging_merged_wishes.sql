-- Two records became one: what either of them did not want stays unwanted. The wishes as they were before, and the version
-- the merge made, so that undoing it finds them and leaves alone what the patient said since.
create table ohms.contact_preference_merge (
    merge_id       uuid not null,
    patient_id     uuid not null,
    -- null where nothing was written down
    mail           boolean,
    sms            boolean,
    reminders      boolean,
    quiet_from     time,
    quiet_until    time,
    reminder_leads text,
    made           int not null,
    primary key (merge_id, patient_id)
);
comment on table ohms.contact_preference_merge is '[patient] how a surviving record wanted to be reached before two became one';
alter table ohms.contact_preference_merge enable row level security;
alter table ohms.contact_preference_merge force row level security;
create policy contact_preference_merge_known on ohms.contact_preference_merge using ((select ohms.kind()) = 'system');
create policy contact_preference_merge_of_client on ohms.contact_preference_merge as restrictive using (
    (select ohms.kind()) <> 'client' or (select ohms.may('reach.all-patients'))
    or exists (select 1 from ohms.client_patient g
               where g.client_id = (select ohms.actor()) and g.patient_id = contact_preference_merge.patient_id));
revoke insert, update, delete, truncate on ohms.contact_preference_merge from ohms_app;

create function ohms.merge_wishes(survivor uuid, merged uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    if exists (select 1 from contact_preference where patient_id = merged) then
        insert into contact_preference_merge (merge_id, patient_id, mail, sms, reminders, quiet_from, quiet_until,
                reminder_leads, made)
            select merge, survivor, s.mail, s.sms, s.reminders, s.quiet_from, s.quiet_until, s.reminder_leads,
                coalesce(s.version, 0) + 1
            from (select 1) always left join contact_preference s on s.patient_id = survivor;
        insert into contact_preference as s (patient_id, mail, sms, reminders, quiet_from, quiet_until, reminder_leads,
                version)
            select survivor, m.mail, m.sms, m.reminders, m.quiet_from, m.quiet_until, m.reminder_leads, 1
            from contact_preference m where m.patient_id = merged
            on conflict (patient_id) do update set
                mail = s.mail and excluded.mail,
                sms = s.sms and excluded.sms,
                reminders = s.reminders and excluded.reminders,
                reminder_leads = coalesce(s.reminder_leads, excluded.reminder_leads),
                version = s.version + 1;
    end if;
    perform set_config('ohms.kind', acting, true);
end $$;

create function ohms.unmerge_wishes(survivor uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    delete from contact_preference s using contact_preference_merge b
        where b.merge_id = merge and b.patient_id = survivor and b.mail is null
            and s.patient_id = survivor and s.version = b.made;
    update contact_preference s set mail = b.mail, sms = b.sms, reminders = b.reminders, quiet_from = b.quiet_from,
            quiet_until = b.quiet_until, reminder_leads = b.reminder_leads, version = s.version + 1
        from contact_preference_merge b
        where b.merge_id = merge and b.patient_id = survivor and b.mail is not null
            and s.patient_id = survivor and s.version = b.made;
    delete from contact_preference_merge where merge_id = merge;
    perform set_config('ohms.kind', acting, true);
end $$;
