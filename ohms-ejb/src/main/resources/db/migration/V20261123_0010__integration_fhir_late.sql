-- What came in before there was room for it moves in by itself; what its room could not take is looked at once.
alter table ohms.fhir_entry add column left_out_at timestamptz;
comment on column ohms.fhir_entry.left_out_at is 'when its room looked at it and could not take it; empty for everything else';
drop index ohms.fhir_entry_without_room;
create index fhir_entry_without_room on ohms.fhir_entry (resource_type, id)
    where local_id is null and left_out_at is null;
