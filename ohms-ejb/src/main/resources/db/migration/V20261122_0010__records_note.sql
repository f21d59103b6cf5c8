create table ohms.note (
    id           uuid primary key,
    patient_id   uuid not null,
    encounter_id uuid not null,
    template     text not null check (template in ('SOAP', 'CONSULT', 'PROCEDURE', 'DISCHARGE', 'TELEPHONE')),
    status       text not null check (status in ('UNSIGNED', 'SIGNED', 'ENTERED_IN_ERROR')),
    sensitivity  text not null check (sensitivity in ('N', 'R', 'V')),
    number       int not null check (number > 0),
    begun_by     uuid not null,
    begun_at     timestamptz not null,
    changed_by   uuid not null,
    changed_at   timestamptz not null,
    signed_by    uuid,
    signed_at    timestamptz,
    digest       bytea,
    cosign_asked uuid,
    cosigned_at  timestamptz,
    released_at  timestamptz,
    version      bigint not null,
    check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (digest is null)),
    check ((status = 'SIGNED') = (signed_at is not null) or status = 'ENTERED_IN_ERROR'),
    check (cosigned_at is null or (cosign_asked is not null and signed_at is not null)),
    constraint note_cosigned_by_another check (cosign_asked <> signed_by),
    check (released_at is null or signed_at is not null)
);
comment on table ohms.note is '[patient] clinical notes: whose, about which encounter, signed or not; the words lie in its versions';
create index note_of_encounter on ohms.note (encounter_id, begun_at, id);
create index note_to_cosign on ohms.note (cosign_asked) where cosigned_at is null and status = 'SIGNED';
create index note_unsigned on ohms.note (changed_by) where status = 'UNSIGNED';
create index note_newest on ohms.note (patient_id, begun_at desc);

create table ohms.note_version (
    id          uuid primary key,
    note_id     uuid not null,
    patient_id  uuid not null,
    number      int not null,
    sections    bytea not null,
    sensitivity text not null check (sensitivity in ('N', 'R', 'V')),
    written_by  uuid not null,
    written_at  timestamptz not null,
    released_at timestamptz,
    constraint note_version_once unique (note_id, number)
);
comment on table ohms.note_version is '[patient] every wording a note ever had, encrypted; insert only';

create table ohms.note_addendum (
    id          uuid primary key,
    note_id     uuid not null,
    patient_id  uuid not null,
    kind        text not null check (kind in ('ADDENDUM', 'RETRACTION')),
    words       bytea not null,
    sensitivity text not null check (sensitivity in ('N', 'R', 'V')),
    written_by  uuid not null,
    written_at  timestamptz not null,
    released_at timestamptz
);
comment on table ohms.note_addendum is '[patient] what was added to notes after they were signed, encrypted; insert only';
create index note_addendum_of on ohms.note_addendum (note_id, written_at);

select ohms.guard_chart('note', array ['note.write', 'note.cosign'], true, true);
select ohms.guard_chart('note_version', array ['note.write'], true, true);
select ohms.guard_chart('note_addendum', array ['note.write'], true, true);
revoke update on ohms.note_version, ohms.note_addendum from ohms_app;
grant update (released_at) on ohms.note_version, ohms.note_addendum to ohms_app;

-- What is signed stays as it was signed, whatever the application believes.
create function ohms.signed_note_stays() returns trigger language plpgsql as $$
begin
    if old.signed_at is not null and (new.signed_at, new.signed_by, new.digest, new.number, new.encounter_id,
            new.template, new.sensitivity, new.begun_by, new.begun_at, new.changed_by, new.changed_at)
        is distinct from (old.signed_at, old.signed_by, old.digest, old.number, old.encounter_id, old.template,
            old.sensitivity, old.begun_by, old.begun_at, old.changed_by, old.changed_at) then
        raise exception 'note_is_signed' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger note_signed_stays before update on ohms.note
    for each row execute function ohms.signed_note_stays();

create function ohms.signed_note_gets_no_version() returns trigger language plpgsql as $$
begin
    if exists (select 1 from ohms.note n where n.id = new.note_id and n.signed_at is not null) then
        raise exception 'note_is_signed' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger note_version_of_unsigned before insert on ohms.note_version
    for each row execute function ohms.signed_note_gets_no_version();

comment on column ohms.note_version.sections is '[sealed note_version.sections]';
comment on column ohms.note_addendum.words is '[sealed note_addendum.words]';
comment on column ohms.note.digest is '[digest]';
select ohms.let_owner_seal_again();
