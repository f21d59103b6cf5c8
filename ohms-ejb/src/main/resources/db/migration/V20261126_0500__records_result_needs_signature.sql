-- Which results wait for a signature is said of each one, and no longer read off who entered it: what another system sends
-- today waits as well as what was typed in, and what is brought along from another house's archive does not. Nobody's
-- silence is counted from before the result was here.
alter table ohms.diagnostic_report
    add column came_at timestamptz,
    add column needs_signature boolean;
select set_config('ohms.kind', 'system', true);
update ohms.diagnostic_report set came_at = issued_at, needs_signature = entered_by is not null,
    released_at = case when status in ('FINAL', 'AMENDED') then released_at end;
alter table ohms.diagnostic_report
    alter column came_at set not null,
    alter column needs_signature set not null;
drop index ohms.diagnostic_report_to_sign;
create index diagnostic_report_to_sign on ohms.diagnostic_report (came_at, id)
    where signed_at is null and needs_signature;
-- what is not final is read by no patient
alter table ohms.diagnostic_report add constraint diagnostic_report_final check (
    released_at is null or status in ('FINAL', 'AMENDED'));

-- The chief medical officer is told of a critical result that nobody heard, so that somebody acts: a doctor, who takes
-- notice of it and answers for it like the one who should have. Who is told cares for the patient for a day.
insert into ohms.role_permission (role, permission) values ('cmo', 'result.sign');

-- What is written about an encounter is no less sensitive than the encounter, what answers an order no less than the order,
-- and a line no less than its result. Whoever writes says so; this is the last word on it. What is lifted is told to the
-- patient by somebody, and not by a page.
create function ohms.strictest_label(own text, encounter uuid, request uuid, report uuid) returns text
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    strictest text;
begin
    perform set_config('ohms.kind', 'system', true);
    select max(label collate "C") into strictest from (
        select own as label
        union all select e.sensitivity from encounter e where e.id = encounter
        union all select s.sensitivity from service_request s where s.id = request
        union all select r.sensitivity from diagnostic_report r where r.id = report) labels;
    perform set_config('ohms.kind', acting, true);
    return strictest;
end $$;
revoke execute on function ohms.strictest_label(text, uuid, uuid, uuid) from public, ohms_app;

create function ohms.label_of_encounter() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
begin
    new.sensitivity := ohms.strictest_label(new.sensitivity, new.encounter_id, null, null);
    return new;
end $$;
create trigger note_label before insert or update of sensitivity on ohms.note
    for each row execute function ohms.label_of_encounter();
create trigger service_request_label before insert or update of sensitivity on ohms.service_request
    for each row execute function ohms.label_of_encounter();

create function ohms.label_of_finding() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    strictest text := ohms.strictest_label(new.sensitivity, new.encounter_id, null, null);
begin
    if strictest <> new.sensitivity then
        new.sensitivity := strictest;
        new.released_at := null;
    end if;
    return new;
end $$;
create trigger condition_label before insert or update of sensitivity on ohms.condition
    for each row execute function ohms.label_of_finding();
create trigger procedure_label before insert or update of sensitivity on ohms.procedure
    for each row execute function ohms.label_of_finding();

create function ohms.label_of_result() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    strictest text := ohms.strictest_label(new.sensitivity, new.encounter_id, new.request_id, null);
begin
    if strictest <> new.sensitivity then
        new.sensitivity := strictest;
        new.released_at := null;
    end if;
    return new;
end $$;
create trigger diagnostic_report_label before insert or update of sensitivity on ohms.diagnostic_report
    for each row execute function ohms.label_of_result();

create function ohms.label_of_observation() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    strictest text := ohms.strictest_label(new.sensitivity, new.encounter_id, null, new.report_id);
begin
    if strictest <> new.sensitivity then
        new.sensitivity := strictest;
        new.released_at := null;
    end if;
    return new;
end $$;
create trigger observation_label before insert or update of sensitivity, report_id on ohms.observation
    for each row execute function ohms.label_of_observation();
