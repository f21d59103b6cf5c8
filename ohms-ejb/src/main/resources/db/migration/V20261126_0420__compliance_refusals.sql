-- Whoever is refused again and again may be trying what they cannot open: so often, within the same minutes as above.
alter table ohms.oversight_rules add column many_refusals int not null default 20 check (many_refusals between 2 and 1000);
