create table ohms.place (
    id      uuid primary key,
    name    text not null check (length(name) between 1 and 120),
    zone    text,
    open    boolean not null,
    version bigint not null
);
comment on table ohms.place is '[vocabulary] places where visits happen, and the zone of their clock';
create unique index place_name_once on ohms.place (lower(name)) where open;

create table ohms.room (
    id       uuid primary key,
    place_id uuid references ohms.place,
    name     text not null check (length(name) between 1 and 40),
    open     boolean not null
);
comment on table ohms.room is '[vocabulary] rooms of the places';
create index room_place on ohms.room (place_id);

create table ohms.service (
    id             uuid primary key,
    code           text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name           text not null,
    minutes        int not null check (minutes between 5 and 480),
    minutes_before int not null check (minutes_before between 0 and 120),
    minutes_after  int not null check (minutes_after between 0 and 120),
    price_code     text,
    video          boolean not null,
    self_bookable  boolean not null,
    offered        boolean not null,
    version        bigint not null
);
comment on table ohms.service is '[vocabulary] what one can come for, and how long it takes';

create table ohms.service_specialty (
    service_id uuid not null references ohms.service,
    specialty  text not null,
    primary key (service_id, specialty)
);
comment on table ohms.service_specialty is '[vocabulary] who offers a service; nobody named means everybody';

create table ohms.practitioner (
    id            uuid primary key,
    number        text not null unique,
    prefix        text,
    given         text not null,
    family        text not null,
    suffix        text,
    contact       bytea not null,
    account_id    uuid constraint practitioner_account_once unique,
    place_id      uuid references ohms.place,
    room_id       uuid references ohms.room,
    import_key    text unique,
    registered_at timestamptz not null,
    retired_at    timestamptz,
    version       bigint not null
);
comment on table ohms.practitioner is '[staff] who can be booked: professional names are readable, the contact is encrypted';
create index practitioner_name on ohms.practitioner (family, given, number);
create index practitioner_place on ohms.practitioner (place_id);

create table ohms.practitioner_specialty (
    practitioner_id uuid not null references ohms.practitioner,
    specialty       text not null,
    primary key (practitioner_id, specialty)
);
comment on table ohms.practitioner_specialty is '[staff] what practitioners do';
create index practitioner_specialty_asked on ohms.practitioner_specialty (lower(specialty));

create table ohms.practitioner_qualification (
    id              uuid primary key,
    practitioner_id uuid references ohms.practitioner,
    name            text not null,
    issuer          text not null,
    number          text,
    issued_on       date,
    expires_on      date,
    check (expires_on is null or issued_on is null or expires_on >= issued_on)
);
comment on table ohms.practitioner_qualification is '[staff] licences and certificates, and when they end';
create index practitioner_qualification_whose on ohms.practitioner_qualification (practitioner_id);
create index practitioner_qualification_ends on ohms.practitioner_qualification (expires_on);

insert into ohms.permission (code, reach) values
    ('place.read', 'nobody'),
    ('place.manage', 'nobody'),
    ('service.read', 'nobody'),
    ('service.manage', 'nobody'),
    ('practitioner.read', 'nobody'),
    ('practitioner.register', 'nobody');

insert into ohms.role_permission (role, permission)
select role, permission
from (values
    ('registrar', array ['place.read', 'service.read', 'practitioner.read']),
    ('nurse', array ['place.read', 'service.read', 'practitioner.read']),
    ('doctor', array ['place.read', 'service.read', 'practitioner.read']),
    ('pharmacist', array ['place.read', 'practitioner.read']),
    ('billing', array ['place.read', 'service.read', 'practitioner.read']),
    ('cmo', array ['place.read', 'service.read', 'practitioner.read', 'practitioner.register']),
    ('admin', array ['place.read', 'place.manage', 'service.read', 'service.manage', 'practitioner.read',
        'practitioner.register']),
    ('patient', array ['service.read'])) as shipped (role, permissions),
    unnest(permissions) as permission;
