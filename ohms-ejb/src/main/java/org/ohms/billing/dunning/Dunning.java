package org.ohms.billing.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/**
 * Patients are reminded of their own part of a bill that is overdue, step by step and each step once. Nobody is reminded of
 * what they dispute, or pay in parts as agreed; and whoever is told late is told the latest step only.
 */
@ApplicationScoped
class Dunning {
    private static final int MOST = 5_000;

    @Inject
    DunningSettings settings;

    @Inject
    EntityManager entities;

    @Inject
    Notifications notifications;

    @Inject
    Background background;

    /** A bill somebody is to be reminded of. */
    private record Late(UUID invoice, PatientId patient, int step) {}

    void on(@Observes DayHasPassed day) {
        if (settings.steps().isEmpty()) {
            return;
        }
        background.call("dunning.late", () -> late(day.today())).forEach(one -> tell(one, day));
    }

    private List<Late> late(LocalDate today) {
        var steps = settings.steps();
        List<?> found = entities.createNativeQuery("""
                        select cast(o.id as text), cast(o.patient_id as text), o.late from (
                            select i.id, i.patient_id, cast(?1 as date) - i.due_on late, sum(e.amount) owed
                            from invoice i join ledger_entry e on e.invoice_id = i.id
                            where i.kind = 'INVOICE' and i.due_on <= cast(?1 as date) - ?2
                                and (i.disputed_at is null or i.dispute_settled_at is not null)
                                and e.account = 'PATIENT_RECEIVABLE' group by i.id) o
                        where o.owed > 0 and not plan_is_kept(o.id, o.owed, cast(?1 as date))
                            and not exists (select 1 from invoice_dunning d where d.invoice_id = o.id
                                and d.step >= (select count(*) from unnest(cast(string_to_array(?3, ',') as int[])) s
                                    where s <= o.late))
                        order by o.late desc, o.id""")
                .setParameter(1, today.toString())
                .setParameter(2, steps.get(0))
                .setParameter(
                        3, String.join(",", steps.stream().map(String::valueOf).toList()))
                .setMaxResults(MOST)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Late(
                        UUID.fromString(String.valueOf(row[0])),
                        PatientId.of(String.valueOf(row[1])),
                        step(((Number) row[2]).intValue())))
                .toList();
    }

    private int step(int late) {
        return (int) settings.steps().stream().filter(days -> days <= late).count();
    }

    /** Two nodes find the same bill; one of them notes it, and tells. */
    private void tell(Late one, DayHasPassed day) {
        background.run("dunning.tell", () -> {
            background.about("Invoice", one.invoice(), one.patient());
            var noted = entities.createNativeQuery("""
                            insert into invoice_dunning (invoice_id, step, told_at)
                            values (cast(?1 as uuid), ?2, cast(?3 as timestamptz)) on conflict do nothing""")
                    .setParameter(1, one.invoice().toString())
                    .setParameter(2, one.step())
                    .setParameter(3, day.at().toString())
                    .executeUpdate();
            if (noted == 1) {
                notifications.tellPatient(
                        one.patient(),
                        new NewNotification(
                                "bill.reminder",
                                one.patient(),
                                one.invoice(),
                                null,
                                "bill.reminder:" + one.invoice() + ":" + one.step()));
            }
        });
    }
}
