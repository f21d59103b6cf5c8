-- Numbers and ways to reach a patient are shown in part, unless somebody's work needs them whole; opening them is an act
-- with a reason. Whoever keeps the record sees what they keep.
insert into ohms.permission (code, reach) values
    ('patient.identifiers', 'everyone'),
    ('patient.contacts', 'everyone'),
    ('patient.reveal', 'everyone'),
    ('patient.reveal-own', 'related');
insert into ohms.role_permission (role, permission) values
    ('registrar', 'patient.identifiers'), ('registrar', 'patient.contacts'),
    ('admin', 'patient.identifiers'), ('admin', 'patient.contacts'),
    ('billing', 'patient.contacts'), ('billing', 'patient.reveal'),
    ('cmo', 'patient.reveal'),
    ('doctor', 'patient.reveal-own'), ('nurse', 'patient.reveal-own');
