-- Dues that stood in the way of a booking are paid at once, and the bank leads back to that booking. Which one it was stands
-- with the try, because the gateway is told the same way back however often it is asked.
alter table ohms.payment_attempt
    add column booking_service uuid,
    add column booking_video boolean not null default false;
comment on column ohms.payment_attempt.booking_service is 'what the visit is for that is booked once this is paid; none where nobody was booking';
comment on column ohms.payment_attempt.booking_video is 'whether that visit is to be by video';
