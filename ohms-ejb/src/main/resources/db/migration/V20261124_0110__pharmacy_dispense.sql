-- What becomes of a prescription at the pharmacy: it is verified, picked, labelled and handed over, or held for a doubt.
insert into ohms.permission (code, reach) values ('medication.dispense', 'everyone');
insert into ohms.role_permission (role, permission) values ('pharmacist', 'medication.dispense');

create sequence ohms.medication_dispense_number start 100001;
grant usage on sequence ohms.medication_dispense_number to ohms_app;

create table ohms.medication_dispense (
    id           uuid primary key,
    patient_id   uuid not null,
    request_id   uuid not null,
    number       bigint not null unique,
    -- the first filling, then the repeats
    fill         int not null check (fill between 1 and 999),
    -- of one filling: the first part, then what was owed
    part         int not null check (part between 1 and 99),
    state        text not null check (state in ('WAITING', 'VERIFIED', 'PICKED', 'READY', 'HANDED_OVER', 'HELD', 'CANCELLED')),
    -- what the check came to that it was signed on, and the one the pharmacist saw
    outcome      text not null check (outcome in ('CLEAR', 'ALERT', 'COULD_NOT_CHECK')),
    verified_outcome text check (verified_outcome in ('CLEAR', 'ALERT', 'COULD_NOT_CHECK')),
    controlled   boolean not null,
    due          numeric(12, 4) not null check (due > 0),
    given        numeric(12, 4) check (given > 0),
    unit         text not null,
    item_id      uuid references ohms.stock_item,
    words        bytea not null,
    identity     text,
    receiver     text check (receiver in ('PATIENT', 'REPRESENTATIVE')),
    receiver_identity text,
    points       text,
    counselled   boolean,
    came_at      timestamptz not null,
    verified_by  uuid,
    verified_at  timestamptz,
    picked_by    uuid,
    picked_at    timestamptz,
    -- a second person saw a controlled medicine counted
    witnessed_by uuid,
    witnessed_at timestamptz,
    labelled_at  timestamptz,
    held_by      uuid,
    held_at      timestamptz,
    answered_by  uuid,
    answered_at  timestamptz,
    ended_by     uuid,
    ended_at     timestamptz,
    released_at  timestamptz not null,
    version      bigint not null,
    constraint medication_dispense_fill_once unique (request_id, fill, part),
    check ((verified_by is null) = (verified_at is null) and (verified_by is null) = (verified_outcome is null)
        and (verified_by is null) = (identity is null)),
    check (state not in ('VERIFIED', 'PICKED', 'READY', 'HANDED_OVER') or verified_by is not null),
    check ((picked_by is null) = (picked_at is null) and (picked_by is null) = (item_id is null)
        and (picked_by is null) = (given is null)),
    check (state not in ('PICKED', 'READY', 'HANDED_OVER') or picked_by is not null),
    check (state not in ('READY', 'HANDED_OVER') or labelled_at is not null),
    check ((witnessed_by is null) = (witnessed_at is null)),
    constraint medication_dispense_witness_is_another check (witnessed_by <> picked_by),
    constraint medication_dispense_controlled_is_seen check (not controlled or state <> 'HANDED_OVER'
        or witnessed_by is not null and witnessed_by <> ended_by),
    check (given <= due),
    check (state <> 'HELD' or held_by is not null),
    check ((state = 'HANDED_OVER') = (receiver is not null) and (receiver is null) = (receiver_identity is null)
        and (receiver is null) = (counselled is null)),
    check ((state in ('HANDED_OVER', 'CANCELLED')) = (ended_at is not null) and (ended_at is null) = (ended_by is null))
);
comment on table ohms.medication_dispense is
    '[patient] what becomes of a prescription at the pharmacy; figures, times and states are readable, what was said is encrypted';
create index medication_dispense_open on ohms.medication_dispense (state, came_at, id)
    where state not in ('HANDED_OVER', 'CANCELLED');
create index medication_dispense_newest on ohms.medication_dispense (ended_at desc, id desc) where ended_at is not null;
create index medication_dispense_of on ohms.medication_dispense (patient_id, came_at desc);
create index medication_dispense_at_pharmacy on ohms.medication_dispense (patient_id)
    where state not in ('HANDED_OVER', 'CANCELLED');

create table ohms.dispense_pick (
    id          uuid primary key,
    patient_id  uuid not null,
    dispense_id uuid not null,
    lot_id      uuid not null references ohms.stock_lot,
    place_id    uuid not null references ohms.stock_place,
    quantity    numeric(12, 4) not null check (quantity > 0),
    state       text not null check (state in ('SET_ASIDE', 'GIVEN', 'PUT_BACK')),
    picked_by   uuid not null,
    picked_at   timestamptz not null,
    version     bigint not null
);
comment on table ohms.dispense_pick is '[patient] from which lots a patient was given, for a recall';
create index dispense_pick_of on ohms.dispense_pick (dispense_id);
create index dispense_pick_lot on ohms.dispense_pick (lot_id);

select ohms.guard_chart('medication_dispense', array ['prescription.write'], false, true);
select ohms.guard_chart('dispense_pick', array ['prescription.write'], false, false);

-- The pharmacy serves everybody: whoever dispenses works with every prescription that came to it, and sees of the chart
-- what the work needs while it lasts: what is taken and what is not borne.
create policy medication_dispense_at_pharmacy on ohms.medication_dispense for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
create policy medication_dispense_come on ohms.medication_dispense for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
create policy medication_dispense_worked on ohms.medication_dispense for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
create policy dispense_pick_at_pharmacy on ohms.dispense_pick for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
create policy dispense_pick_made on ohms.dispense_pick for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
create policy dispense_pick_worked on ohms.dispense_pick for update using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));

create policy medication_request_at_pharmacy on ohms.medication_request for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense'))
    and exists (select 1 from ohms.medication_dispense d where d.request_id = medication_request.id));
create policy medication_check_at_pharmacy on ohms.medication_check for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense'))
    and exists (select 1 from ohms.medication_dispense d where d.request_id = medication_check.request_id));
create policy medication_alert_at_pharmacy on ohms.medication_alert for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense'))
    and exists (select 1 from ohms.medication_dispense d where d.request_id = medication_alert.request_id));

do $$
declare
    seen text;
begin
    foreach seen in array array ['medication_statement', 'allergy_intolerance', 'allergy_answer'] loop
        execute format('create policy %1$s_at_pharmacy on ohms.%1$I for select using ((select ohms.kind()) = ''staff'' '
            'and (select ohms.may(''medication.dispense'')) and exists (select 1 from ohms.medication_dispense d '
            'where d.patient_id = %1$I.patient_id and d.state not in (''HANDED_OVER'', ''CANCELLED'')))', seen);
    end loop;
end $$;

-- What was handed over was: it ends once, and says for good what was given to whom.
create function ohms.medication_dispense_course() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
            old.state = 'WAITING' and new.state in ('VERIFIED', 'HELD', 'CANCELLED')
            or old.state = 'VERIFIED' and new.state in ('PICKED', 'HELD', 'CANCELLED')
            or old.state = 'PICKED' and new.state in ('READY', 'VERIFIED', 'HELD', 'CANCELLED')
            or old.state = 'READY' and new.state in ('HANDED_OVER', 'VERIFIED', 'HELD', 'CANCELLED')
            or old.state = 'HELD' and new.state in ('WAITING', 'CANCELLED')) then
        raise exception 'a dispense does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.request_id, old.number, old.fill, old.part, old.due, old.unit, old.controlled, old.came_at)
        is distinct from (new.request_id, new.number, new.fill, new.part, new.due, new.unit, new.controlled, new.came_at)
        or old.ended_at is not null and (old.state, old.given, old.item_id, old.receiver, old.receiver_identity,
            old.points, old.counselled, old.ended_by, old.ended_at)
        is distinct from (new.state, new.given, new.item_id, new.receiver, new.receiver_identity,
            new.points, new.counselled, new.ended_by, new.ended_at) then
        raise exception 'what was handed over stays as it was' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger medication_dispense_course before update on ohms.medication_dispense
    for each row execute function ohms.medication_dispense_course();

create function ohms.dispense_pick_course() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and old.state <> 'SET_ASIDE'
        or (old.dispense_id, old.lot_id, old.place_id, old.quantity, old.picked_by, old.picked_at)
        is distinct from (new.dispense_id, new.lot_id, new.place_id, new.quantity, new.picked_by, new.picked_at) then
        raise exception 'what was picked stays as it was' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger dispense_pick_course before update on ohms.dispense_pick
    for each row execute function ohms.dispense_pick_course();

comment on column ohms.medication_dispense.words is '[sealed medication_dispense.words]';
select ohms.let_owner_seal_again();
