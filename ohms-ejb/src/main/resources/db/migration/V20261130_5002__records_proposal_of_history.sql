-- Patients also tell of illnesses they have or had, and of operations of former times.
alter table ohms.chart_proposal drop constraint chart_proposal_subject_check;
alter table ohms.chart_proposal add constraint chart_proposal_subject_check
    check (subject in ('CONDITION', 'PROCEDURE', 'ALLERGY', 'FAMILY', 'SOCIAL', 'MEDICINE', 'READING'));
