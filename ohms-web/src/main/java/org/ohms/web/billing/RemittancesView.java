package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.remittance.ReceivedFile;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.billing.remittance.RemittanceRow;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.ShowsRefusals;

/** What payers paid, the latest first, and the file somebody brings. */
@Named
@ViewScoped
@ShowsRefusals
public class RemittancesView extends PagedList<RemittanceRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RemittanceDesk desk;

    private transient @Nullable Part file;
    private transient @Nullable ReceivedFile received;

    public void load() {
        show(desk.search(null, wanted()));
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
}
