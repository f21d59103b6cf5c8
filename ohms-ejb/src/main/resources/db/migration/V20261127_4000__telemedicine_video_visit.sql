-- Video visits: a room for each visit by video, who takes part, what they wrote to each other, what happened. Rows are
-- written by the hospital's own work once a use case has let somebody in; those who care for the patient and those in whose
-- hands the visit is read them.
insert into ohms.permission (code, reach) values
    ('video.host', 'related'),
    ('own-video.join', 'related');
insert into ohms.role_permission (role, permission) values
    ('doctor', 'video.host'), ('nurse', 'video.host'), ('patient', 'own-video.join');
insert into ohms.proxy_scope_permission (scope, permission) values ('visits', 'own-video.join');

create table ohms.video_visit (
    id              uuid primary key,
    patient_id      uuid not null,
    appointment_id  uuid not null unique references ohms.appointment on delete cascade,
    -- as the visit stood when somebody came last
    practitioner_id uuid not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    closes_at       timestamptz not null,
    state           text not null check (state in ('OPEN', 'ENDED')),
    opened_at       timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    ended_by        uuid,
    summary         bytea,
    version         bigint not null,
    check (starts_at < ends_at and ends_at <= closes_at),
    check ((state = 'ENDED') = (ended_at is not null)),
    check (summary is null or state = 'ENDED'),
    check (started_at is null or ended_at is null or started_at <= ended_at)
);
comment on table ohms.video_visit is
    '[patient] the room of a visit by video: since when, until when, and what the patient was told at the end, encrypted';
comment on column ohms.video_visit.summary is '[sealed video_visit.summary]';
create index video_visit_of on ohms.video_visit (patient_id, starts_at desc);
-- who else waits for the same practitioner, and which rooms are to be closed
create index video_visit_line on ohms.video_visit (practitioner_id, starts_at) where state = 'OPEN';
create index video_visit_open on ohms.video_visit (closes_at) where state = 'OPEN';

create table ohms.video_participant (
    id             uuid primary key,
    patient_id     uuid not null,
    video_visit_id uuid not null references ohms.video_visit on delete cascade,
    kind           text not null check (kind in ('HOST', 'PATIENT', 'PROXY', 'GUEST')),
    account_id     uuid,
    name           bytea not null,
    guest_role     text check (guest_role in ('INTERPRETER', 'RELATIVE', 'OTHER')),
    invited_by     uuid,
    invited_at     timestamptz,
    link           bytea unique check (length(link) = 32),
    device         bytea check (length(device) = 32),
    withdrawn_at   timestamptz,
    joined_at      timestamptz,
    waiting_since  timestamptz,
    admitted_at    timestamptz,
    admitted_by    uuid,
    page           uuid,
    connection     uuid,
    seen_at        timestamptz,
    left_at        timestamptz,
    devices        text not null default '' check (devices ~ '^[cms]{0,3}$'),
    version        bigint not null,
    unique (video_visit_id, account_id),
    check ((kind = 'GUEST') = (account_id is null)),
    check ((kind = 'GUEST') = (link is not null) and (kind = 'GUEST') = (guest_role is not null)
        and (kind = 'GUEST') = (invited_by is not null) and (kind = 'GUEST') = (invited_at is not null)),
    check (device is null or kind = 'GUEST'),
    check (withdrawn_at is null or kind = 'GUEST'),
    check (admitted_at is null or joined_at is not null),
    -- whoever was sent away is not let in again by what was before
    check (withdrawn_at is null or admitted_at is null),
    check ((page is null) = (connection is null))
);
comment on table ohms.video_participant is
    '[patient] who takes part in a video visit, waits before it or is invited to it; names are encrypted, links are digests';
comment on column ohms.video_participant.name is '[sealed video_participant.name]';
comment on column ohms.video_participant.link is '[digest] of the link a guest was sent';
comment on column ohms.video_participant.device is '[digest] of what the one browser holds in which the link was used';
comment on column ohms.video_participant.devices is 'what was found to work there: c camera, m microphone, s speaker';
create index video_participant_of on ohms.video_participant (video_visit_id);
create index video_participant_patient on ohms.video_participant (patient_id);
create index video_participant_here on ohms.video_participant (seen_at) where connection is not null;

create table ohms.video_pass (
    id             uuid primary key,
    patient_id     uuid not null,
    video_visit_id uuid not null references ohms.video_visit on delete cascade,
    participant_id uuid not null references ohms.video_participant on delete cascade,
    token          bytea not null unique check (length(token) = 32),
    expires_at     timestamptz not null,
    used_at        timestamptz
);
comment on table ohms.video_pass is '[patient] digests of the passes that open the room of one visit to one person, once';
comment on column ohms.video_pass.token is '[digest] of the pass';
create index video_pass_patient on ohms.video_pass (patient_id);
create index video_pass_over on ohms.video_pass (expires_at);

create table ohms.video_signal (
    id               uuid primary key,
    line             bigint generated always as identity,
    patient_id       uuid not null,
    video_visit_id   uuid not null references ohms.video_visit on delete cascade,
    from_participant uuid not null references ohms.video_participant on delete cascade,
    to_participant   uuid not null references ohms.video_participant on delete cascade,
    body             bytea not null,
    sent_at          timestamptz not null
);
comment on table ohms.video_signal is
    '[patient] how two browsers find to each other, encrypted, for the seconds until the other one has read it';
comment on column ohms.video_signal.body is '[sealed video_signal.body]';
create index video_signal_to on ohms.video_signal (to_participant, line);
create index video_signal_patient on ohms.video_signal (patient_id);
create index video_signal_over on ohms.video_signal (sent_at);

create table ohms.video_message (
    id             uuid primary key,
    line           bigint generated always as identity,
    patient_id     uuid not null,
    video_visit_id uuid not null references ohms.video_visit on delete cascade,
    participant_id uuid not null references ohms.video_participant on delete cascade,
    body           bytea not null,
    sent_at        timestamptz not null
);
comment on table ohms.video_message is
    '[patient] what those in a video visit wrote to each other; part of the record, encrypted, never changed';
comment on column ohms.video_message.body is '[sealed video_message.body]';
create index video_message_of on ohms.video_message (video_visit_id, line);
create index video_message_patient on ohms.video_message (patient_id);

create table ohms.video_event (
    id             uuid primary key,
    line           bigint generated always as identity,
    patient_id     uuid not null,
    video_visit_id uuid not null references ohms.video_visit on delete cascade,
    participant_id uuid references ohms.video_participant on delete cascade,
    what           text not null check (what in
        ('OPENED', 'INVITED', 'WITHDRAWN', 'JOINED', 'RETURNED', 'ADMITTED', 'REMOVED', 'LEFT', 'ENDED')),
    account_id     uuid,
    happened_at    timestamptz not null,
    check ((participant_id is null) = (what in ('OPENED', 'ENDED')))
);
comment on table ohms.video_event is '[patient] what happened in video visits, when, and by whom; insert only';
create index video_event_of on ohms.video_event (video_visit_id, line);
create index video_event_patient on ohms.video_event (patient_id);

insert into ohms.chart_table (name) values
    ('video_visit'), ('video_participant'), ('video_pass'), ('video_signal'), ('video_message'), ('video_event');

alter table ohms.video_visit enable row level security;
alter table ohms.video_visit force row level security;
create policy video_visit_known on ohms.video_visit for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('video.host'))
        and exists (select 1 from ohms.in_my_care c where c.patient_id = video_visit.patient_id))
    -- the visit itself says in whose hands it is
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-video.join'))
        and exists (select 1 from ohms.appointment a where a.id = video_visit.appointment_id)));
create policy video_visit_kept on ohms.video_visit for insert with check ((select ohms.kind()) = 'system');
create policy video_visit_changed on ohms.video_visit for update using ((select ohms.kind()) = 'system');
create policy video_visit_of_client on ohms.video_visit as restrictive using ((select ohms.kind()) <> 'client');
revoke delete, truncate on ohms.video_visit from ohms_app;

do $$
declare
    part text;
begin
    foreach part in array array ['video_participant', 'video_message', 'video_event'] loop
        execute format('alter table ohms.%I enable row level security', part);
        execute format('alter table ohms.%I force row level security', part);
        execute format('create policy %1$s_known on ohms.%1$I for select using ('
            'exists (select 1 from ohms.video_visit v where v.id = %1$I.video_visit_id))', part);
        execute format('create policy %1$s_kept on ohms.%1$I for insert with check ((select ohms.kind()) = ''system'')', part);
        execute format('create policy %1$s_changed on ohms.%1$I for update using ((select ohms.kind()) = ''system'')', part);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            part);
        execute format('revoke delete, truncate on ohms.%I from ohms_app', part);
    end loop;
    -- these two are nobody's to read
    foreach part in array array ['video_pass', 'video_signal'] loop
        execute format('alter table ohms.%I enable row level security', part);
        execute format('alter table ohms.%I force row level security', part);
        execute format('create policy %1$s_of_the_house on ohms.%1$I using ((select ohms.kind()) = ''system'')', part);
        execute format('create policy %1$s_of_client on ohms.%1$I as restrictive using ((select ohms.kind()) <> ''client'')',
            part);
        execute format('revoke truncate on ohms.%I from ohms_app', part);
    end loop;
end $$;
revoke update on ohms.video_message, ohms.video_event, ohms.video_signal from ohms_app;

-- A visit that is over stays over, and keeps what it was.
create function ohms.video_visit_course() returns trigger language plpgsql as $$
begin
    if old.state = 'ENDED' and (new.state, new.started_at, new.ended_at, new.ended_by)
            is distinct from (old.state, old.started_at, old.ended_at, old.ended_by)
        or new.appointment_id <> old.appointment_id then
        raise exception 'a video visit that is over stays over' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger video_visit_course before update on ohms.video_visit
    for each row execute function ohms.video_visit_course();

-- Nobody comes into a room that is closed, and nothing is said there. The row is locked, so that closing waits or is waited for.
create function ohms.video_room_is_open() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ohms.video_visit v where v.id = new.video_visit_id and v.state = 'OPEN' for share) then
        raise exception 'the room is closed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger video_pass_room before insert on ohms.video_pass
    for each row execute function ohms.video_room_is_open();
create trigger video_message_room before insert on ohms.video_message
    for each row execute function ohms.video_room_is_open();

-- A pass opens once.
create function ohms.video_pass_once() returns trigger language plpgsql as $$
begin
    if old.used_at is not null and new.used_at is distinct from old.used_at then
        raise exception 'a pass opens once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger video_pass_once before update on ohms.video_pass
    for each row execute function ohms.video_pass_once();

select ohms.let_owner_seal_again();
