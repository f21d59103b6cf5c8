-- A goal that came from elsewhere was set by nobody here.
alter table ohms.goal alter column set_by drop not null;
