-- Patients say on whose clock they read the times of messages; without a word it is that of the place.
alter table ohms.contact_preference add column zone text check (length(zone) <= 64);
alter table ohms.contact_preference_merge add column zone text;

create or replace function ohms.merge_wishes(survivor uuid, merged uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    if exists (select 1 from contact_preference where patient_id = merged) then
        insert into contact_preference_merge (merge_id, patient_id, visit_mail, visit_sms, reminder_mail, reminder_sms,
                message_mail, message_sms, language, zone, quiet_from, quiet_until, reminder_leads, made)
            select merge, survivor, s.visit_mail, s.visit_sms, s.reminder_mail, s.reminder_sms, s.message_mail,
                s.message_sms, s.language, s.zone, s.quiet_from, s.quiet_until, s.reminder_leads, coalesce(s.version, 0) + 1
            from (select 1) always left join contact_preference s on s.patient_id = survivor;
        insert into contact_preference as s (patient_id, visit_mail, visit_sms, reminder_mail, reminder_sms,
                message_mail, message_sms, language, zone, quiet_from, quiet_until, reminder_leads, version)
            select survivor, m.visit_mail, m.visit_sms, m.reminder_mail, m.reminder_sms, m.message_mail, m.message_sms,
                m.language, m.zone, m.quiet_from, m.quiet_until, m.reminder_leads, 1
            from contact_preference m where m.patient_id = merged
            on conflict (patient_id) do update set
                visit_mail = s.visit_mail and excluded.visit_mail,
                visit_sms = s.visit_sms and excluded.visit_sms,
                reminder_mail = s.reminder_mail and excluded.reminder_mail,
                reminder_sms = s.reminder_sms and excluded.reminder_sms,
                message_mail = s.message_mail and excluded.message_mail,
                message_sms = s.message_sms and excluded.message_sms,
                language = coalesce(s.language, excluded.language),
                zone = coalesce(s.zone, excluded.zone),
                reminder_leads = coalesce(s.reminder_leads, excluded.reminder_leads),
                version = s.version + 1;
    end if;
    perform set_config('ohms.kind', acting, true);
end $$;

create or replace function ohms.unmerge_wishes(survivor uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    delete from contact_preference s using contact_preference_merge b
        where b.merge_id = merge and b.patient_id = survivor and b.visit_mail is null
            and s.patient_id = survivor and s.version = b.made;
    update contact_preference s set visit_mail = b.visit_mail, visit_sms = b.visit_sms,
            reminder_mail = b.reminder_mail, reminder_sms = b.reminder_sms,
            message_mail = b.message_mail, message_sms = b.message_sms, language = b.language, zone = b.zone,
            quiet_from = b.quiet_from, quiet_until = b.quiet_until, reminder_leads = b.reminder_leads,
            version = s.version + 1
        from contact_preference_merge b
        where b.merge_id = merge and b.patient_id = survivor and b.visit_mail is not null
            and s.patient_id = survivor and s.version = b.made;
    delete from contact_preference_merge where merge_id = merge;
    perform set_config('ohms.kind', acting, true);
end $$;
