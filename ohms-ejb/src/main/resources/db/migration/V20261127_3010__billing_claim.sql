-- What insurers are asked to pay: one claim for one invoice under one coverage, sent in batches, followed to its end.
create table ohms.claim_batch (
    id           uuid primary key,
    payer_id     uuid not null references ohms.payer,
    -- ISA13 and GS06 of the interchange, by which TA1 and 999 name it
    number       bigint not null unique check (number > 0),
    content      bytea not null,
    claims       int not null check (claims > 0),
    state        text not null check (state in ('MADE', 'HANDED_OVER', 'ACCEPTED', 'PARTLY', 'REJECTED')),
    -- how it goes out; a download is handed over by a person
    connection   text not null check (connection in ('NONE', 'DEMO', 'HTTPS', 'SFTP')),
    -- TA105, or AK901 and IK502, of the answer
    answer       text check (length(answer) <= 80),
    -- who last tried to hand it over waits as long, so that two nodes never do it twice
    lease_until  timestamptz,
    attempts     int not null,
    made_at      timestamptz not null,
    made_by      uuid,
    handed_over_at timestamptz,
    answered_at  timestamptz,
    version      bigint not null,
    check (state <> 'HANDED_OVER' or handed_over_at is not null)
);
comment on table ohms.claim_batch is '[patient] interchanges of claims that were made for payers; what stands in them is encrypted';
comment on column ohms.claim_batch.content is '[sealed claim_batch.content]';
create index claim_batch_newest on ohms.claim_batch (made_at desc, id);
create index claim_batch_waiting on ohms.claim_batch (made_at) where state = 'MADE' and connection <> 'NONE';

create table ohms.claim (
    id             uuid primary key,
    patient_id     uuid not null,
    invoice_id     uuid not null references ohms.invoice,
    coverage_id    uuid not null references ohms.coverage,
    payer_id       uuid not null references ohms.payer,
    number         text not null unique check (length(number) <= 20),
    -- 1 is asked first
    place          int not null check (place between 1 and 9),
    -- the claim of the insurer that was asked before
    follows        uuid references ohms.claim,
    state          text not null check (state in ('DRAFT', 'SENT', 'RECEIVED', 'ACCEPTED', 'REJECTED', 'PAID', 'PARTLY_PAID',
        'DENIED', 'CANCELLED')),
    currency       text not null check (currency ~ '^[A-Z]{3}$'),
    total          numeric(19, 4) not null check (total >= 0),
    paid           numeric(19, 4) not null,
    -- ICD-10-CM, the first is the main one, parted by commas
    diagnoses      text not null check (diagnoses ~ '^([A-Z][0-9A-Z.]{2,7}(,[A-Z][0-9A-Z.]{2,7}){0,11})?$'),
    place_of_service text not null check (place_of_service ~ '^\d{2}$'),
    needs_authorisation boolean not null,
    authorisation  bytea,
    payer_number   bytea,
    batch_id       uuid references ohms.claim_batch,
    position       int,
    created_at     timestamptz not null,
    created_by     uuid,
    sent_at        timestamptz,
    changed_at     timestamptz not null,
    version        bigint not null,
    check ((place = 1) = (follows is null)),
    check (state in ('DRAFT', 'CANCELLED') or sent_at is not null),
    check ((batch_id is null) = (position is null))
);
comment on table ohms.claim is '[patient] what insurers are asked to pay, and how far that is; numbers of others are encrypted';
comment on column ohms.claim.authorisation is '[sealed claim.authorisation]';
comment on column ohms.claim.payer_number is '[sealed claim.payer_number]';
-- one invoice is claimed once under one coverage
create unique index claim_once on ohms.claim (invoice_id, coverage_id) where state <> 'CANCELLED';
create index claim_of on ohms.claim (patient_id, created_at desc);
create index claim_newest on ohms.claim (created_at desc, id);
create index claim_by_state on ohms.claim (state, changed_at);
create index claim_of_batch on ohms.claim (batch_id) where batch_id is not null;

create table ohms.claim_event (
    id          uuid primary key,
    patient_id  uuid not null,
    claim_id    uuid not null references ohms.claim,
    state       text not null,
    -- codes of the payer's answer, such as A7:562
    answer      text not null check (length(answer) <= 80),
    happened_at timestamptz not null,
    account_id  uuid
);
comment on table ohms.claim_event is '[patient] what happened to a claim, when, and by whom; insert only';
create index claim_event_of on ohms.claim_event (claim_id, happened_at desc);

do $$
declare
    guarded text;
begin
    foreach guarded in array array ['claim', 'claim_event'] loop
        execute format('alter table ohms.%I enable row level security', guarded);
        execute format('alter table ohms.%I force row level security', guarded);
        execute format('create policy %1$s_known on ohms.%1$I for select using ((select ohms.kind()) = ''system'' '
            'or (select ohms.works_with_bills()) '
            'or ((select ohms.kind()) = ''client'' and (select ohms.may(''claim.read''))))', guarded);
        execute format('create policy %1$s_kept on ohms.%1$I for insert with check ((select ohms.kind()) = ''system'' '
            'or ((select ohms.kind()) = ''staff'' and (select ohms.may(''claim.send''))))', guarded);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or (select ohms.may(''reach.all-patients'')) '
            'or exists (select 1 from ohms.client_patient g '
            'where g.client_id = (select ohms.actor()) and g.patient_id = %1$I.patient_id))', guarded);
        execute format('create policy %1$s_disclosed on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''client'' or ohms.disclosed(%1$I.patient_id))', guarded);
    end loop;
end $$;
create policy claim_changed on ohms.claim for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('claim.send') or ohms.may('remittance.post'))));
alter table ohms.claim_batch enable row level security;
alter table ohms.claim_batch force row level security;
create policy claim_batch_known on ohms.claim_batch for select using ((select ohms.kind()) = 'system'
    or (select ohms.works_with_claims()));
create policy claim_batch_kept on ohms.claim_batch for insert with check ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('claim.send'))));
create policy claim_batch_changed on ohms.claim_batch for update using ((select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('claim.send'))));
create policy claim_batch_of_client on ohms.claim_batch as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.claim, ohms.claim_batch from ohms_app;
revoke update, delete, truncate on ohms.claim_event from ohms_app;

-- What was sent stays what was sent; only whose it is follows when two records become one.
create function ohms.claim_course() returns trigger language plpgsql as $$
begin
    if (new.invoice_id, new.coverage_id, new.payer_id, new.number, new.place, new.follows, new.currency, new.total)
        is distinct from (old.invoice_id, old.coverage_id, old.payer_id, old.number, old.place, old.follows, old.currency,
            old.total) then
        raise exception 'what a claim is for does not change' using errcode = 'check_violation';
    end if;
    if old.state = 'CANCELLED' and new.state <> old.state then
        raise exception 'a claim that was cancelled stays that' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger claim_course before update on ohms.claim for each row execute function ohms.claim_course();

insert into ohms.chart_table (name) values ('claim'), ('claim_event');
select ohms.let_owner_seal_again();
