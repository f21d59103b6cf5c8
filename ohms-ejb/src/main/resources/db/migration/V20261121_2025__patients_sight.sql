-- Who may see what is itself something that only a few ask.
insert into ohms.permission (code, reach) values ('access.explain', 'everyone');
insert into ohms.role_permission (role, permission) values ('admin', 'access.explain'), ('cmo', 'access.explain');
