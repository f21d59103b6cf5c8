-- A hospital's own list of medicines comes in as CSV. What came in waits as a version; a pharmacist reads what it changes and
-- publishes it: its medicines are prescribed from then on, and its packs are counted in. Entries stay as they came in.
insert into ohms.role_permission (role, permission) values ('pharmacist', 'import.run');

alter table ohms.clinical_drug
    add column route text check (route in ('ORAL', 'SUBLINGUAL', 'INHALED', 'NASAL', 'SKIN', 'TRANSDERMAL', 'EYE', 'EAR',
        'RECTAL', 'VAGINAL', 'SUBCUTANEOUS', 'INTRAMUSCULAR', 'INTRAVENOUS')),
    add column atc text check (atc ~ '^[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}$'),
    add column high_risk boolean not null default false;

create sequence ohms.drug_list_number;
grant usage on sequence ohms.drug_list_number to ohms_app;

create table ohms.drug_list (
    id         uuid primary key,
    number     bigint not null unique,
    -- the import its rows came with
    job        uuid not null,
    source     text not null,
    state      text not null check (state in ('WAITING', 'PUBLISHED', 'DECLINED')),
    brought_by uuid not null,
    brought_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    version    bigint not null,
    check ((state = 'WAITING') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null))
);
comment on table ohms.drug_list is '[vocabulary] versions of a hospital''s own list of medicines';
-- the rows of one import wait together
create unique index drug_list_waits_once on ohms.drug_list (job) where state = 'WAITING';
revoke delete, truncate on ohms.drug_list from ohms_app;

create table ohms.drug_list_entry (
    id         uuid primary key,
    list_id    uuid not null references ohms.drug_list,
    source     text not null,
    code       text not null,
    name       text not null,
    ingredient text not null,
    rxcuis     text not null check (rxcuis ~ '^([0-9]{1,8}( [0-9]{1,8})*)?$'),
    strength   text not null,
    form       text not null,
    route      text,
    atc        text,
    maker      text,
    unit       text,
    packs      text not null check (packs ~ '^([0-9.]+( [0-9.]+)*)?$'),
    controlled boolean not null,
    high_risk  boolean not null,
    -- the medicine it is a product of, once it is published
    drug_id    uuid references ohms.clinical_drug,
    -- whether it is what the list says now
    latest     boolean not null default false,
    unique (list_id, code),
    check (packs = '' or unit is not null),
    check (not latest or drug_id is not null)
);
comment on table ohms.drug_list_entry is '[vocabulary] products of a hospital''s own list of medicines, as they came in';
-- what the list says of a code now stands once; also how a row that came in before is known
create unique index drug_list_entry_latest on ohms.drug_list_entry (source, code) where latest;
create index drug_list_entry_code on ohms.drug_list_entry (source, code);
-- the packs of a medicine
create index drug_list_entry_of_drug on ohms.drug_list_entry (drug_id) where latest;
revoke update, delete, truncate on ohms.drug_list_entry from ohms_app;
grant update (drug_id, latest) on ohms.drug_list_entry to ohms_app;
