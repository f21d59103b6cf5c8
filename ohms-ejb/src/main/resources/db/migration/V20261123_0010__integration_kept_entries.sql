-- Entries that were only kept move in once the house has a room for them. What cannot, is tried once.
alter table ohms.fhir_entry add column tried_at timestamptz;
create index fhir_entry_untried on ohms.fhir_entry (resource_type, id) where local_id is null and tried_at is null;
