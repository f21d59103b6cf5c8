-- Who does not want to be disclosed to a program is not found by it. The index has thousands of rows for a name that many have,
-- and a function for each of them took nine tenths of a search among 100,000 patients: the refusals of one program are few, and
-- are read once for the statement.
create index consent_refusal_of_party on ohms.consent_refusal (party, patient_id) where kind = 'disclosure';

drop policy patient_search_token_disclosed on ohms.patient_search_token;
create policy patient_search_token_disclosed on ohms.patient_search_token as restrictive using (
    (select ohms.kind()) <> 'client'
    or patient_id not in (
            select r.patient_id from ohms.consent_refusal r
            where r.kind = 'disclosure' and r.party = (select ohms.actor()))
        and (not (select ohms.for_research())
            or patient_id in (select g.patient_id from ohms.consent_given g where g.kind = 'research')));
