-- A hospital's own list may say how a medicine is usually taken: dose, unit and how often, by the route the list names. A
-- prescription of it begins with that; whoever prescribes reads and changes it like anything that was typed.
alter table ohms.drug_list_entry
    add column dose numeric(12, 4) check (dose > 0),
    add column dose_unit text,
    add column frequency text,
    add check (num_nonnulls(dose, dose_unit, frequency) in (0, 3)),
    add check (dose is null or route is not null);

alter table ohms.clinical_drug
    add column dose numeric(12, 4) check (dose > 0),
    add column dose_unit text,
    add column frequency text,
    add check (num_nonnulls(dose, dose_unit, frequency) in (0, 3)),
    add check (dose is null or route is not null);
