-- Writing answers with what was written, so it includes reading it.
insert into ohms.api_scope_permission (scope, permission)
select scope, permission
from (values
    ('patients.read', array ['patient.search', 'patient.read']),
    ('patients.write', array ['patient.register', 'patient.change', 'patient.read']),
    ('patients.import', array ['patient.import', 'import.run']),
    ('patients.matches', array ['patient.matches']),
    ('schedule.read', array ['practitioner.read', 'service.read', 'place.read', 'slot.find']),
    ('appointments.read', array ['appointment.read']),
    ('appointments.write', array ['appointment.read', 'appointment.book', 'appointment.change', 'appointment.cancel',
        'appointment.arrive', 'service.read'])) as shipped (scope, permissions),
    unnest(permissions) as permission;
