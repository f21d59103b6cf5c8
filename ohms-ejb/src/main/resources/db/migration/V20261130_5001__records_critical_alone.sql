-- A critical finding that belongs to no result becomes one of its own, so that somebody takes notice of it and it goes up when
-- nobody does. Whoever measures makes such a result, and takes it back with the figure; no other.
alter table ohms.diagnostic_report add column found_alone boolean not null default false;
alter table ohms.diagnostic_report add constraint diagnostic_report_alone check (critical or not found_alone);

create policy diagnostic_report_alone_kept on ohms.diagnostic_report for insert with check (
    found_alone and (select ohms.kind()) = 'staff' and (select ohms.may('observation.write'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = diagnostic_report.patient_id));
create policy diagnostic_report_alone_withdrawn on ohms.diagnostic_report for update using (
    found_alone and (select ohms.kind()) = 'staff' and (select ohms.may('observation.write'))
    and exists (select 1 from ohms.in_my_care c where c.patient_id = diagnostic_report.patient_id));
