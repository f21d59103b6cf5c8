-- Keys change while the hospital runs. What each column of bytes holds is said in its comment, and from there it is
-- decided what a new key has to reach:
--   [sealed PLACE]   ciphertext under the data key, bound to PLACE: is encrypted again
--   [index]          token of the blind index: is computed again from what it stands for
--   [fingerprint]    keyed hash of something nobody keeps (a code on paper, a repeated request): has a key set of its own
--   [digest]         unkeyed hash of something random
--   [plain]          neither: keys that are public or wrapped elsewhere, pictures of the house
alter table ohms.key_set add column generation int not null default 1;
comment on column ohms.key_set.generation is 'counts the changes of the keys inside, so that every node notices';
-- only the owner's login makes and changes keys
revoke insert, update, delete, truncate on ohms.key_set from ohms_app;

comment on column ohms.key_set.wrapped is '[plain] encrypted with the master key';
comment on column ohms.outbox.body is '[sealed outbox.body]';
comment on column ohms.audit_event.reason_digest is '[digest] of the reason that lies apart';
comment on column ohms.audit_reason.reason is '[sealed audit_reason.reason]';
comment on column ohms.audit_seal.digests is '[digest] of the lines, one after the other';
comment on column ohms.audit_seal.head is '[digest] of everything up to here';
comment on column ohms.audit_seal.signature is '[plain] signature of the head';
comment on column ohms.hospital.logo is '[plain] picture of the house';
comment on column ohms.account.name is '[sealed account.name]';
comment on column ohms.account.email is '[sealed account.email]';
comment on column ohms.account.login is '[index] of the e-mail';
comment on column ohms.account_credential.password is '[sealed account_credential.password]';
comment on column ohms.account_search_token.token is '[index] of beginnings of the name and e-mail';
comment on column ohms.one_time_link.token is '[digest]';
comment on column ohms.one_time_link.visit is '[digest]';
comment on column ohms.account_totp.secret is '[sealed account_totp.secret]';
comment on column ohms.account_totp.candidate is '[sealed account_totp.secret]';
comment on column ohms.account_recovery_code.code is '[fingerprint] of a code on paper';
comment on column ohms.pending_sign_in.token is '[digest]';
comment on column ohms.factor_reset.reason is '[sealed factor_reset.reason]';
comment on column ohms.account_passkey.credential_id is '[plain] number the device knows itself by';
comment on column ohms.account_passkey.public_key is '[plain] public key';
comment on column ohms.account_passkey.name is '[sealed account_passkey.name]';
comment on column ohms.account_session.token is '[digest]';
comment on column ohms.known_device.device is '[digest]';
comment on column ohms.sign_in_throttle.bucket is '[digest] of whom or where the tries came from';
comment on column ohms.api_client.secret is '[sealed api_client.secret]';
comment on column ohms.client_assertion.assertion is '[digest]';
comment on column ohms.client_throttle.bucket is '[digest]';
comment on column ohms.idempotent_answer.key is '[digest]';
comment on column ohms.idempotent_answer.request is '[digest]';
comment on column ohms.idempotent_answer.answer is '[sealed idempotent_answer.answer]';
comment on column ohms.draft.fields is '[sealed draft.fields]';
comment on column ohms.patient.mrn is '[sealed patient.mrn]';
comment on column ohms.patient.mrn_token is '[index] of the record number';
comment on column ohms.patient.demographics is '[sealed patient.demographics]';
comment on column ohms.patient_version.demographics is '[sealed patient_version.demographics]';
comment on column ohms.patient_photo.picture is '[sealed patient_photo.picture]';
comment on column ohms.patient_search_token.token is '[index] of what the patient is found by';
comment on column ohms.duplicate_block.token is '[index] of what similar records share';
comment on column ohms.patient_external.token is '[fingerprint] of a row that came in from elsewhere';
comment on column ohms.import_job.file_name is '[sealed import_job.file_name]';
comment on column ohms.import_piece.content is '[sealed import_piece.content]';
comment on column ohms.portal_invitation.email is '[sealed portal_invitation.email]';
comment on column ohms.portal_invitation.token is '[digest]';
comment on column ohms.portal_invitation.code is '[fingerprint] of a code that was handed over';
comment on column ohms.portal_invitation.visit is '[digest]';
comment on column ohms.sign_up.email is '[fingerprint] of the address, until the link is used';
comment on column ohms.sign_up.details is '[sealed sign_up.details]';
comment on column ohms.sign_up.password is '[sealed sign_up.password]';
comment on column ohms.sign_up.token is '[digest]';
comment on column ohms.sign_up.visit is '[digest]';
comment on column ohms.link_request.details is '[sealed link_request.details]';
comment on column ohms.link_request.answer is '[sealed link_request.answer]';
comment on column ohms.change_proposal.base is '[sealed change_proposal.base]';
comment on column ohms.change_proposal.wanted is '[sealed change_proposal.wanted]';
comment on column ohms.change_proposal.answer is '[sealed change_proposal.answer]';
comment on column ohms.break_glass_grant.words is '[sealed break_glass_grant.words]';
comment on column ohms.break_glass_grant.decision_words is '[sealed break_glass_grant.decision_words]';
comment on column ohms.reply_link.token is '[digest]';
comment on column ohms.caught_message.content is '[sealed caught_message.content]';
comment on column ohms.practitioner.contact is '[sealed practitioner.contact]';
comment on column ohms.schedule_exception.note is '[sealed schedule_exception.note]';
comment on column ohms.appointment.reason is '[sealed appointment.reason] on its way only: a trigger moves it to appointment_reason';
comment on column ohms.appointment_reason.words is '[sealed appointment.reason]';
comment on column ohms.appointment.cancel_note is '[sealed appointment.cancel_note]';
comment on column ohms.appointment.override_reason is '[sealed appointment.override_reason]';
comment on column ohms.appointment.idempotency_digest is '[fingerprint] of a booking, to know its repetition';
comment on column ohms.webhook.secret is '[sealed webhook.secret]';

create view ohms.sealed_column as
    select c.relname::text as relation, a.attname::text as col,
        substring(col_description(c.oid, a.attnum) from '^\[sealed ([a-z_]+\.[a-z_]+)\]') as place
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
        and col_description(c.oid, a.attnum) ~ '^\[sealed [a-z_]+\.[a-z_]+\]';
comment on view ohms.sealed_column is '[system] every column that is encrypted, with the place its ciphertext is bound to';

-- The owner's login encrypts again, and it is bound by row-level security like everybody else.
create function ohms.let_owner_seal_again() returns void language plpgsql as $$
declare
    sealed text;
begin
    for sealed in
        select distinct s.relation from ohms.sealed_column s
        join pg_class c on c.relname = s.relation and c.relnamespace = 'ohms'::regnamespace and c.relrowsecurity
        where not exists (
            select 1 from pg_policies p
            where p.schemaname = 'ohms' and p.tablename = s.relation and p.policyname = s.relation || '_sealed_again')
    loop
        execute format('create policy %I on ohms.%I for update to ohms_owner using ((select ohms.kind()) = ''system'')',
            sealed || '_sealed_again', sealed);
        execute format('create policy %I on ohms.%I for select to ohms_owner using ((select ohms.kind()) = ''system'')',
            sealed || '_sealed_read', sealed);
    end loop;
end $$;
comment on function ohms.let_owner_seal_again() is
    'a migration that brings an encrypted column under row-level security calls it, else a test fails';
select ohms.let_owner_seal_again();

create table ohms.key_rotation (
    id         uuid primary key,
    key_set    text not null check (key_set in ('data', 'index')),
    new_key    bigint not null,
    old_keys   bigint[] not null,
    state      text not null check (state in ('coming', 'moving', 'retired', 'removed')),
    started_at timestamptz not null,
    started_by uuid,
    entered_at timestamptz not null,
    removed_by uuid
);
comment on table ohms.key_rotation is
    '[system] each new key, how far it has come, and what became of those before; started_by is empty for a command';
create unique index key_rotation_one_at_a_time on ohms.key_rotation (key_set) where state in ('coming', 'moving');
create index key_rotation_newest on ohms.key_rotation (started_at desc);

create table ohms.key_rotation_part (
    rotation_id uuid not null references ohms.key_rotation on delete cascade,
    step        text not null check (step in ('coming', 'moving')),
    name        text not null,
    reached     text,
    total       bigint not null,
    done        bigint not null default 0,
    stuck       bigint not null default 0,
    passes      int not null default 0,
    not_before  timestamptz not null default '-infinity',
    finished_at timestamptz,
    primary key (rotation_id, step, name)
);
comment on table ohms.key_rotation_part is '[system] one column or index that a new key has to reach, and how far it has come';
revoke insert, update, delete, truncate on ohms.key_rotation, ohms.key_rotation_part from ohms_app;

insert into ohms.permission (code, reach) values ('key.read', 'nobody'), ('key.rotate', 'nobody');
insert into ohms.role_permission (role, permission) values
    ('admin', 'key.read'), ('admin', 'key.rotate'), ('auditor', 'key.read');
