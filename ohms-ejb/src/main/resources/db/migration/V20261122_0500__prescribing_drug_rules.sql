-- The catalogue of medicines and the interaction rules, one row for each release: five CSV documents as they were
-- reviewed, so that what a check was made with can be read years later. One release is published, for all nodes.
create table ohms.drug_rule_set (
    id           uuid primary key,
    number       int not null unique check (number > 0),
    label        text not null,
    ingredients  text not null,
    combinations text not null,
    groups       text not null,
    rules        text not null,
    sources      text not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    loaded_at    timestamptz not null,
    published_at timestamptz,
    published    boolean not null default false,
    check (not published or published_at is not null)
);
comment on table ohms.drug_rule_set is '[vocabulary] releases of the catalogue of medicines and the interaction rules';
create unique index drug_rule_set_published on ohms.drug_rule_set (published) where published;
revoke update, delete, truncate on ohms.drug_rule_set from ohms_app;
grant update (published, published_at) on ohms.drug_rule_set to ohms_app;

insert into ohms.permission (code, reach) values
    ('interaction.check', 'related'),
    ('drug-rules.read', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'interaction.check'),
    ('nurse', 'interaction.check'),
    ('pharmacist', 'interaction.check'),
    ('doctor', 'drug-rules.read'),
    ('pharmacist', 'drug-rules.read'),
    ('cmo', 'drug-rules.read'),
    ('admin', 'drug-rules.read');

insert into ohms.api_scope (code) values ('interactions.check');
insert into ohms.api_scope_permission (scope, permission) values ('interactions.check', 'interaction.check');

-- Who checks for somebody has to know that there is such a patient; which patients a client sees at all is another wall.
create policy patient_known_to_checking_client on ohms.patient for select using (
    (select ohms.kind()) = 'client' and (select ohms.may('interaction.check')));
