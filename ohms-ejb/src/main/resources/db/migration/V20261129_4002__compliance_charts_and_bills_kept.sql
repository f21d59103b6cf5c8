-- Charts and bills are not one row: a chart is deletable as a whole, when nothing was added to it or done for the patient
-- since, and a bill with everything that belongs to it, when nothing is owed or argued about any more. Each is one row of a
-- view, which retention counts, digests and deletes like any other; what goes with it is said here.
create view ohms.chart_row with (security_invoker = true) as
    select 'allergy_answer' as part, t.id, t.patient_id, given_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.allergy_answer t
    union all
    select 'allergy_intolerance' as part, t.id, t.patient_id, changed_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.allergy_intolerance t
    union all
    select 'chart_proposal' as part, t.id, t.patient_id, greatest(made_at, decided_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.chart_proposal t
    union all
    select 'condition' as part, t.id, t.patient_id, changed_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.condition t
    union all
    select 'device_use' as part, t.id, t.patient_id, changed_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.device_use t
    union all
    select 'diagnostic_report' as part, t.id, t.patient_id, greatest(effective_at, issued_at, acknowledged_at, signed_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.diagnostic_report t
    union all
    select 'encounter' as part, t.id, t.patient_id, greatest(starts_at, ends_at, opened_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.encounter t
    union all
    select 'encounter_participant' as part, t.id, t.patient_id, since as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.encounter_participant t
    union all
    select 'family_member_history' as part, t.id, t.patient_id, recorded_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.family_member_history t
    union all
    select 'immunization' as part, t.id, t.patient_id, recorded_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.immunization t
    union all
    select 'immunization_recommendation' as part, t.id, t.patient_id, greatest(set_at, ended_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.immunization_recommendation t
    union all
    select 'note' as part, t.id, t.patient_id, greatest(changed_at, signed_at, cosigned_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.note t
    union all
    select 'note_addendum' as part, t.id, t.patient_id, written_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.note_addendum t
    union all
    select 'note_version' as part, t.id, t.patient_id, written_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.note_version t
    union all
    select 'observation' as part, t.id, t.patient_id, greatest(effective_at, issued_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.observation t
    union all
    select 'procedure' as part, t.id, t.patient_id, recorded_at as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.procedure t
    union all
    select 'service_request' as part, t.id, t.patient_id, greatest(ordered_at, ended_at) as last_at,
        sha256(convert_to(t::text, 'UTF8')) as content from ohms.service_request t;
comment on view ohms.chart_row is '[patient] every row that is deleted with a chart, when it was last touched, and its digest';
-- Nobody's chart goes who came, or was given a medicine, since.
create view ohms.chart_at_rest with (security_invoker = true) as
    select c.patient_id as id, c.patient_id, c.last_at,
        (select sha256(string_agg(r.content, ''::bytea order by r.part, r.id))
         from ohms.chart_row r where r.patient_id = c.patient_id) as content
    from (select r.patient_id, greatest(max(r.last_at),
              (select max(a.ends_at) from ohms.appointment a where a.patient_id = r.patient_id),
              (select max(greatest(m.signed_at, m.ended_at)) from ohms.medication_request m
               where m.patient_id = r.patient_id)) as last_at
          from ohms.chart_row r group by r.patient_id) c;
comment on view ohms.chart_at_rest is '[patient] the chart of each patient as one, for retention';

create function ohms.chart_let_go() returns trigger language plpgsql set search_path = ohms, pg_temp as $$
declare
    part text;
begin
    foreach part in array '{allergy_answer,allergy_intolerance,chart_proposal,condition,device_use,diagnostic_report,encounter,encounter_participant,family_member_history,immunization,immunization_recommendation,note,note_addendum,note_version,observation,procedure,service_request}'::text[] loop
        execute format('delete from %I where patient_id = $1', part) using old.patient_id;
    end loop;
    return old;
end $$;
revoke execute on function ohms.chart_let_go() from public, ohms_app;
create trigger chart_let_go instead of delete on ohms.chart_at_rest
    for each row execute function ohms.chart_let_go();

-- An invoice with its credit notes. One that an insurer was asked to pay stays with what the insurer said, which is not
-- deleted; the books stay, in figures.
create view ohms.bill_at_rest with (security_invoker = true) as
    select i.id, i.patient_id,
        greatest(i.issued_at, i.dispute_settled_at, i.written_off_at,
            (select max(n.issued_at) from ohms.invoice n where n.corrects = i.id),
            (select max(t.posted_at) from ohms.ledger_entry e join ohms.ledger_transaction t on t.id = e.transaction_id
             where e.invoice_id = i.id)) as last_at,
        sha256(convert_to(i::text, 'UTF8') || coalesce((
            select sha256(string_agg(convert_to(x.words, 'UTF8'), ''::bytea order by x.id))
            from (select n.id, n::text as words from ohms.invoice n where n.corrects = i.id
                  union all
                  select l.id, l::text from ohms.invoice_line l join ohms.invoice n on n.id = l.invoice_id
                  where i.id in (n.id, n.corrects)
                  union all
                  select c.id, c::text from ohms.charge c where c.invoice_id = i.id) x), ''::bytea)) as content
    from ohms.invoice i
    where i.kind = 'INVOICE' and i.issued_at is not null
        and (i.disputed_at is null or i.dispute_settled_at is not null)
        and not exists (select 1 from ohms.claim c where c.invoice_id = i.id)
        and not exists (select 1 from ohms.payment_plan p where p.invoice_id = i.id and p.ended_at is null)
        and not exists (select 1 from ohms.invoice n where n.corrects = i.id and n.issued_at is null)
        and not exists (select 1 from ohms.charge c join ohms.charge_return r on r.charge_id = c.id
                        where c.invoice_id = i.id and r.settled_at is null)
        and not exists (select 1 from ohms.ledger_entry e
                        where e.account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE') and (e.invoice_id = i.id
                            or e.invoice_id in (select n.id from ohms.invoice n where n.corrects = i.id))
                        group by e.account having sum(e.amount) <> 0);
comment on view ohms.bill_at_rest is '[patient] bills with nothing left to pay or to say, for retention';

-- What is issued stays as it is, for everybody but the deletion two people agreed to. Only that writes here, and takes it
-- back before it ends.
create table ohms.retention_at_work (xact xid8 primary key);
comment on table ohms.retention_at_work is '[system] the transaction that deletes frozen rows; empty but within it';
revoke all on ohms.retention_at_work from ohms_app;
create function ohms.retention_works() returns boolean
    language sql stable security definer set search_path = ohms, pg_temp as $$
    select exists (select 1 from retention_at_work where xact = pg_current_xact_id_if_assigned())
$$;
drop trigger invoice_course on ohms.invoice;
create trigger invoice_course before update or delete on ohms.invoice
    for each row when (not ohms.retention_works()) execute function ohms.invoice_course();
drop trigger invoice_line_course on ohms.invoice_line;
create trigger invoice_line_course before insert or update or delete on ohms.invoice_line
    for each row when (not ohms.retention_works()) execute function ohms.invoice_line_course();
drop trigger line_share_course on ohms.line_share;
create trigger line_share_course before insert or update or delete on ohms.line_share
    for each row when (not ohms.retention_works()) execute function ohms.line_share_course();

create function ohms.bill_let_go() returns trigger language plpgsql set search_path = ohms, pg_temp as $$
declare
    papers uuid[] := array (select n.id from invoice n where n.corrects = old.id) || old.id;
begin
    insert into retention_at_work values (pg_current_xact_id());
    delete from letter_code where invoice_id = any (papers);
    delete from invoice_dunning where invoice_id = any (papers);
    delete from payment_instalment where plan_id in (select p.id from payment_plan p where p.invoice_id = any (papers));
    delete from payment_plan where invoice_id = any (papers);
    delete from line_share where invoice_id = any (papers);
    delete from invoice_line where invoice_id = any (papers);
    delete from charge_return where charge_id in (select c.id from charge c where c.invoice_id = any (papers));
    delete from charge_change where charge_id in (select c.id from charge c where c.invoice_id = any (papers));
    delete from charge where invoice_id = any (papers);
    delete from invoice where corrects = old.id;
    delete from invoice where id = old.id;
    delete from retention_at_work;
    return old;
end $$;
revoke execute on function ohms.bill_let_go() from public, ohms_app;
create trigger bill_let_go instead of delete on ohms.bill_at_rest
    for each row execute function ohms.bill_let_go();
revoke all on ohms.chart_row, ohms.chart_at_rest, ohms.bill_at_rest from ohms_app;

-- The owner's functions count and delete; they too are bound by row-level security.
do $$
declare
    part text;
begin
    foreach part in array '{allergy_answer,allergy_intolerance,chart_proposal,condition,device_use,diagnostic_report,encounter,encounter_participant,family_member_history,immunization,immunization_recommendation,note,note_addendum,note_version,observation,procedure,service_request,charge,charge_change,charge_return,invoice,invoice_dunning,invoice_line,letter_code,line_share,payment_instalment,payment_plan}'::text[] loop
        execute format('create policy %I on ohms.%I for select to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_counted', part);
        execute format('create policy %I on ohms.%I for delete to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_aged', part);
    end loop;
end $$;

-- the rule for medical records is the one visits and documents name; no rule for bills was found that holds everywhere
insert into ohms.retention_kind (kind, relation, aged_by, patient, condition, parts, least, basis) values
    ('chart', 'chart_at_rest', 'last_at', 'patient_id', 'true', '{}', '5 years', '42 CFR 482.24(b)(1)'),
    ('bill', 'bill_at_rest', 'last_at', 'patient_id', 'true', '{}', '1 year', null);
