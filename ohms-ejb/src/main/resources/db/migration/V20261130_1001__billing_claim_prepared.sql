-- Other systems may prepare claims for patients they reach who did not refuse: drafts only, which the billing office sends.
-- Whoever prepares one has to know its invoice, who pays, and whether name and address are complete.
insert into ohms.permission (code, reach) values ('claim.prepare', 'everyone');
insert into ohms.api_scope (code) values ('claims.write');
insert into ohms.api_scope_permission (scope, permission) values
    ('claims.write', 'claim.prepare'), ('claims.write', 'claim.read'), ('claims.write', 'invoice.list'),
    ('claims.write', 'coverage.read'), ('claims.write', 'patient.read');

create policy claim_by_client on ohms.claim for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('claim.prepare')) and state = 'DRAFT'
    and created_by = (select ohms.actor()));
create policy claim_event_by_client on ohms.claim_event for insert with check (
    (select ohms.kind()) = 'client' and (select ohms.may('claim.prepare')) and state = 'DRAFT'
    and account_id = (select ohms.actor()));
-- whoever claims an invoice holds it meanwhile, and changes nothing on it
create policy invoice_held_for_claim on ohms.invoice for update using (
    (select ohms.kind()) = 'client' and (select ohms.may('claim.prepare')) and issued_at is not null) with check (false);
