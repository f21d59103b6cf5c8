-- Whoever leaves the house is away for good: their visits wait to be moved like those of any other absence.
alter table ohms.schedule_exception drop constraint schedule_exception_reason_check;
alter table ohms.schedule_exception add constraint schedule_exception_reason_check
    check (reason in ('SICK', 'LEAVE', 'TRAINING', 'WARD', 'OTHER', 'LEFT'));
