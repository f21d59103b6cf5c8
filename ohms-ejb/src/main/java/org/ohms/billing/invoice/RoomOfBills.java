package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** What the patient was billed, in the copy of the record: a designated record set holds billing records (45 CFR 164.501). */
@ApplicationScoped
class RoomOfBills implements RecordRoom {
    @Inject
    InvoiceBook book;

    @Inject
    InvoiceReading reading;

    @Override
    public String code() {
        return "bills";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return book.issued(patient).stream().map(this::entry).toList();
    }

    private CopyEntry entry(InvoiceRow row) {
        var invoice = book.with(row.id());
        return CopyEntry.of()
                .text("number", row.number())
                .day("issuedOn", row.issuedOn())
                .day("dueOn", row.dueOn())
                .code("state", row.state().name())
                .text(
                        "services",
                        reading.lines(invoice).stream()
                                .map(line -> line.quantity().toPlainString() + " " + line.name() + " "
                                        + amount(line.total()))
                                .collect(Collectors.joining("; ")))
                .text("total", amount(row.figures().total()))
                .text("received", amount(row.figures().received()))
                .text("open", amount(row.figures().open()))
                .text("dispute", invoice.words().dispute())
                .text("writeOff", invoice.words().writeOff())
                .done();
    }

    private static String amount(Money money) {
        return money.rounded()
                        .amount()
                        .setScale(money.currency().getDefaultFractionDigits())
                        .toPlainString() + " " + money.currency().getCurrencyCode();
    }
}
