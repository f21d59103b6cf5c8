package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.payer.PayerBook;
import org.ohms.billing.payer.PayerRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Who pays for patients beside themselves; a new one is written down here. */
@Named
@ViewScoped
@ShowsRefusals
public class PayersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PayerBook book;

    @Inject
    transient Toasts toasts;

    private final PayerForm form = new PayerForm();
    private transient List<PayerRow> rows = List.of();

    public void load() {
        rows = book.payers();
    }

    public String record() {
        var id = book.record(form.draft());
        toasts.say("billing.payer.recorded");
        return "/admin/payer?faces-redirect=true&payer=" + id;
    }

    public List<PayerRow> getRows() {
        return rows;
    }

    public PayerForm getForm() {
        return form;
    }

    /** How payers are reached. */
    public List<Connection> getConnections() {
        return Arrays.asList(Connection.values());
    }

    /** The address in one line. */
    public String address(@Nullable PayerRow row) {
        return row == null
                ? ""
                : String.join(
                        ", ",
                        List.of(row.street(), row.city(), (row.state() + " " + row.postalCode()).strip()).stream()
                                .filter(part -> !part.isEmpty())
                                .toList());
    }
}
