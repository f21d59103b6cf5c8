-- When a result counts as changed: rules that the hospital publishes set by set. A set never changes, so that a mark in a
-- chart can always be explained by the rules of its day. A hospital begins without any: then only a range that was crossed
-- is marked.
insert into ohms.permission (code, reach) values ('change-rule.publish', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('cmo', 'change-rule.publish'), ('admin', 'change-rule.publish');

create table ohms.change_rule_set (
    id           uuid primary key,
    version      int not null unique check (version > 0),
    reason       text not null check (length(reason) between 1 and 200),
    published_at timestamptz not null,
    published_by uuid not null
);
comment on table ohms.change_rule_set is
    '[vocabulary] rules that say when a result counts as changed, set by set; the newest counts, none ever changes';

create table ohms.change_rule (
    set_id  uuid not null references ohms.change_rule_set,
    place   int not null check (place > 0),
    code    text not null check (code ~ '^[1-9][0-9]{0,6}-[0-9]$'),
    test    text not null check (length(test) between 1 and 200),
    unit    text not null check (length(unit) between 1 and 40),
    measure text not null check (measure in ('FIGURE', 'PERCENT', 'REFERENCE_CHANGE')),
    least   numeric(24, 8) not null check (least > 0),
    days    int not null check (days between 1 and 3660),
    source  text not null check (length(source) between 1 and 200),
    primary key (set_id, place),
    unique (set_id, code, unit, measure, days)
);
comment on table ohms.change_rule is
    '[vocabulary] one rule: by how much a test has to change within so many days, and who says so';
revoke update, delete, truncate on ohms.change_rule_set, ohms.change_rule from ohms_app;

create function ohms.change_rules_published() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and not (ohms.kind() = 'staff' and ohms.may('change-rule.publish')) then
        raise exception 'not allowed' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger change_rule_set_published before insert on ohms.change_rule_set
    for each row execute function ohms.change_rules_published();
create trigger change_rule_published before insert on ohms.change_rule
    for each row execute function ohms.change_rules_published();
