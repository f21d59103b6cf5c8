-- Letters, reports and pictures about a patient, from the hospital, from the patient and from elsewhere: a part of the
-- chart, read by whoever reads the chart. They come in pieces and lie here in pieces, each encrypted by itself.
insert into ohms.permission (code, reach) values
    ('document.write', 'related'),
    ('document.release', 'related'),
    ('document.send-own', 'related');
insert into ohms.role_permission (role, permission)
select role, permission
from (values
    ('doctor', array ['document.write', 'document.release']),
    ('nurse', array ['document.write']),
    ('patient', array ['document.send-own'])) as shipped (role, permissions),
    unnest(permissions) as permission;

insert into ohms.proxy_scope_permission (scope, permission) values ('health', 'document.send-own');

create table ohms.document_reference (
    id             uuid primary key,
    patient_id     uuid not null,
    appointment_id uuid,
    encounter_id   uuid,
    series_id      uuid not null,
    number         int check (number > 0),
    kind           text not null check (kind in
        ('LETTER', 'REPORT', 'NOTE', 'IMAGE', 'CONSENT', 'INSURANCE', 'IDENTIFICATION', 'OTHER')),
    source         text not null check (source in ('STAFF', 'PATIENT', 'ELSEWHERE')),
    state          text not null check (state in ('UPLOADING', 'CURRENT', 'SUPERSEDED', 'ENTERED_IN_ERROR')),
    sensitivity    text not null check (sensitivity in ('N', 'R', 'V')),
    words          bytea not null,
    content_type   text,
    size           bigint not null check (size between 1 and 104857600),
    pieces         int not null check (pieces = (size + 1048575) / 1048576),
    digests        bytea not null,
    manifest       bytea not null check (length(manifest) = 12),
    begun_at       timestamptz not null,
    sent_by        uuid,
    completed_at   timestamptz,
    scan           text check (scan in ('WAITING', 'CLEAN', 'INFECTED', 'FAILED', 'NOT_SCANNED')),
    scanned_at     timestamptz,
    scan_tries     int not null default 0,
    scan_claimed_at timestamptz,
    visibility     text not null check (visibility in ('RELEASED', 'HELD')),
    visibility_by  uuid,
    visibility_at  timestamptz not null,
    announced_at   timestamptz,
    preview_pages  int check (preview_pages between 0 and 9),
    preview_tries  int not null default 0,
    preview_claimed_at timestamptz,
    version        bigint not null,
    check ((source = 'ELSEWHERE') = (sent_by is null)),
    check ((state = 'UPLOADING') = (completed_at is null)),
    check ((state = 'UPLOADING') = (number is null)),
    check ((state = 'UPLOADING') = (content_type is null)),
    check ((state = 'UPLOADING') = (scan is null)),
    check ((scan in ('CLEAN', 'INFECTED', 'FAILED')) = (scanned_at is not null) or scan is null),
    constraint document_reference_version_once unique (series_id, number)
);
comment on table ohms.document_reference is
    '[patient] documents and those that are still arriving: kind, size, type, state; titles and names of files encrypted';
comment on column ohms.document_reference.words is '[sealed document_reference.words]';
comment on column ohms.document_reference.digests is '[sealed document_reference.digests]';
comment on column ohms.document_reference.manifest is
    '[fingerprint] of whose document with which content it is, so that an upload goes on where it stopped';
comment on column ohms.document_reference.sent_by is 'whose account brought it; empty for what came from another system';
comment on column ohms.document_reference.preview_pages is 'how many pictures there are of it; empty until somebody tried to draw it';
comment on column ohms.document_reference.visibility_by is 'who decided what the patient sees; the rule when empty';
comment on column ohms.document_reference.announced_at is 'when those whom it concerns were told';
create index document_reference_newest on ohms.document_reference (patient_id, completed_at desc, id desc)
    where state <> 'UPLOADING';
-- a document has one version that counts
create unique index document_reference_current on ohms.document_reference (series_id) where state = 'CURRENT';
create unique index document_reference_arriving on ohms.document_reference (manifest) where state = 'UPLOADING';
create index document_reference_known_content on ohms.document_reference (manifest);
create index document_reference_abandoned on ohms.document_reference (begun_at) where state = 'UPLOADING';
create index document_reference_to_scan on ohms.document_reference (completed_at, id)
    where scan in ('WAITING', 'NOT_SCANNED', 'FAILED');
create index document_reference_to_tell on ohms.document_reference (completed_at, id)
    where announced_at is null and scan in ('CLEAN', 'NOT_SCANNED');
create index document_reference_to_draw on ohms.document_reference (completed_at, id)
    where preview_pages is null and state <> 'UPLOADING';

create table ohms.document_piece (
    document_id uuid not null,
    number      int not null check (number between 0 and 99),
    content     bytea not null,
    primary key (document_id, number)
);
-- ciphertext does not shrink, and a new key reads only its beginning
alter table ohms.document_piece alter column content set storage external;
comment on table ohms.document_piece is '[patient] what documents are made of, a megabyte a piece, each encrypted by itself';
comment on column ohms.document_piece.content is '[sealed document_piece.content]';

create table ohms.document_preview (
    document_id uuid not null,
    number      int not null check (number between 0 and 8),
    content     bytea not null,
    primary key (document_id, number)
);
alter table ohms.document_preview alter column content set storage external;
comment on table ohms.document_preview is '[patient] pictures of the first pages of documents, drawn here, each encrypted by itself';
comment on column ohms.document_preview.content is '[sealed document_preview.content]';

-- Who reads the chart reads its documents. Patients see what they sent themselves, and what was released to them and is
-- clean. What is sensitive stays with the patient: a proxy does not see it.
alter table ohms.document_reference enable row level security;
alter table ohms.document_reference force row level security;
create policy document_reference_known on ohms.document_reference for select using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('chart.read') or ohms.may('document.write'))
        and (ohms.cleared(sensitivity) or sent_by = (select ohms.actor()))
        and exists (select 1 from ohms.in_my_care c where c.patient_id = document_reference.patient_id))
    or ((select ohms.kind()) = 'patient' and (select ohms.may('own-chart.read') or ohms.may('document.send-own'))
        and (source = 'PATIENT'
            or visibility = 'RELEASED' and state in ('CURRENT', 'SUPERSEDED') and scan in ('CLEAN', 'NOT_SCANNED'))
        and (sensitivity = 'N' or (select ohms.acting_for()) is null)
        and patient_id in (select ohms.all_in_hands('health'))));
create policy document_reference_begun on ohms.document_reference for insert with check (
    (select ohms.kind()) = 'system'
    or (state = 'UPLOADING' and sent_by = (select ohms.actor()) and (
        ((select ohms.kind()) = 'staff' and source = 'STAFF' and (select ohms.may('document.write'))
            and exists (select 1 from ohms.in_my_care c where c.patient_id = document_reference.patient_id))
        or ((select ohms.kind()) = 'patient' and source = 'PATIENT' and (select ohms.may('document.send-own'))
            and patient_id in (select ohms.all_in_hands('health'))))));
create policy document_reference_changed on ohms.document_reference for update using (
    (select ohms.kind()) = 'system'
    or ((select ohms.kind()) = 'staff' and (select ohms.may('document.write') or ohms.may('document.release'))
        and exists (select 1 from ohms.in_my_care c where c.patient_id = document_reference.patient_id))
    or ((select ohms.kind()) = 'patient' and source = 'PATIENT'
        and sent_by = (select ohms.actor()) and (select ohms.may('document.send-own'))
        and patient_id in (select ohms.all_in_hands('health'))))
    with check ((select ohms.kind()) <> 'patient'
        or (source = 'PATIENT' and state in ('UPLOADING', 'CURRENT') and sent_by = (select ohms.actor())));
create policy document_reference_forgotten on ohms.document_reference for delete using (
    (select ohms.kind()) = 'system' and state = 'UPLOADING');
create policy document_reference_of_client on ohms.document_reference as restrictive using (
    (select ohms.kind()) <> 'client');
revoke update, truncate on ohms.document_reference from ohms_app;
grant update (patient_id, number, state, content_type, completed_at, scan, scanned_at, scan_tries, scan_claimed_at,
    preview_pages, preview_tries, preview_claimed_at, visibility, visibility_by, visibility_at, announced_at, version)
    on ohms.document_reference to ohms_app;

alter table ohms.document_piece enable row level security;
alter table ohms.document_piece force row level security;
create policy document_piece_known on ohms.document_piece for select using (
    (select ohms.kind()) = 'system'
    or exists (select 1 from ohms.document_reference d where d.id = document_piece.document_id));
create policy document_piece_put on ohms.document_piece for insert with check (
    (select ohms.kind()) = 'system'
    or exists (select 1 from ohms.document_reference d where d.id = document_piece.document_id and d.state = 'UPLOADING'
            and d.sent_by = (select ohms.actor())));
create policy document_piece_thrown_away on ohms.document_piece for delete using ((select ohms.kind()) = 'system');
create policy document_piece_of_client on ohms.document_piece as restrictive using ((select ohms.kind()) <> 'client');
revoke update, truncate on ohms.document_piece from ohms_app;

alter table ohms.document_preview enable row level security;
alter table ohms.document_preview force row level security;
create policy document_preview_known on ohms.document_preview for select using (
    (select ohms.kind()) = 'system'
    or exists (select 1 from ohms.document_reference d where d.id = document_preview.document_id));
create policy document_preview_drawn on ohms.document_preview for insert with check ((select ohms.kind()) = 'system');
create policy document_preview_thrown_away on ohms.document_preview for delete using ((select ohms.kind()) = 'system');
create policy document_preview_of_client on ohms.document_preview as restrictive using ((select ohms.kind()) <> 'client');
revoke update, truncate on ohms.document_preview from ohms_app;

-- Only the hospital's own work says what the scanner said, and patients change nothing that has arrived.
create function ohms.guard_document() returns trigger language plpgsql as $$
begin
    if ohms.kind() <> 'system' and new.scan is distinct from old.scan
            and not (old.scan is null and new.scan in ('WAITING', 'NOT_SCANNED')) then
        raise exception 'only the scanner says what it found' using errcode = '42501';
    end if;
    if ohms.kind() = 'patient' and old.state <> 'UPLOADING' then
        raise exception 'what has arrived stays as it is' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger document_reference_guarded before update on ohms.document_reference
    for each row execute function ohms.guard_document();

-- documents follow the chart when two records become one
insert into ohms.chart_table (name) values ('document_reference');

insert into ohms.retention_kind (kind, relation, aged_by, patient, condition, parts, least, basis) values
    ('document', 'document_reference', 'completed_at', 'patient_id', $$state <> 'UPLOADING'$$,
        '{document_piece.document_id,document_preview.document_id}', '5 years', '42 CFR 482.24(b)(1)');
create policy document_reference_counted on ohms.document_reference for select to ohms_owner using (
    (select ohms.kind()) = 'system');
create policy document_reference_aged on ohms.document_reference for delete to ohms_owner using (
    (select ohms.kind()) = 'system');
create policy document_piece_counted on ohms.document_piece for select to ohms_owner using (
    (select ohms.kind()) = 'system');
create policy document_piece_aged on ohms.document_piece for delete to ohms_owner using (
    (select ohms.kind()) = 'system');
create policy document_preview_counted on ohms.document_preview for select to ohms_owner using (
    (select ohms.kind()) = 'system');
create policy document_preview_aged on ohms.document_preview for delete to ohms_owner using (
    (select ohms.kind()) = 'system');
select ohms.let_owner_seal_again();
