package org.ohms.billing.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ohms.billing.ledger.LedgerLine;
import org.ohms.billing.share.ShareRow;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.money.Money;

/**
 * An invoice with all that belongs to it.
 *
 * @param patient whose it is
 * @param currency of all its amounts
 * @param entries what is booked on it for the patient, the latest first
 * @param notes the credit notes that take from it
 * @param shares by line, why the patient pays what of it; none of lines for which no payer is asked
 */
public record InvoiceDetails(
        InvoiceRow row,
        PatientLabel patient,
        String currency,
        List<InvoiceLineRow> lines,
        InvoiceWords words,
        List<LedgerLine> entries,
        List<InvoiceRow> notes,
        Map<UUID, ShareRow> shares) {
    public InvoiceDetails {
        shares = Map.copyOf(shares);
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** Whether this line is the first of a package. */
    public boolean first(InvoiceLineRow line) {
        var group = line.packageGroup();
        return group != null
                && ofPackage(line).findFirst().stream().allMatch(one -> one.id().equals(line.id()));
    }

    /** What the package of a line comes to, before tax. */
    public Money packageNet(InvoiceLineRow line) {
        return ofPackage(line).map(InvoiceLineRow::net).reduce(Money.zero(currency), Money::plus);
    }

    /** What the package of a line comes to, with tax. */
    public Money packageTotal(InvoiceLineRow line) {
        return ofPackage(line).map(InvoiceLineRow::total).reduce(Money.zero(currency), Money::plus);
    }

    /** Its lines in their order, parted where a package begins or ends. */
    List<List<InvoiceLineRow>> together() {
        var parts = new ArrayList<List<InvoiceLineRow>>();
        for (var line : lines) {
            var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || !Objects.equals(last.get(0).packageGroup(), line.packageGroup())) {
                last = new ArrayList<>();
                parts.add(last);
            }
            last.add(line);
        }
        return parts;
    }

    private Stream<InvoiceLineRow> ofPackage(InvoiceLineRow line) {
        return lines.stream().filter(one -> Objects.equals(one.packageGroup(), line.packageGroup()));
    }

    /** What its lines come to. */
    public Money total() {
        return sum(InvoiceLineRow::total);
    }

    public Money net() {
        return sum(InvoiceLineRow::net);
    }

    public Money tax() {
        return sum(InvoiceLineRow::tax);
    }

    public Money insurerPart() {
        return sum(InvoiceLineRow::insurerPart);
    }

    public Money patientPart() {
        return sum(InvoiceLineRow::patientPart);
    }

    private Money sum(Function<InvoiceLineRow, Money> part) {
        return lines.stream().map(part).reduce(Money.zero(currency), Money::plus);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "InvoiceDetails[" + row.id() + "]";
    }
}
