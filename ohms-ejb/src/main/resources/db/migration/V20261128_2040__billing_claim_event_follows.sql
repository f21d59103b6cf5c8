-- When two records become one, what happened to their claims follows; the login that serves requests still changes none of it.
create policy claim_event_moved on ohms.claim_event for update using ((select ohms.kind()) = 'system');
