package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.OwnBills;

/** What a patient was billed. */
@Named
@RequestScoped
public class OwnBillsView {
    @Inject
    OwnBills bills;

    private List<InvoiceRow> rows = List.of();

    public void load() {
        rows = bills.mine();
    }

    public List<InvoiceRow> getOpen() {
        return rows.stream().filter(row -> row.figures().isOpen()).toList();
    }

    public List<InvoiceRow> getDone() {
        return rows.stream().filter(row -> !row.figures().isOpen()).toList();
    }
}
