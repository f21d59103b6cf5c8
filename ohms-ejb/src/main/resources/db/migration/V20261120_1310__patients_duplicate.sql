create table ohms.duplicate_block (
    patient_id uuid not null references ohms.patient,
    token      bytea not null check (length(token) = 12),
    primary key (patient_id, token)
);
comment on table ohms.duplicate_block is '[patient] keyed hashes of what two records of one person are likely to share';
create index duplicate_block_shared on ohms.duplicate_block (token, patient_id);

create table ohms.duplicate_queue (
    patient_id uuid primary key references ohms.patient,
    since      timestamptz not null
);
comment on table ohms.duplicate_queue is '[patient] records still to be compared with the others';
create index duplicate_queue_oldest on ohms.duplicate_queue (since);

create table ohms.duplicate_candidate (
    id         uuid primary key,
    left_id    uuid not null references ohms.patient,
    right_id   uuid not null references ohms.patient,
    score      numeric(6, 1) not null,
    reasons    text not null,
    state      text not null check (state in ('open', 'different', 'merged')),
    found_at   timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    unique (left_id, right_id),
    check (left_id < right_id)
);
comment on table ohms.duplicate_candidate is '[patient] pairs of records that may be one person, and what people decided';
create index duplicate_candidate_right on ohms.duplicate_candidate (right_id);
create index duplicate_candidate_open on ohms.duplicate_candidate (score desc, id) where state = 'open';

alter table ohms.duplicate_block enable row level security;
alter table ohms.duplicate_block force row level security;
alter table ohms.duplicate_queue enable row level security;
alter table ohms.duplicate_queue force row level security;
alter table ohms.duplicate_candidate enable row level security;
alter table ohms.duplicate_candidate force row level security;

create policy duplicate_block_asked on ohms.duplicate_block for select using (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.register') or ohms.may('patient.merge')));
create policy duplicate_block_kept on ohms.duplicate_block using ((select ohms.kind()) = 'system');

create policy duplicate_queue_put on ohms.duplicate_queue for insert with check (
    (select ohms.kind()) = 'system'
    or (select ohms.may('patient.register') or ohms.may('patient.change') or ohms.may('patient.merge')));
create policy duplicate_queue_worked on ohms.duplicate_queue using ((select ohms.kind()) = 'system');

create policy duplicate_candidate_reviewed on ohms.duplicate_candidate using (
    (select ohms.kind()) = 'system' or (select ohms.may('patient.merge')));
