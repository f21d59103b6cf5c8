package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

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
        var rows = book.issued(patient);
        var invoices = book.withAll(rows.stream().map(InvoiceRow::id).toList());
        var lines = reading.lines(invoices.values());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(invoices.get(row.id()))
                        .map(invoice -> entry(row, invoice.words(), lines.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private static CopyEntry entry(InvoiceRow row, InvoiceWords words, List<InvoiceLineRow> lines) {
        return CopyEntry.of()
                .text("number", row.number())
                .day("issuedOn", row.issuedOn())
                .day("dueOn", row.dueOn())
                .code("state", row.state().name())
                .text(
                        "services",
                        lines.stream()
                                .map(line -> line.quantity().toPlainString() + " " + line.name() + " "
                                        + line.total().written())
                                .collect(Collectors.joining("; ")))
                .text("total", row.figures().total().written())
                .text("received", row.figures().received().written())
                .text("open", row.figures().open().written())
                .text("dispute", words.dispute())
                .text("writeOff", words.writeOff())
                .done();
    }
}
