-- What insurers said of covers, what patients told of their insurance, and pictures of cards that nothing names any more can
-- be deleted when they are old enough. No rule for them was found that holds everywhere.
insert into ohms.retention_kind (kind, relation, aged_by, patient, condition, parts, least, basis) values
    ('eligibility', 'eligibility_check', 'settled_at', 'patient_id', 'settled_at is not null', '{}', '1 year', null),
    ('insurance-told', 'coverage_proposal', 'decided_at', 'patient_id', 'decided_at is not null', '{}', '1 year', null),
    ('insurance-card', 'coverage_card', 'taken_at', 'patient_id',
        $$id not in (select c.card_front from coverage c where c.card_front is not null
            union all select c.card_back from coverage c where c.card_back is not null
            union all select p.card_front from coverage_proposal p where p.card_front is not null
            union all select p.card_back from coverage_proposal p where p.card_back is not null)$$, '{}', '1 year', null);

-- The owner's functions count and delete; they too are bound by row-level security.
do $$
declare
    part text;
begin
    foreach part in array array ['eligibility_check', 'coverage_proposal', 'coverage_card'] loop
        execute format('create policy %I on ohms.%I for select to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_counted', part);
        execute format('create policy %I on ohms.%I for delete to ohms_owner using ((select ohms.kind()) = ''system'')',
            part || '_aged', part);
    end loop;
end $$;
