package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.remittance.ReceivedFile;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.remittance.RemittanceRow;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** What payers paid, the latest first, and the file somebody brings. */
@Named
@ViewScoped
@ShowsRefusals
public class RemittancesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient RemittanceDesk desk;

    private transient @Nullable Part file;
    private int first;
    private transient List<RemittanceRow> rows = List.of();
    private transient @Nullable ReceivedFile received;
    private long total;

    public void load() {
        var page = desk.search(null, new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** Takes the file in; what became of it stands above the list. */
    public void bring() throws IOException {
        var chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("file"));
        }
        try (var content = chosen.getInputStream()) {
            received = desk.receive(content.readNBytes(InterchangeReader.MOST_BYTES + 1), FileOrigin.PAGE);
        }
        load();
    }

    public @Nullable ReceivedFile getReceived() {
        return received;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public List<RemittanceRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
