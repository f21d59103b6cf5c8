package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.billing.payment.DepositRow;
import org.ohms.billing.payment.OwnPayments;
import org.omnifaces.util.Faces;

/** What a patient was billed, and paid ahead. */
@Named
@RequestScoped
public class OwnBillsView {
    @Inject
    OwnBills bills;

    @Inject
    OwnPayments payments;

    @Inject
    OnlinePayment online;

    private List<InvoiceRow> rows = List.of();
    private List<DepositRow> ahead = List.of();

    public void load() {
        rows = bills.mine();
        ahead = payments.ahead();
    }

    /** What the hospital holds of what they paid ahead. */
    public List<DepositRow> getAhead() {
        return ahead;
    }

    /** Sends the receipt of a deposit as a document. */
    public void printReceipt(DepositRow deposit) throws IOException {
        Faces.sendFile(payments.print(deposit.payment().id()), "receipt.pdf", true);
    }

    /** Whether several of them can be paid at once. */
    public boolean isTogether() {
        return getOpen().size() > 1 && online.isOffered();
    }

    public List<InvoiceRow> getOpen() {
        return rows.stream().filter(row -> row.figures().isOpen()).toList();
    }

    public List<InvoiceRow> getDone() {
        return rows.stream().filter(row -> !row.figures().isOpen()).toList();
    }
}
