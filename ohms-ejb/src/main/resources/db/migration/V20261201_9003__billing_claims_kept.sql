-- What payers sent, claims, what was sent of them, and coverages can be deleted when they are old enough, in that order: a
-- claim stays as long as the file in which a payer answered it, a bill as long as its claims, a coverage as long as anything
-- that was asked under it. No rule for them was found that holds everywhere.

-- A file goes with its interchanges and all that stands in them about claims, when nothing of it is waited for or argued
-- about, no money of it lies unallocated, and it is about nobody whose data is held.
create view ohms.x12_file_at_rest with (security_invoker = true) as
    select f.id,
        greatest(f.received_at,
            (select max(r.posted_at) from ohms.remittance r join ohms.x12_interchange i on i.id = r.interchange_id
             where i.file_id = f.id),
            (select max(d.handled_at) from ohms.remittance_adjustment d
             join ohms.remittance_claim c on c.id = d.remittance_claim_id
             join ohms.remittance r on r.id = c.remittance_id join ohms.x12_interchange i on i.id = r.interchange_id
             where i.file_id = f.id)) as last_at,
        sha256(convert_to(f.digest, 'UTF8') || coalesce((
            select sha256(string_agg(convert_to(x.words, 'UTF8'), ''::bytea order by x.id))
            from (select i.id, i::text as words from ohms.x12_interchange i where i.file_id = f.id
                  union all
                  select r.id, r::text from ohms.remittance r join ohms.x12_interchange i on i.id = r.interchange_id
                  where i.file_id = f.id
                  union all
                  select c.id, c::text from ohms.remittance_claim c join ohms.remittance r on r.id = c.remittance_id
                  join ohms.x12_interchange i on i.id = r.interchange_id where i.file_id = f.id
                  union all
                  select d.id, d::text from ohms.remittance_adjustment d
                  join ohms.remittance_claim c on c.id = d.remittance_claim_id
                  join ohms.remittance r on r.id = c.remittance_id
                  join ohms.x12_interchange i on i.id = r.interchange_id where i.file_id = f.id) x), ''::bytea)) as content
    from ohms.x12_file f
    where not exists (select 1 from ohms.x12_interchange i join ohms.x12_answer a on a.interchange_id = i.id
                      where i.file_id = f.id and a.sent_at is null)
        and not exists (select 1 from ohms.remittance r join ohms.x12_interchange i on i.id = r.interchange_id
                        where i.file_id = f.id and r.state in ('RECEIVED', 'HELD'))
        and not exists (select 1 from ohms.remittance_claim c join ohms.remittance r on r.id = c.remittance_id
                        join ohms.x12_interchange i on i.id = r.interchange_id
                        where i.file_id = f.id and (c.outcome = 'WAITING' or (c.outcome = 'UNMATCHED' and c.paid <> 0)
                            or exists (select 1 from ohms.legal_hold h
                                       where h.patient_id = c.patient_id and h.lifted_at is null)
                            or exists (select 1 from ohms.remittance_adjustment d
                                       where d.remittance_claim_id = c.id and d.state in ('OPEN', 'APPEALED'))));
comment on view ohms.x12_file_at_rest is '[patient] files of payers with nothing left to do, for retention';

create function ohms.x12_file_let_go() returns trigger language plpgsql set search_path = ohms, pg_temp as $$
declare
    arrived uuid[] := array (select i.id from x12_interchange i where i.file_id = old.id);
    advices uuid[] := array (select r.id from remittance r where r.interchange_id = any (arrived));
    answers uuid[] := array (select c.id from remittance_claim c where c.remittance_id = any (advices));
begin
    delete from remittance_adjustment where remittance_claim_id = any (answers);
    delete from remittance_claim where id = any (answers);
    delete from remittance_provider_adjustment where remittance_id = any (advices);
    delete from remittance where id = any (advices);
    delete from x12_answer where interchange_id = any (arrived);
    delete from x12_interchange where id = any (arrived);
    delete from x12_file where id = old.id;
    return old;
end $$;
revoke execute on function ohms.x12_file_let_go() from public, ohms_app;
create trigger x12_file_let_go instead of delete on ohms.x12_file_at_rest
    for each row execute function ohms.x12_file_let_go();

-- A claim that came to its end, with what happened to it. The one of the next insurer goes before it.
create view ohms.claim_at_rest with (security_invoker = true) as
    select c.id, c.patient_id, c.changed_at as last_at,
        sha256(convert_to(c::text, 'UTF8') || coalesce((
            select sha256(string_agg(convert_to(e::text, 'UTF8'), ''::bytea order by e.id))
            from ohms.claim_event e where e.claim_id = c.id), ''::bytea)) as content
    from ohms.claim c
    where c.state in ('PAID', 'PARTLY_PAID', 'DENIED', 'CANCELLED')
        and not exists (select 1 from ohms.claim n where n.follows = c.id)
        and not exists (select 1 from ohms.remittance_claim r where r.claim_id = c.id)
        and not exists (select 1 from ohms.remittance_adjustment d where d.claim_id = c.id);
comment on view ohms.claim_at_rest is '[patient] claims that came to their end, for retention';

create function ohms.claim_let_go() returns trigger language plpgsql set search_path = ohms, pg_temp as $$
begin
    delete from claim_event where claim_id = old.id;
    delete from claim where id = old.id;
    return old;
end $$;
revoke execute on function ohms.claim_let_go() from public, ohms_app;
create trigger claim_let_go instead of delete on ohms.claim_at_rest
    for each row execute function ohms.claim_let_go();

-- A coverage that counts no more, with its history and what its payer promised.
create view ohms.coverage_at_rest with (security_invoker = true) as
    select c.id, c.patient_id,
        greatest(c.changed_at, (c.valid_until + 1)::timestamptz,
            (select max(greatest(p.recorded_at, (p.valid_until + 1)::timestamptz)) from ohms.prior_authorisation p
             where p.coverage_id = c.id)) as last_at,
        sha256(convert_to(c::text, 'UTF8') || coalesce((
            select sha256(string_agg(convert_to(x.words, 'UTF8'), ''::bytea order by x.id))
            from (select h.id, h::text as words from ohms.coverage_history h where h.coverage_id = c.id
                  union all
                  select p.id, p::text from ohms.prior_authorisation p where p.coverage_id = c.id
                  union all
                  select u.id, u::text from ohms.authorisation_use u
                  join ohms.prior_authorisation p on p.id = u.authorisation_id where p.coverage_id = c.id) x),
            ''::bytea)) as content
    from ohms.coverage c
    where (c.status <> 'ACTIVE' or c.valid_until is not null)
        and not exists (select 1 from ohms.claim a where a.coverage_id = c.id)
        and not exists (select 1 from ohms.line_share s where s.coverage_id = c.id)
        and not exists (select 1 from ohms.eligibility_check e where e.coverage_id = c.id)
        and not exists (select 1 from ohms.coverage_proposal o where o.coverage_id = c.id)
        and not exists (select 1 from ohms.authorisation_use u
                        join ohms.prior_authorisation p on p.id = u.authorisation_id
                        join ohms.charge g on g.id = u.charge_id where p.coverage_id = c.id);
comment on view ohms.coverage_at_rest is '[patient] coverages that count no more, for retention';

create function ohms.coverage_let_go() returns trigger language plpgsql set search_path = ohms, pg_temp as $$
begin
    delete from authorisation_use where authorisation_id in (
        select p.id from prior_authorisation p where p.coverage_id = old.id);
    delete from prior_authorisation where coverage_id = old.id;
    delete from coverage_history where coverage_id = old.id;
    delete from coverage where id = old.id;
    return old;
end $$;
revoke execute on function ohms.coverage_let_go() from public, ohms_app;
create trigger coverage_let_go instead of delete on ohms.coverage_at_rest
    for each row execute function ohms.coverage_let_go();
revoke all on ohms.x12_file_at_rest, ohms.claim_at_rest, ohms.coverage_at_rest from ohms_app;

-- The owner's functions count and delete; they too are bound by row-level security.
do $$
declare
    part text;
begin
    foreach part in array array ['x12_file', 'x12_interchange', 'remittance', 'remittance_claim', 'remittance_adjustment',
            'remittance_provider_adjustment', 'claim', 'claim_event', 'claim_batch', 'coverage', 'coverage_history',
            'prior_authorisation', 'authorisation_use'] loop
        execute format('create policy %I on ohms.%I for select to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_counted', part);
        execute format('create policy %I on ohms.%I for delete to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_aged', part);
    end loop;
end $$;

-- A batch was written before its claims were sent for the last time, so it may hold any claim of its payer that was there by
-- then: it goes when all of those are gone.
insert into ohms.retention_kind (kind, relation, aged_by, patient, condition, parts, least, basis) values
    ('payer-file', 'x12_file_at_rest', 'last_at', null, 'true', '{}', '1 year', null),
    ('claim', 'claim_at_rest', 'last_at', 'patient_id', 'true', '{}', '1 year', null),
    ('claim-batch', 'claim_batch', 'made_at', null,
        $$state <> 'MADE' and not exists (select 1 from claim c where c.batch_id = t.id or (c.payer_id = t.payer_id
            and c.created_at <= t.made_at and c.sent_at >= t.made_at))$$, '{}', '1 year', null),
    ('coverage', 'coverage_at_rest', 'last_at', 'patient_id', 'true', '{}', '1 year', null);
-- which claims of a payer a batch may hold; which claim comes before another
create index claim_sent on ohms.claim (payer_id, sent_at) where sent_at is not null;
create index claim_follows on ohms.claim (follows) where follows is not null;
