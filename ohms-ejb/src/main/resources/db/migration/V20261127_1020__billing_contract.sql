-- What was agreed with a payer on a plan, for a time: which prices count, and what of them the patient pays.
create table ohms.contract_term (
    id                 uuid primary key,
    plan_id            uuid not null references ohms.insurance_plan,
    valid_from         date not null,
    valid_until        date,
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    -- the published price list that counts; the one of the day of the service while none is named
    list_number        int references ohms.price_list (number),
    allowed_percent    numeric(7, 4) not null check (allowed_percent > 0 and allowed_percent <= 100),
    copay              numeric(19, 4) not null check (copay >= 0),
    coinsurance        numeric(7, 4) not null check (coinsurance between 0 and 100),
    deductible         numeric(19, 4) not null check (deductible >= 0),
    -- the most a patient pays in a calendar year; no end while none is named
    out_of_pocket_most numeric(19, 4) check (out_of_pocket_most >= 0),
    version            bigint not null,
    check (valid_until >= valid_from),
    constraint contract_term_once exclude using gist (
        plan_id with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table ohms.contract_term is '[vocabulary] what was agreed with payers on their plans, from when to when';

create table ohms.contract_service (
    id                  uuid primary key,
    term_id             uuid not null references ohms.contract_term,
    code                text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
    covered             boolean not null,
    needs_authorisation boolean not null,
    copay               numeric(19, 4) check (copay >= 0),
    constraint contract_service_once unique (term_id, code),
    check (covered or (copay is null and not needs_authorisation))
);
comment on table ohms.contract_service is '[vocabulary] services for which something else was agreed than for the rest';
revoke delete, truncate on ohms.contract_term from ohms_app;
revoke truncate on ohms.contract_service from ohms_app;
