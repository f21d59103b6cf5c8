-- A hospital brings rules of its own: one person proposes them, another one reads what changes and puts them into use.
insert into ohms.permission (code, reach) values ('drug-rules.propose', 'nobody'), ('drug-rules.publish', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('pharmacist', 'drug-rules.propose'), ('pharmacist', 'drug-rules.publish'),
    ('cmo', 'drug-rules.propose'), ('cmo', 'drug-rules.publish');

alter table ohms.drug_rule_set
    add column proposed_by uuid,
    add column published_by uuid,
    add column declined_at timestamptz,
    add constraint drug_rule_set_two_people check (published_by is null or published_by <> proposed_by),
    -- what somebody brings is put into use by somebody
    add constraint drug_rule_set_reviewed check (proposed_by is null or not published or published_by is not null),
    add check (declined_at is null or published_at is null);
grant update (published_by, declined_at) on ohms.drug_rule_set to ohms_app;
