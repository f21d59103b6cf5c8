-- Who prepared a claim may write it anew as long as it is a draft; once it was sent, or somebody gave it up, it stays.
create policy claim_rewritten_by_client on ohms.claim for update using (
    (select ohms.kind()) = 'client' and (select ohms.may('claim.prepare')) and state = 'DRAFT'
    and created_by = (select ohms.actor())) with check (
    (select ohms.kind()) = 'client' and (select ohms.may('claim.prepare')) and state = 'DRAFT'
    and created_by = (select ohms.actor()));
