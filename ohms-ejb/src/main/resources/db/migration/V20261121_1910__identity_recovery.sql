-- A link may also be for a forgotten password: it lives shorter, and a new one leaves the older ones alone, so that nobody
-- can take the owner's link away by asking again.
alter table ohms.one_time_link add column purpose text not null default 'first' check (purpose in ('first', 'recovery'));
