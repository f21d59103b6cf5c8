-- What somebody typed into a form and did not save yet. One row for each form, what it
-- is about, and each time it was opened; one that is done stays a while, so that a late request does not bring it back.
create table ohms.draft (
    id         uuid primary key,
    account_id uuid not null references ohms.account,
    form       text not null check (form ~ '^[a-z][A-Za-z-]{1,39}$'),
    subject    text not null check (subject ~ '^[A-Za-z0-9-]{0,64}$'),
    opening    uuid not null,
    fields     bytea not null check (length(fields) <= 400000),
    saved_at   timestamptz not null,
    done       boolean not null,
    unique (account_id, form, subject, opening)
);
comment on table ohms.draft is '[patient] what somebody typed into a form and did not save yet, encrypted, for some days';
create index draft_newest on ohms.draft (account_id, form, subject, saved_at desc);
create index draft_old on ohms.draft (saved_at);

alter table ohms.draft enable row level security;
alter table ohms.draft force row level security;
create policy draft_own on ohms.draft using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) in ('staff', 'patient') and account_id = (select ohms.actor())));
create policy draft_of_client on ohms.draft as restrictive using ((select ohms.kind()) <> 'client');
