-- What is set aside for somebody is so for a time: while it is picked until the labels are printed, and then until it is
-- collected. What nobody comes for goes back to the shelf, and is not handed over from there.
alter table ohms.medication_dispense
    add column reserved_until timestamptz,
    add column lapsed_at timestamptz;
select set_config('ohms.kind', 'system', true);
update ohms.medication_dispense set reserved_until = greatest(picked_at, coalesce(labelled_at, picked_at)) + interval '14 days'
    where state in ('PICKED', 'READY');
alter table ohms.medication_dispense
    add constraint medication_dispense_set_aside_for_a_time
        check (state not in ('PICKED', 'READY') or reserved_until is not null),
    add constraint medication_dispense_in_time
        check (state <> 'HANDED_OVER' or reserved_until is null or ended_at <= reserved_until),
    add constraint medication_dispense_lapsed_goes_back check (lapsed_at is null or reserved_until is null);
create index medication_dispense_set_aside on ohms.medication_dispense (reserved_until, id)
    where state in ('PICKED', 'READY');
