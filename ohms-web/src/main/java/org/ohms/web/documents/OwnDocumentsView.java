package org.ohms.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.OwnDocuments;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What the hospital shares with a patient, and what the patient sent; and the place to send more. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnDocumentsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient OwnDocuments documents;

    @Inject
    transient PortalStanding standing;

    @Inject
    transient Person person;

    private String visit = "";
    private int first;
    private long total;
    private boolean linked;
    private String patient = "";
    private transient List<DocumentRow> rows = List.of();

    /** Reads before anything is shown; without a record there is nothing to see and nowhere to send to. */
    public void load() {
        linked = person.isActingForAnother() || standing.mine().isLinked();
        if (linked) {
            patient = documents.patient().toString();
            var page = documents.mine(new PageRequest(first, ROWS));
            rows = page.rows();
            total = page.total();
        }
    }

    public boolean isLinked() {
        return linked;
    }

    /** Whose page it is; what is sent from it is for nobody else. */
    public String getPatient() {
        return patient;
    }

    public List<DocumentRow> getRows() {
        return rows;
    }

    /** The visit that what is sent from here belongs to; empty for none. */
    public String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = UrlValues.visit(visit).map(Object::toString).orElse("");
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
