-- A code on the paper of a bill: whoever holds it sees what is to be paid and pays it, without an account. Only its digest
-- is kept; every paper has a code of its own, so that none is ever read again.
create table ohms.letter_code (
    id         uuid primary key,
    invoice_id uuid not null references ohms.invoice,
    code       bytea not null unique check (length(code) = 32),
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at)
);
comment on table ohms.letter_code is '[patient] digests of the codes on bills that pay them without signing in, and until when';
comment on column ohms.letter_code.code is '[digest]';
create index letter_code_of on ohms.letter_code (invoice_id);
create index letter_code_old on ohms.letter_code (expires_at);

alter table ohms.letter_code enable row level security;
alter table ohms.letter_code force row level security;
create policy letter_code_known on ohms.letter_code for select using ((select ohms.kind()) = 'system');
create policy letter_code_made on ohms.letter_code for insert with check ((select ohms.kind()) = 'system'
    or (select ohms.works_with_bills())
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-bill.read'))
        and exists (select 1 from ohms.invoice i where i.id = letter_code.invoice_id)));
create policy letter_code_forgotten on ohms.letter_code for delete using ((select ohms.kind()) = 'system');
create policy letter_code_of_client on ohms.letter_code as restrictive using ((select ohms.kind()) <> 'client');
revoke update, truncate on ohms.letter_code from ohms_app;

-- the code a try was begun with; it gets the receipt
alter table ohms.payment_attempt add column letter_code uuid;
create index payment_attempt_letter_code on ohms.payment_attempt (letter_code) where letter_code is not null;
