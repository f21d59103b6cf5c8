-- A page that keeps a draft twice within a moment sends two requests, and they may arrive the other way round: the page
-- numbers what it sends (by its clock, and never lower than before), and an older state does not take the place of a newer one.
alter table ohms.draft add column turn bigint not null default 0 check (turn >= 0);
