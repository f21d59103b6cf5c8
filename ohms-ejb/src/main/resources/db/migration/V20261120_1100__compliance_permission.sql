create table ohms.permission (
    code  text primary key,
    reach text not null check (reach in ('nobody', 'related', 'everyone'))
);
comment on table ohms.permission is '[vocabulary] what can be allowed, and which patients it opens';

create table ohms.role (
    code text primary key
);
comment on table ohms.role is '[vocabulary] names for sets of permissions, edited by administrators';

create table ohms.role_permission (
    role       text not null references ohms.role,
    permission text not null references ohms.permission,
    primary key (role, permission)
);
comment on table ohms.role_permission is '[vocabulary] what each role allows';

insert into ohms.role (code) values
    ('patient'), ('proxy'), ('registrar'), ('nurse'), ('doctor'), ('cmo'), ('pharmacist'), ('billing'), ('auditor'),
    ('admin'), ('integration'), ('guest'), ('system');

insert into ohms.permission (code, reach) values
    ('audit.read', 'everyone'),
    ('audit.verify', 'nobody'),
    ('outbox.read', 'nobody'),
    ('outbox.resend', 'nobody'),
    ('hospital.change', 'nobody'),
    ('hospital.status', 'nobody');

insert into ohms.role_permission (role, permission) values
    ('auditor', 'audit.read'), ('auditor', 'audit.verify'),
    ('admin', 'audit.read'), ('admin', 'audit.verify'),
    ('admin', 'outbox.read'), ('admin', 'outbox.resend'),
    ('admin', 'hospital.change'), ('admin', 'hospital.status'),
    ('auditor', 'hospital.status'), ('cmo', 'hospital.status');
