create table ohms.import_job (
    id          uuid primary key,
    kind        text not null,
    source      text not null,
    file_name   bytea not null,
    state       text not null check (state in ('uploading', 'ready', 'running', 'done', 'failed', 'cancelled')),
    charset     text not null,
    separator   text not null,
    columns     int not null,
    mapping     text not null,
    bytes       bigint not null check (bytes between 0 and 67108864),
    pieces      int not null,
    bytes_done  bigint not null,
    rows_done   bigint not null,
    added       bigint not null,
    known       bigint not null,
    refused     bigint not null,
    failure     text,
    lease_until timestamptz,
    created_at  timestamptz not null,
    created_by  uuid not null,
    finished_at timestamptz,
    version     int not null default 0
);
comment on table ohms.import_job is '[patient] lists brought in: how far, how many; the name of the file is encrypted';
create index import_job_newest on ohms.import_job (created_at desc, id desc);
create index import_job_running on ohms.import_job (created_at) where state = 'running';

create table ohms.import_piece (
    import_id uuid not null references ohms.import_job,
    seq       int not null,
    content   bytea not null,
    primary key (import_id, seq)
);
comment on table ohms.import_piece is '[patient] uploaded lists in encrypted pieces; gone when the import has ended';

create table ohms.import_problem (
    id         bigint generated always as identity primary key,
    import_id  uuid not null references ohms.import_job,
    row_number bigint not null,
    field      text not null,
    code       text not null,
    params     text not null
);
comment on table ohms.import_problem is '[patient] what was wrong in which row of a list, in codes; nothing of the row itself';
create index import_problem_rows on ohms.import_problem (import_id, row_number, id);

create table ohms.patient_external (
    token      bytea primary key check (length(token) = 12),
    patient_id uuid not null references ohms.patient
);
comment on table ohms.patient_external is '[patient] keyed hashes of the ids that sources of lists give, so that nobody comes in twice';
create index patient_external_patient on ohms.patient_external (patient_id);

alter table ohms.import_job enable row level security;
alter table ohms.import_job force row level security;
alter table ohms.import_piece enable row level security;
alter table ohms.import_piece force row level security;
alter table ohms.import_problem enable row level security;
alter table ohms.import_problem force row level security;
alter table ohms.patient_external enable row level security;
alter table ohms.patient_external force row level security;

create policy import_job_run on ohms.import_job using (
    (select ohms.kind()) = 'system' or (select ohms.may('import.run')));
-- the list itself is seen by the person who brought it, and by the work that reads it in
create policy import_piece_own on ohms.import_piece using (
    (select ohms.kind()) = 'system'
    or ((select ohms.may('import.run')) and exists (
        select 1 from ohms.import_job j
        where j.id = import_piece.import_id and j.created_by = (select ohms.actor()))));
create policy import_problem_read on ohms.import_problem for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('import.run')));
create policy import_problem_noted on ohms.import_problem for insert with check ((select ohms.kind()) = 'system');
create policy patient_external_work on ohms.patient_external using ((select ohms.kind()) = 'system');
