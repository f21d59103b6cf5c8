package org.ohms.billing.invoice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.billing.charge.ChargeBook;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;

/** Invoices of the visits that the demonstration has already had: some to be billed still, most of them issued. */
@ApplicationScoped
class DemoInvoices {
    private static final int DUE_DAYS = 14;

    @Inject
    EntityManager entities;

    @Inject
    ChargeBook charges;

    @Inject
    InvoiceBook book;

    @Inject
    InvoiceIssuing issuing;

    @Inject
    KnownHospital hospital;

    void issue(@Observes @Priority(342) DemoDataWanted wanted) {
        var index = 0;
        for (var one : open().entrySet()) {
            if (index++ % 3 != 2) {
                issue(one.getKey(), one.getValue());
            }
        }
    }

    private void issue(PatientId patient, List<UUID> wanted) {
        var invoice = Invoice.draft(patient, hospital.settings().currency(), issuing.now(), null);
        var billed = charges.bill(patient, wanted, invoice.id());
        book.add(invoice);
        var position = 1;
        for (var row : billed) {
            book.add(new InvoiceLine(invoice.id(), position++, row, issuing.now()));
        }
        book.keep();
        issuing.issue(invoice, book.lines(invoice.id()), DUE_DAYS);
        book.keep();
    }

    private Map<PatientId, List<UUID>> open() {
        List<?> rows = entities.createNativeQuery("""
                        select cast(patient_id as text), string_agg(cast(id as text), ',' order by id) from charge
                        where state = 'OPEN' and unit_price is not null group by patient_id
                        order by not exists (select 1 from patient_account a where a.patient_id = charge.patient_id),
                            min(made_at), patient_id""").getResultList();
        var open = new LinkedHashMap<PatientId, List<UUID>>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> open.put(
                        PatientId.of(String.valueOf(row[0])),
                        Arrays.stream(String.valueOf(row[1]).split(","))
                                .map(UUID::fromString)
                                .toList()));
        return open;
    }
}
