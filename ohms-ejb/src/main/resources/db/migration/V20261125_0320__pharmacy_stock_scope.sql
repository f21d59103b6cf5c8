-- Other systems may read what is on the shelves, with a scope of its own.
insert into ohms.api_scope (code) values ('stock.read');
insert into ohms.api_scope_permission (scope, permission) values ('stock.read', 'stock.read');
