-- Whoever walks the chain compares the reasons with what was sealed, and opens none of them.
create policy audit_reason_verified on ohms.audit_reason for select using (
    (select ohms.kind()) = 'staff' and (select ohms.may('audit.verify')));
