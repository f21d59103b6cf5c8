-- What a hospital's list says of how a medicine is usually taken may name meals, that it is taken only when needed, and for how
-- many days.
alter table ohms.drug_list_entry
    add column meal text,
    add column as_needed boolean not null default false,
    add column days integer check (days between 1 and 366),
    add check (dose is not null or (meal is null and not as_needed and days is null));

alter table ohms.clinical_drug
    add column meal text,
    add column as_needed boolean not null default false,
    add column days integer check (days between 1 and 366),
    add check (dose is not null or (meal is null and not as_needed and days is null));
