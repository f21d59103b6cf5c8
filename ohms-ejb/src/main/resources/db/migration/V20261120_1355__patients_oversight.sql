-- Who reads the trail may be told which patient a line is about: the end of the number, and the name when asked.
create policy patient_overseen on ohms.patient for select using (
    (select ohms.kind()) = 'staff'
    and (select ohms.may('audit.read') or ohms.may('audit.reveal')));
