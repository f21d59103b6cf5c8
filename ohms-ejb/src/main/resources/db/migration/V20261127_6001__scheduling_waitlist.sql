-- Who waits for a time that is not free yet, and which times they were offered. FHIR calls such an appointment "waitlist".
-- A time that becomes free is held for one person and offered to them; the hold is an appointment, so that the rules
-- against double booking judge offers as they judge visits. What is over is kept with the record, as visits are.
insert into ohms.permission (code, reach) values
    ('waiting-list.read', 'everyone'),
    ('waiting-list.write', 'everyone');
insert into ohms.role_permission (role, permission) values
    ('registrar', 'waiting-list.read'), ('registrar', 'waiting-list.write'),
    ('nurse', 'waiting-list.read'), ('nurse', 'waiting-list.write'),
    ('cmo', 'waiting-list.read'), ('cmo', 'waiting-list.write');

create table ohms.waitlist_entry (
    id              uuid primary key,
    patient_id      uuid not null,
    service_id      uuid not null references ohms.service,
    -- null for whoever is free first
    practitioner_id uuid references ohms.practitioner,
    -- null for anywhere
    place_id        uuid references ohms.place,
    -- one bit for each day that suits, Monday the lowest
    weekdays        int not null check (weekdays between 1 and 127),
    -- when it may begin, on the clock of the place
    begins_from     time not null,
    begins_until    time not null,
    from_on         date not null,
    until_on        date not null,
    urgency         text not null check (urgency in ('ROUTINE', 'URGENT', 'ASAP')),
    note            bytea,
    state           text not null check (state in ('WAITING', 'BOOKED', 'WITHDRAWN', 'EXPIRED')),
    created_by      uuid not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    version         bigint not null,
    check (begins_from <= begins_until),
    check (from_on <= until_on),
    check ((state = 'WAITING') = (ended_at is null))
);
comment on table ohms.waitlist_entry is '[patient] who waits for which kind of visit, and when it would suit; what they say of it is encrypted';
comment on column ohms.waitlist_entry.note is '[sealed waitlist_entry.note]';
-- the list of those who wait, and who is asked first when a time becomes free
create index waitlist_entry_waiting on ohms.waitlist_entry (created_at, id) where state = 'WAITING';
create index waitlist_entry_of on ohms.waitlist_entry (patient_id, created_at);
-- those whose time is over, each day
create index waitlist_entry_until on ohms.waitlist_entry (until_on) where state = 'WAITING';

create table ohms.waitlist_offer (
    id              uuid primary key,
    entry_id        uuid not null references ohms.waitlist_entry,
    patient_id      uuid not null,
    -- the hold, which becomes the visit
    appointment_id  uuid not null unique references ohms.appointment,
    practitioner_id uuid not null references ohms.practitioner,
    service_id      uuid not null references ohms.service,
    place_id        uuid not null references ohms.place,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    state           text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    -- null when the list offered it by itself
    offered_by      uuid,
    offered_at      timestamptz not null,
    answer_until    timestamptz not null,
    ended_at        timestamptz,
    check (starts_at < ends_at),
    check (answer_until > offered_at),
    check ((state = 'OFFERED') = (ended_at is null))
);
comment on table ohms.waitlist_offer is '[patient] which times people who wait were offered, and what became of each offer';
-- nobody decides between two offers for one wish
create unique index waitlist_offer_one_open on ohms.waitlist_offer (entry_id) where state = 'OFFERED';
create index waitlist_offer_of on ohms.waitlist_offer (patient_id, offered_at);
create index waitlist_offer_entry on ohms.waitlist_offer (entry_id, offered_at);

insert into ohms.chart_table (name) values ('waitlist_entry'), ('waitlist_offer');

alter table ohms.waitlist_entry enable row level security;
alter table ohms.waitlist_entry force row level security;
alter table ohms.waitlist_offer enable row level security;
alter table ohms.waitlist_offer force row level security;

-- The desk works with everybody who waits. At the patients' door it is as with visits: what a service keeps confidential
-- stays with the patient.
create policy waitlist_entry_known on ohms.waitlist_entry for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('waiting-list.read')))
    or ((select ohms.kind()) = 'patient' and ohms.visits_in_hands(patient_id, service_id)));
create policy waitlist_entry_made on ohms.waitlist_entry for insert with check (
    (select ohms.kind()) = 'system'
    or (created_by = (select ohms.actor()) and (
        ((select ohms.kind()) = 'staff' and (select ohms.may('waiting-list.write')))
        or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book'))
            and ohms.visits_in_hands(patient_id, service_id)))));
create policy waitlist_entry_goes_on on ohms.waitlist_entry for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('waiting-list.write')))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('appointment.book'))
        and ohms.visits_in_hands(patient_id, service_id)));
create policy waitlist_entry_of_client on ohms.waitlist_entry as restrictive using ((select ohms.kind()) <> 'client');

create policy waitlist_offer_known on ohms.waitlist_offer for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('waiting-list.read')))
    or ((select ohms.kind()) = 'patient' and ohms.visits_in_hands(patient_id, service_id)));
create policy waitlist_offer_made on ohms.waitlist_offer for insert with check (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('waiting-list.write'))
        and offered_by = (select ohms.actor())));
create policy waitlist_offer_goes_on on ohms.waitlist_offer for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('waiting-list.write'))));
create policy waitlist_offer_of_client on ohms.waitlist_offer as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.waitlist_entry, ohms.waitlist_offer from ohms_app;

-- What is over stays over, and an offer is about the time it was made for.
create function ohms.waitlist_entry_course() returns trigger language plpgsql as $$
begin
    if old.state <> 'WAITING' and (old.state, old.ended_at) is distinct from (new.state, new.ended_at)
        or (old.service_id, old.created_by, old.created_at)
            is distinct from (new.service_id, new.created_by, new.created_at) then
        raise exception 'an entry of the waiting list stays what it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger waitlist_entry_course before update on ohms.waitlist_entry
    for each row execute function ohms.waitlist_entry_course();
create function ohms.waitlist_offer_course() returns trigger language plpgsql as $$
begin
    if old.state <> 'OFFERED' and (old.state, old.ended_at) is distinct from (new.state, new.ended_at)
        or (old.entry_id, old.appointment_id, old.practitioner_id, old.service_id, old.place_id, old.starts_at,
            old.ends_at, old.offered_by, old.offered_at, old.answer_until)
            is distinct from (new.entry_id, new.appointment_id, new.practitioner_id, new.service_id, new.place_id,
            new.starts_at, new.ends_at, new.offered_by, new.offered_at, new.answer_until) then
        raise exception 'an offer stays what it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger waitlist_offer_course before update on ohms.waitlist_offer
    for each row execute function ohms.waitlist_offer_course();

-- What became of the hold decides what became of the offer, whoever booked it or let it go: anybody's booking ends holds
-- that have run out. It answers only whether the hold was that of an offer.
create function ohms.end_waitlist_offer(hold uuid, booked boolean, at timestamptz) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    offered boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    with ended as (
        update waitlist_offer o set ended_at = at,
                state = case when booked then 'ACCEPTED' when o.answer_until <= at then 'EXPIRED' else 'DECLINED' end
            where o.appointment_id = hold and o.state = 'OFFERED'
            returning o.entry_id
    )
    update waitlist_entry e set state = 'BOOKED', ended_at = at, version = e.version + 1
        from ended where booked and e.id = ended.entry_id and e.state = 'WAITING';
    select exists (select 1 from waitlist_offer o where o.appointment_id = hold) into offered;
    perform set_config('ohms.kind', acting, true);
    return offered;
end $$;

-- Whether anybody waits whom a free time of this practitioner could suit: yes or no, and not who.
create function ohms.somebody_waits(practitioner uuid, first_day date, last_day date) returns boolean
    language plpgsql security definer set search_path = ohms, pg_temp as $$
declare
    acting text := ohms.kind();
    waits boolean;
begin
    perform set_config('ohms.kind', 'system', true);
    select exists (select 1 from waitlist_entry e where e.state = 'WAITING'
        and (e.practitioner_id is null or e.practitioner_id = practitioner)
        and e.from_on <= last_day and e.until_on >= first_day) into waits;
    perform set_config('ohms.kind', acting, true);
    return waits;
end $$;

select ohms.let_owner_seal_again();
