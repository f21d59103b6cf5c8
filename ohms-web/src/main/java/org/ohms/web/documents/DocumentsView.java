package org.ohms.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** The documents of a patient, and the place where more come in. */
@Named
@ViewScoped
@ShowsRefusals
public class DocumentsView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    private String visit = "";
    private long total;
    private transient List<DocumentRow> rows = List.of();

    @Override
    protected void read() {
        var page = desk.of(id(), new PageRequest(getFirst(), ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** The visit that what is sent from here belongs to; empty for none. */
    public String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = UrlValues.visit(visit).map(Object::toString).orElse("");
    }

    public List<DocumentRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }
}
