-- Bills and what was paid are nobody's part of a proxy: whoever acts for a patient sees none of it, whatever the application
-- says they may. A scope that lets them in has to say so here.
do $$
declare
    guarded text;
begin
    foreach guarded in array array ['invoice', 'line_share', 'payment', 'refund', 'deposit_allocation', 'payment_attempt',
            'payment_plan'] loop
        execute format('create policy %1$s_not_for_proxies on ohms.%1$I as restrictive using ('
            '(select ohms.kind()) <> ''patient'' or (select ohms.acting_for()) is null)', guarded);
    end loop;
end $$;
