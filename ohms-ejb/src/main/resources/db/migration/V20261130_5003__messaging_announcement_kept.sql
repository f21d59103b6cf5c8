-- An announcement is deleted as a whole, with its words, who was told and in whose pages it stands, when it is over and was
-- sent to nobody whose data is held.
create view ohms.announcement_at_rest with (security_invoker = true) as
    select a.id, a.ended_at as last_at,
        sha256(convert_to(a::text, 'UTF8')
            || coalesce((select sha256(string_agg(convert_to(t::text, 'UTF8'), ''::bytea order by t.language))
                         from ohms.announcement_text t where t.announcement_id = a.id), ''::bytea)
            || coalesce((select sha256(string_agg(convert_to(r::text, 'UTF8'), ''::bytea order by r.id))
                         from ohms.announcement_receiver r where r.announcement_id = a.id), ''::bytea)) as content
    from ohms.announcement a
    where a.state in ('SENT', 'STOPPED')
        and not exists (select 1 from ohms.announcement_receiver r
                        join ohms.legal_hold h on h.patient_id = r.patient_id and h.lifted_at is null
                        where r.announcement_id = a.id);
comment on view ohms.announcement_at_rest is '[patient] announcements that are over, for retention';

-- What was sent stays as it is, for everybody but the deletion two people agreed to.
drop trigger announcement_course on ohms.announcement;
create trigger announcement_course before update or delete on ohms.announcement
    for each row when (not ohms.retention_works()) execute function ohms.announcement_course();
drop trigger announcement_text_course on ohms.announcement_text;
create trigger announcement_text_course before insert or update or delete on ohms.announcement_text
    for each row when (not ohms.retention_works()) execute function ohms.announcement_text_course();

create function ohms.announcement_let_go() returns trigger language plpgsql set search_path = ohms, pg_temp as $$
begin
    insert into retention_at_work values (pg_current_xact_id());
    delete from announcement_reader where announcement_id = old.id;
    delete from announcement_receiver where announcement_id = old.id;
    delete from announcement_text where announcement_id = old.id;
    delete from announcement where id = old.id;
    delete from retention_at_work;
    return old;
end $$;
revoke execute on function ohms.announcement_let_go() from public, ohms_app;
create trigger announcement_let_go instead of delete on ohms.announcement_at_rest
    for each row execute function ohms.announcement_let_go();
revoke all on ohms.announcement_at_rest from ohms_app;

-- the owner's function deletes; it too is bound by row-level security
create policy announcement_reader_aged on ohms.announcement_reader for delete to ohms_owner using (
    (select ohms.kind()) = 'system');

insert into ohms.retention_kind (kind, relation, aged_by, patient, condition, parts, least, basis) values
    ('announcement', 'announcement_at_rest', 'last_at', null, 'true', '{}', '1 year', null);

-- what one patient was told, for the copy of the record
create index announcement_receiver_of on ohms.announcement_receiver (patient_id) where patient_id is not null;
