-- What of an interchange nobody here reads, and which answers in it are to no question of this hospital, is said each time
-- somebody looks what became of the file.
alter table ohms.x12_interchange
    -- the types of its transaction sets that this hospital does not read, parted by commas
    add column unread text not null default '',
    -- how many answers about covers in it (271) nobody here asked for
    add column unasked_count int not null default 0 check (unasked_count >= 0);
