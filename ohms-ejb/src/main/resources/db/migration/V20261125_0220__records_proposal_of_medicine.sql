-- Patients also tell of what they take and was not prescribed here.
alter table ohms.chart_proposal drop constraint chart_proposal_subject_check;
alter table ohms.chart_proposal add constraint chart_proposal_subject_check
    check (subject in ('ALLERGY', 'FAMILY', 'SOCIAL', 'MEDICINE', 'READING'));
