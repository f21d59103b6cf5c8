-- What a prescriber writes again and again: their own, and nobody else's. It says nothing of a patient; what was typed is
-- encrypted all the same, because nobody knows what people type.
create table ohms.prescription_favourite (
    id         uuid primary key,
    account_id uuid not null,
    content    bytea not null,
    kept_at    timestamptz not null
);
comment on table ohms.prescription_favourite is '[staff] medicines with directions that a prescriber keeps to write them again';
comment on column ohms.prescription_favourite.content is '[sealed prescription_favourite.content]';
create index prescription_favourite_of on ohms.prescription_favourite (account_id, kept_at desc);

alter table ohms.prescription_favourite enable row level security;
alter table ohms.prescription_favourite force row level security;
create policy prescription_favourite_own on ohms.prescription_favourite using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('prescription.write')) and account_id = (select ohms.actor())));
select ohms.let_owner_seal_again();
