-- Bundles of FHIR R4 that came in, and every entry of them as it came. An entry is known by who sent it and the address it
-- has there; the address itself may name a patient elsewhere, so only a keyed hash of it is kept in the open.
create table ohms.fhir_load (
    id          uuid primary key,
    source      text not null,
    bundle_type text not null check (bundle_type in ('batch', 'transaction')),
    received_at timestamptz not null,
    received_by uuid not null,
    added       int not null check (added >= 0),
    kept        int not null check (kept >= 0),
    known       int not null check (known >= 0),
    refused     int not null check (refused >= 0)
);
comment on table ohms.fhir_load is '[system] bundles that came in: from whom, when, and how many entries became what';
create index fhir_load_newest on ohms.fhir_load (received_at desc, id desc);

create table ohms.fhir_entry (
    id            uuid primary key,
    load_id       uuid not null references ohms.fhir_load,
    source        text not null,
    fingerprint   bytea not null check (length(fingerprint) = 12),
    resource_type text not null,
    -- where it stands now; null while the house has no room for it, and it is only kept
    local_id      uuid,
    patient_id    uuid,
    raw           bytea not null,
    constraint fhir_entry_once unique (source, fingerprint)
);
comment on table ohms.fhir_entry is '[patient] every entry of a bundle as it came, encrypted, and what it became here';
create index fhir_entry_without_room on ohms.fhir_entry (resource_type, id) where local_id is null;
create index fhir_entry_of_patient on ohms.fhir_entry (patient_id) where patient_id is not null;

create table ohms.fhir_identifier (
    fingerprint bytea primary key check (length(fingerprint) = 12),
    entry_id    uuid not null references ohms.fhir_entry
);
comment on table ohms.fhir_identifier is '[patient] keyed hashes of the identifiers that entries carry, for references by identifier';
create index fhir_identifier_of on ohms.fhir_identifier (entry_id);

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['fhir_entry', 'fhir_identifier']
    loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_work on ohms.%1$I using ((select ohms.kind()) = ''system'')', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            guarded);
        execute format('revoke delete, truncate on ohms.%I from ohms_app', guarded);
    end loop;
end $$;
insert into ohms.chart_table (name) values ('fhir_entry');

insert into ohms.api_scope (code) values ('chart.import');
insert into ohms.api_scope_permission (scope, permission) values ('chart.import', 'chart.import');

comment on column ohms.fhir_entry.fingerprint is '[fingerprint] of the address it has where it came from';
comment on column ohms.fhir_identifier.fingerprint is '[fingerprint] of an identifier';
comment on column ohms.fhir_entry.raw is '[sealed fhir_entry.raw]';
select ohms.let_owner_seal_again();
