-- Who pays beside the patient: insurers, and the plans they sell. Both are the hospital's vocabulary: nothing of a patient.
insert into ohms.permission (code, reach) values
    ('payer.read', 'nobody'), ('payer.manage', 'nobody'),
    ('coverage.read', 'everyone'), ('coverage.write', 'everyone'),
    ('own-coverage.read', 'related'), ('own-coverage.propose', 'related');
insert into ohms.role_permission (role, permission) values
    ('billing', 'payer.read'), ('billing', 'payer.manage'), ('billing', 'coverage.read'), ('billing', 'coverage.write'),
    ('registrar', 'payer.read'), ('registrar', 'coverage.read'), ('registrar', 'coverage.write'),
    ('admin', 'payer.read'), ('admin', 'payer.manage'),
    ('patient', 'own-coverage.read'), ('patient', 'own-coverage.propose');
insert into ohms.proxy_scope_permission (scope, permission) values
    ('details', 'own-coverage.read'), ('changes', 'own-coverage.read'), ('changes', 'own-coverage.propose');
insert into ohms.api_scope (code) values ('coverages.read'), ('coverages.write');
insert into ohms.api_scope_permission (scope, permission) values
    ('coverages.read', 'coverage.read'), ('coverages.write', 'coverage.write');

create table ohms.payer (
    id          uuid primary key,
    name        text not null check (name <> '' and length(name) <= 200),
    -- how the payer is named in X12 (NM109 beside the qualifier PI); none while nobody sends it anything
    x12_id      text check (x12_id ~ '^[A-Z0-9][A-Z0-9.-]{1,79}$'),
    street      text,
    city        text,
    state       text,
    postal_code text,
    country     text check (country ~ '^[A-Z]{2}$'),
    phone       text,
    connection  text not null check (connection in ('NONE', 'DEMO', 'HTTPS', 'SFTP')),
    active      boolean not null,
    version     bigint not null,
    check (connection = 'NONE' or x12_id is not null)
);
comment on table ohms.payer is '[vocabulary] insurers and others who pay for patients, and how they are reached';
create unique index payer_named_once on ohms.payer (lower(name));
create unique index payer_x12_once on ohms.payer (x12_id) where x12_id is not null;

create table ohms.insurance_plan (
    id          uuid primary key,
    payer_id    uuid not null references ohms.payer,
    name        text not null check (name <> '' and length(name) <= 200),
    filing_code text not null check (filing_code in ('11', '12', '13', '14', '15', '16', '17', 'AM', 'BL', 'CH', 'CI', 'DS',
        'FI', 'HM', 'LM', 'MA', 'MB', 'MC', 'OF', 'TV', 'VA', 'WC', 'ZZ')),
    active      boolean not null,
    version     bigint not null
);
comment on table ohms.insurance_plan is '[vocabulary] what insurers sell, and what sort of insurance each is on a claim';
create unique index insurance_plan_named_once on ohms.insurance_plan (payer_id, lower(name));
revoke delete, truncate on ohms.payer, ohms.insurance_plan from ohms_app;
