-- How sensitive something is, in the letters of FHIR: N normal, R restricted, V very restricted. A row that carries a
-- label has a column sensitivity and is shown to those who are cleared for it, whatever else is open to them.
create function ohms.cleared(label text) returns boolean language sql stable parallel safe
    return position(label in 'NRV') <= position(ohms.clearance() in 'NRV');

alter table ohms.service add column sensitivity text not null default 'N' check (sensitivity in ('N', 'R', 'V'));
comment on column ohms.service.sensitivity is 'who may read what patients come for with this service';

-- The desk works with every visit; what it is for, in words, is not everybody's.
create table ohms.appointment_reason (
    appointment_id uuid primary key references ohms.appointment,
    sensitivity    text not null check (sensitivity in ('N', 'R', 'V')),
    words          bytea not null
);
comment on table ohms.appointment_reason is
    '[patient] what patients come for, encrypted, with the label of the service; a trigger keeps it, nobody else writes';
comment on column ohms.appointment.reason is 'on its way only: a trigger moves it to appointment_reason';

alter table ohms.appointment_reason enable row level security;
alter table ohms.appointment_reason force row level security;
-- Shown with the visit, to the patient, to whoever the visit is with, and to those who are cleared.
create policy appointment_reason_known on ohms.appointment_reason for select using (
    exists (select 1 from ohms.appointment a where a.id = appointment_reason.appointment_id)
    and ((select ohms.kind()) in ('system', 'patient') or ohms.cleared(sensitivity)
        or exists (select 1 from ohms.appointment a join ohms.practitioner p on p.id = a.practitioner_id
                   where a.id = appointment_reason.appointment_id and p.account_id = (select ohms.actor()))));
create policy appointment_reason_kept on ohms.appointment_reason using ((select ohms.kind()) = 'system')
    with check ((select ohms.kind()) = 'system');
create policy appointment_reason_of_client on ohms.appointment_reason as restrictive using (
    (select ohms.kind()) <> 'client'
    or exists (select 1 from ohms.appointment a where a.id = appointment_reason.appointment_id));
revoke insert, update, delete, truncate on ohms.appointment_reason from ohms_app;

select set_config('ohms.kind', 'system', true);
insert into ohms.appointment_reason (appointment_id, sensitivity, words)
    select id, 'N', reason from ohms.appointment where reason is not null;
update ohms.appointment set reason = null where reason is not null;

create function ohms.keep_appointment_reason() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    insert into appointment_reason (appointment_id, sensitivity, words)
        select new.id, s.sensitivity, new.reason from service s where s.id = new.service_id
        on conflict (appointment_id) do update set words = excluded.words, sensitivity = excluded.sensitivity;
    update appointment set reason = null where id = new.id;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger appointment_reason_kept after insert or update of reason on ohms.appointment
    for each row when (new.reason is not null) execute function ohms.keep_appointment_reason();

-- A service that becomes more or less sensitive takes what was said before with it.
create function ohms.label_appointment_reasons() returns trigger
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
begin
    perform set_config('ohms.kind', 'system', true);
    update appointment_reason r set sensitivity = new.sensitivity
        from appointment a where a.id = r.appointment_id and a.service_id = new.id;
    perform set_config('ohms.kind', acting, true);
    return null;
end $$;
create trigger service_label_changed after update of sensitivity on ohms.service
    for each row when (old.sensitivity <> new.sensitivity) execute function ohms.label_appointment_reasons();
