-- What payers paid and why not more: an 835 is kept whole, posted once or not at all, and worked through line by line.
alter table ohms.ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ohms.ledger_transaction add constraint ledger_transaction_kind_check check (kind in ('ISSUED', 'CREDITED', 'PAID',
    'REFUND_AGREED', 'REFUND_PAID', 'WRITTEN_OFF', 'DRAWER_DIFFERENCE', 'REMITTED', 'MOVED_TO_PATIENT', 'CONTRACTUAL',
    'ALLOCATED'));
alter table ohms.ledger_entry drop constraint ledger_entry_account_check;
alter table ohms.ledger_entry add constraint ledger_entry_account_check check (account in ('PATIENT_RECEIVABLE',
    'INSURER_RECEIVABLE', 'REVENUE', 'TAX', 'CASH', 'BANK', 'TERMINAL_CLEARING', 'GATEWAY_CLEARING', 'REFUNDS', 'WRITE_OFF',
    'DRAWER_DIFFERENCE', 'INSURER_UNALLOCATED', 'PAYER_ADJUSTMENT'));

create table ohms.remittance (
    id             uuid primary key,
    -- what it stands in is kept at the end, with the answer
    interchange_id uuid not null references ohms.x12_interchange deferrable initially deferred,
    -- which transaction set of the interchange it is
    position       int not null check (position > 0),
    -- TRN03 and TRN02: who pays, and what it calls this payment
    payer          text not null,
    payer_name     text not null,
    trace          text not null,
    currency       text not null check (currency ~ '^[A-Z]{3}$'),
    amount         numeric(19, 4) not null,
    claimed        numeric(19, 4) not null,
    adjusted       numeric(19, 4) not null,
    method         text not null,
    paid_on        date,
    claims         int not null check (claims >= 0),
    unmatched      int not null check (unmatched between 0 and claims),
    state          text not null check (state in ('RECEIVED', 'POSTED', 'HELD', 'REPEATED')),
    -- why it is held, code by code, parted by blanks
    problems       text not null,
    received_at    timestamptz not null,
    posted_at      timestamptz,
    version        bigint not null,
    unique (interchange_id, position),
    check ((state = 'POSTED') = (posted_at is not null)),
    check ((state = 'HELD') = (problems <> '') or state = 'RECEIVED'),
    -- nothing is posted that does not balance
    check (state <> 'POSTED' or claimed - adjusted = amount)
);
comment on table ohms.remittance is '[patient] what payers said they paid, as a whole';
-- one payment of one payer is posted once; a notice without money may reuse the number of another
create unique index remittance_once on ohms.remittance (payer, trace) where state = 'POSTED' and amount <> 0;
create index remittance_newest on ohms.remittance (received_at desc, id);
create index remittance_waiting on ohms.remittance (received_at) where state = 'RECEIVED';
create index remittance_named on ohms.remittance (payer, trace);

create table ohms.remittance_claim (
    id             uuid primary key,
    remittance_id  uuid not null references ohms.remittance,
    position       int not null check (position > 0),
    claim_id       uuid references ohms.claim,
    patient_id     uuid,
    claim_number   bytea not null,
    payer_number   bytea not null,
    status         text not null,
    charged        numeric(19, 4) not null,
    paid           numeric(19, 4) not null,
    patient_part   numeric(19, 4) not null,
    -- what posting it moved from the insurer to the patient, and what nobody pays by contract
    moved          numeric(19, 4) not null,
    contractual    numeric(19, 4) not null,
    -- how far its services do not add up to it
    lines_differ   boolean not null,
    outcome        text not null check (outcome in ('WAITING', 'SETTLED', 'REVERSED', 'UNMATCHED', 'AGAIN', 'ALLOCATED')),
    version        bigint not null,
    unique (remittance_id, position),
    check ((claim_id is null) = (patient_id is null)),
    check (outcome not in ('SETTLED', 'REVERSED', 'ALLOCATED') or claim_id is not null)
);
comment on table ohms.remittance_claim is '[patient] what a payer says about one claim; its numbers are encrypted';
comment on column ohms.remittance_claim.claim_number is '[sealed remittance_claim.claim_number]';
comment on column ohms.remittance_claim.payer_number is '[sealed remittance_claim.payer_number]';
create index remittance_claim_of on ohms.remittance_claim (claim_id) where claim_id is not null;
create index remittance_claim_patient on ohms.remittance_claim (patient_id) where patient_id is not null;

create table ohms.remittance_adjustment (
    id            uuid primary key,
    remittance_claim_id uuid not null references ohms.remittance_claim,
    patient_id    uuid,
    claim_id      uuid references ohms.claim,
    -- 0 for the claim as a whole, else which of its services
    service       int not null check (service >= 0),
    procedure_code text not null,
    group_code    text not null check (group_code ~ '^[A-Z]{2}$'),
    reason_code   text not null check (reason_code ~ '^[A-Z0-9]{1,5}$'),
    remarks       text not null,
    amount        numeric(19, 4) not null check (amount <> 0),
    -- how much of it somebody wrote off or moved to the patient
    booked        numeric(19, 4) not null check (booked >= 0),
    -- what is done about it
    state         text not null check (state in ('NOTED', 'OPEN', 'APPEALED', 'WRITTEN_OFF', 'MOVED_TO_PATIENT', 'SETTLED')),
    note          bytea,
    appealed_on   date,
    handled_at    timestamptz,
    handled_by    uuid,
    version       bigint not null,
    check (state not in ('OPEN', 'APPEALED') or claim_id is not null),
    check ((state = 'APPEALED') <= (appealed_on is not null))
);
comment on table ohms.remittance_adjustment is '[patient] why a payer paid less than asked, and what is done about it; notes are encrypted';
comment on column ohms.remittance_adjustment.note is '[sealed remittance_adjustment.note]';
create index remittance_adjustment_of on ohms.remittance_adjustment (remittance_claim_id);
create index remittance_adjustment_open on ohms.remittance_adjustment (state, id) where state in ('OPEN', 'APPEALED');
create index remittance_adjustment_claim on ohms.remittance_adjustment (claim_id) where claim_id is not null;
create index remittance_adjustment_patient on ohms.remittance_adjustment (patient_id) where patient_id is not null;

create table ohms.remittance_provider_adjustment (
    id            uuid primary key,
    remittance_id uuid not null references ohms.remittance,
    position      int not null check (position > 0),
    reason_code   text not null,
    reference     bytea not null,
    amount        numeric(19, 4) not null,
    unique (remittance_id, position)
);
comment on table ohms.remittance_provider_adjustment is
    '[patient] what a payer kept back or added apart from claims; its references are encrypted; insert only';
comment on column ohms.remittance_provider_adjustment.reference is '[sealed remittance_provider_adjustment.reference]';

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['remittance', 'remittance_claim', 'remittance_adjustment',
            'remittance_provider_adjustment'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
            'or (select ohms.works_with_claims()))', guarded);
        execute format('create policy %1$s_kept on ohms.%1$I for insert with check ((select ohms.kind()) = ''system'')',
            guarded);
        execute format('revoke delete, truncate on ohms.%I from ohms_app', guarded);
    end loop;
    foreach guarded in array array ['remittance_claim', 'remittance_adjustment', 'remittance_provider_adjustment'] loop
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            guarded);
    end loop;
end $$;
-- other systems read of a remittance what it comes to, and nothing of a patient
create policy remittance_for_client on ohms.remittance for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('remittance.read')));
create policy remittance_changed on ohms.remittance for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('remittance.post'))));
create policy remittance_claim_changed on ohms.remittance_claim for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('remittance.post'))));
create policy remittance_adjustment_changed on ohms.remittance_adjustment for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('remittance.post'))));
revoke update on ohms.remittance_provider_adjustment from ohms_app;

-- What a payer said stays as it was said, and what was posted stays posted.
create function ohms.remittance_course() returns trigger language plpgsql as $$
begin
    if (new.interchange_id, new.position, new.payer, new.trace, new.currency, new.amount, new.claimed, new.adjusted)
        is distinct from (old.interchange_id, old.position, old.payer, old.trace, old.currency, old.amount, old.claimed,
            old.adjusted) then
        raise exception 'what a payer said stays as it was said' using errcode = 'check_violation';
    end if;
    if old.state in ('POSTED', 'REPEATED') and new.state <> old.state then
        raise exception 'a remittance is posted once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger remittance_course before update on ohms.remittance
    for each row execute function ohms.remittance_course();
create function ohms.remittance_claim_course() returns trigger language plpgsql as $$
begin
    if (new.remittance_id, new.position, new.status, new.charged, new.paid, new.patient_part)
        is distinct from (old.remittance_id, old.position, old.status, old.charged, old.paid, old.patient_part) then
        raise exception 'what a payer said stays as it was said' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger remittance_claim_course before update on ohms.remittance_claim
    for each row execute function ohms.remittance_claim_course();
create function ohms.remittance_adjustment_course() returns trigger language plpgsql as $$
begin
    if (new.remittance_claim_id, new.service, new.group_code, new.reason_code, new.amount)
        is distinct from (old.remittance_claim_id, old.service, old.group_code, old.reason_code, old.amount) then
        raise exception 'what a payer said stays as it was said' using errcode = 'check_violation';
    end if;
    if old.state in ('WRITTEN_OFF', 'MOVED_TO_PATIENT') and new.state <> old.state and new.state <> 'SETTLED' then
        raise exception 'what is done about a difference is done once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger remittance_adjustment_course before update on ohms.remittance_adjustment
    for each row execute function ohms.remittance_adjustment_course();

insert into ohms.chart_table (name) values ('remittance_claim'), ('remittance_adjustment');
select ohms.let_owner_seal_again();
