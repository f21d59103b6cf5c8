-- Names of tables and columns may hold digits (x12_file); before, such a column would have been left out of a rotation.
create or replace view ohms.sealed_column as
    select c.relname::text as relation, a.attname::text as col,
        substring(col_description(c.oid, a.attnum) from '^\[sealed ([a-z0-9_]+\.[a-z0-9_]+)\]') as place
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
        and col_description(c.oid, a.attnum) ~ '^\[sealed [a-z0-9_]+\.[a-z0-9_]+\]';
