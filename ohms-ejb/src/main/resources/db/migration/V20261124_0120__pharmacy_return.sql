-- What comes back after it was handed over: brought back, it is set apart and never given again; handed over by mistake and
-- still at the counter, it goes back to the shelf.
create table ohms.dispense_return (
    id          uuid primary key,
    patient_id  uuid not null,
    dispense_id uuid not null,
    pick_id     uuid not null references ohms.dispense_pick,
    kind        text not null check (kind in ('BROUGHT_BACK', 'REVERSED')),
    quantity    numeric(12, 4) not null check (quantity > 0),
    words       bytea not null,
    taken_by    uuid not null,
    taken_at    timestamptz not null
);
comment on table ohms.dispense_return is '[patient] what came back of a dispense; why, in words, is encrypted';
create index dispense_return_of on ohms.dispense_return (dispense_id);

select ohms.guard_chart('dispense_return', array ['medication.dispense'], false, false);
create policy dispense_return_at_pharmacy on ohms.dispense_return for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
create policy dispense_return_taken on ohms.dispense_return for insert with check (
    (select ohms.kind()) = 'staff' and (select ohms.may('medication.dispense')));
-- written once; a merge moves them as the owner
revoke update on ohms.dispense_return from ohms_app;

-- No more comes back of a lot than was given.
create function ohms.dispense_return_of_what_was_given() returns trigger language plpgsql as $$
declare
    pick ohms.dispense_pick%rowtype;
begin
    select * into pick from ohms.dispense_pick where id = new.pick_id;
    if pick.state is distinct from 'GIVEN' or pick.dispense_id <> new.dispense_id
        or (select sum(r.quantity) from ohms.dispense_return r where r.pick_id = new.pick_id) > pick.quantity then
        raise exception 'more comes back than was given' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger dispense_return_of_what_was_given after insert on ohms.dispense_return
    for each row execute function ohms.dispense_return_of_what_was_given();

comment on column ohms.dispense_return.words is '[sealed dispense_return.words]';
select ohms.let_owner_seal_again();
