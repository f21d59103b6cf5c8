-- A patient says for each kind of message by which ways it comes, and in which language all of them are written.
select set_config('ohms.kind', 'system', true);

alter table ohms.contact_preference rename column mail to visit_mail;
alter table ohms.contact_preference rename column sms to visit_sms;
alter table ohms.contact_preference add column reminder_mail boolean, add column reminder_sms boolean,
    add column language text check (language ~ '^[a-z]{2}$');
update ohms.contact_preference set reminder_mail = visit_mail and reminders, reminder_sms = visit_sms and reminders;
alter table ohms.contact_preference alter column reminder_mail set not null, alter column reminder_sms set not null,
    drop column reminders;

alter table ohms.contact_preference_merge rename column mail to visit_mail;
alter table ohms.contact_preference_merge rename column sms to visit_sms;
alter table ohms.contact_preference_merge add column reminder_mail boolean, add column reminder_sms boolean,
    add column language text;
update ohms.contact_preference_merge set reminder_mail = visit_mail and reminders, reminder_sms = visit_sms and reminders;
alter table ohms.contact_preference_merge drop column reminders;

create or replace function ohms.merge_wishes(survivor uuid, merged uuid, merge uuid) returns void
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    if exists (select 1 from contact_preference where patient_id = merged) then
        insert into contact_preference_merge (merge_id, patient_id, visit_mail, visit_sms, reminder_mail, reminder_sms,
                language, quiet_from, quiet_until, reminder_leads, made)
            select merge, survivor, s.visit_mail, s.visit_sms, s.reminder_mail, s.reminder_sms, s.language,
                s.quiet_from, s.quiet_until, s.reminder_leads, coalesce(s.version, 0) + 1
            from (select 1) always left join contact_preference s on s.patient_id = survivor;
        insert into contact_preference as s (patient_id, visit_mail, visit_sms, reminder_mail, reminder_sms, language,
                quiet_from, quiet_until, reminder_leads, version)
            select survivor, m.visit_mail, m.visit_sms, m.reminder_mail, m.reminder_sms, m.language, m.quiet_from,
                m.quiet_until, m.reminder_leads, 1
            from contact_preference m where m.patient_id = merged
            on conflict (patient_id) do update set
                visit_mail = s.visit_mail and excluded.visit_mail,
                visit_sms = s.visit_sms and excluded.visit_sms,
                reminder_mail = s.reminder_mail and excluded.reminder_mail,
                reminder_sms = s.reminder_sms and excluded.reminder_sms,
                language = coalesce(s.language, excluded.language),
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
            reminder_mail = b.reminder_mail, reminder_sms = b.reminder_sms, language = b.language,
            quiet_from = b.quiet_from, quiet_until = b.quiet_until, reminder_leads = b.reminder_leads,
            version = s.version + 1
        from contact_preference_merge b
        where b.merge_id = merge and b.patient_id = survivor and b.visit_mail is not null
            and s.patient_id = survivor and s.version = b.made;
    delete from contact_preference_merge where merge_id = merge;
    perform set_config('ohms.kind', acting, true);
end $$;
