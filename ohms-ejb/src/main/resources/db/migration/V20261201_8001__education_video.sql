-- Videos in articles: held here, or linked at a host the hospital allows. What is held here lies in pieces as documents do, and
-- is looked at by the virus scanner as documents are. Nothing of it is about a patient.
create table ohms.video_file (
    id              uuid primary key,
    state           text not null check (state in ('UPLOADING', 'COMPLETE')),
    content_type    text check (content_type in ('video/mp4', 'video/webm')),
    size            bigint not null check (size between 1 and 104857600),
    pieces          int not null check (pieces = (size + 1048575) / 1048576),
    digests         bytea not null check (length(digests) = 32 * pieces),
    begun_by        uuid not null,
    begun_at        timestamptz not null,
    completed_at    timestamptz,
    scan            text check (scan in ('WAITING', 'CLEAN', 'INFECTED', 'FAILED', 'NOT_SCANNED')),
    scanned_at      timestamptz,
    scan_claimed_at timestamptz,
    version         bigint not null,
    check ((state = 'UPLOADING') = (completed_at is null)),
    check ((state = 'UPLOADING') = (content_type is null)),
    check ((state = 'UPLOADING') = (scan is null)),
    check ((scan in ('CLEAN', 'INFECTED', 'FAILED')) = (scanned_at is not null) or scan is null)
);
comment on table ohms.video_file is '[vocabulary] videos of articles that are held here, and those that are still arriving';
comment on column ohms.video_file.digests is '[digest]';
create index video_file_to_scan on ohms.video_file (completed_at, id) where scan in ('WAITING', 'NOT_SCANNED', 'FAILED');
create index video_file_begun on ohms.video_file (begun_at);

create table ohms.video_piece (
    file_id uuid not null references ohms.video_file,
    number  int not null check (number between 0 and 99),
    content bytea not null check (length(content) between 1 and 1048576),
    primary key (file_id, number)
);
-- a video is compressed already, and a part of a piece is read without the rest of it
alter table ohms.video_piece alter column content set storage external;
comment on table ohms.video_piece is '[vocabulary] what videos of articles are made of, a megabyte a piece';
comment on column ohms.video_piece.content is '[plain] video for everybody';

create table ohms.article_video (
    article_id uuid primary key references ohms.article,
    kind       text not null check (kind in ('HOSTED', 'LINKED')),
    file_id    uuid references ohms.video_file,
    -- of the player that is shown in the page once the reader agreed
    address    text check (address ~ '^https://[^[:space:]]+$' and length(address) <= 400),
    host       text check (host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(host) <= 253),
    title      text check (length(title) between 1 and 120),
    -- what is said and what is to be seen, in Markdown, for whoever does not watch
    transcript text check (length(transcript) between 1 and 20000),
    -- of a linked one: whoever wrote watched it with captions in the language of the article
    captioned  boolean not null default false,
    version    bigint not null,
    check ((kind = 'HOSTED') = (file_id is not null)),
    check ((kind = 'LINKED') = (address is not null)),
    check ((kind = 'LINKED') = (host is not null)),
    check (kind = 'LINKED' or not captioned)
);
comment on table ohms.article_video is '[vocabulary] the video of a version of an article, and its transcript';
-- whether a file still belongs to an article
create index article_video_file on ohms.article_video (file_id);

create table ohms.article_caption (
    article_id uuid not null references ohms.article_video,
    language   text not null check (language in ('en', 'es')),
    content    text not null check (content like E'WEBVTT\n\n%' and length(content) <= 200000),
    primary key (article_id, language)
);
comment on table ohms.article_caption is '[vocabulary] captions of the videos of articles as WebVTT, by language';

-- Video and captions are part of the version, as sources and codes are.
create trigger article_video_course before insert or update or delete on ohms.article_video
    for each row execute function ohms.article_part_course();
create trigger article_caption_course before insert or update or delete on ohms.article_caption
    for each row execute function ohms.article_part_course();

-- No version goes to review, and none is published, with a video that is not there, was not found clean, or says something
-- that not everybody hears: captions in the language of the article and a transcript come first.
create function ohms.article_video_ready() returns trigger language plpgsql as $$
begin
    if new.state in ('IN_REVIEW', 'PUBLISHED') and new.state <> old.state and exists (
            select 1 from ohms.article_video v left join ohms.video_file f on f.id = v.file_id
            where v.article_id = new.id and (v.title is null or v.transcript is null
                or v.kind = 'LINKED' and not v.captioned
                or v.kind = 'HOSTED' and (f.scan is null or f.scan not in ('CLEAN', 'NOT_SCANNED')
                    or not exists (select 1 from ohms.article_caption c
                        where c.article_id = new.id and c.language = new.language)))) then
        raise exception 'a video has captions in the language of its article' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger article_video_ready before update on ohms.article for each row execute function ohms.article_video_ready();

-- What has arrived stays as it is; only the hospital's own work says what the scanner said, and throws pieces away.
create function ohms.guard_video_file() returns trigger language plpgsql as $$
begin
    if (new.id, new.size, new.pieces, new.digests, new.begun_by, new.begun_at)
            is distinct from (old.id, old.size, old.pieces, old.digests, old.begun_by, old.begun_at)
        or old.state = 'COMPLETE' and (new.state, new.content_type, new.completed_at)
            is distinct from (old.state, old.content_type, old.completed_at)
        or ohms.kind() <> 'system' and new.scan is distinct from old.scan
            and not (old.scan is null and new.scan in ('WAITING', 'NOT_SCANNED')) then
        raise exception 'what has arrived stays as it is' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger video_file_guarded before update on ohms.video_file for each row execute function ohms.guard_video_file();

create function ohms.guard_video_piece() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and ohms.kind() <> 'system'
        or tg_op = 'INSERT' and (select state from ohms.video_file where id = new.file_id) <> 'UPLOADING' then
        raise exception 'what has arrived stays as it is' using errcode = '42501';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger video_piece_guarded before insert or delete on ohms.video_piece
    for each row execute function ohms.guard_video_piece();
revoke update, truncate on ohms.video_piece from ohms_app;
revoke truncate on ohms.video_file, ohms.article_video, ohms.article_caption from ohms_app;

-- From which hosts somebody lets their browser load videos. It is their own: nobody else reads or changes it.
create table ohms.video_consent (
    account_id uuid not null,
    host       text not null check (host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(host) <= 253),
    given_at   timestamptz not null,
    primary key (account_id, host)
);
comment on table ohms.video_consent is '[staff] from which foreign hosts an account lets its browser load videos of articles';
alter table ohms.video_consent enable row level security;
alter table ohms.video_consent force row level security;
create policy video_consent_own on ohms.video_consent using (
    (select ohms.kind()) = 'system' or account_id = (select ohms.actor()))
    with check ((select ohms.kind()) = 'system' or account_id = (select ohms.actor()));
revoke truncate on ohms.video_consent from ohms_app;
select ohms.let_owner_seal_again();
