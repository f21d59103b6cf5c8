package org.ohms.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.OwnDocuments;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What the hospital shares with a patient, and what the patient sent; and the place to send more. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnDocumentsView extends PagedList<DocumentRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnDocuments documents;

    @Inject
    transient PortalStanding standing;

    @Inject
    transient Person person;

    private String visit = "";
    private boolean linked;
    private String patient = "";

    /** Reads before anything is shown; without a record there is nothing to see and nowhere to send to. */
    public void load() {
        linked = person.isActingForAnother() || standing.mine().isLinked();
        if (linked) {
            patient = documents.patient().toString();
            show(documents.mine(wanted()));
        }
    }

    public boolean isLinked() {
        return linked;
    }

    /** Whose page it is; what is sent from it is for nobody else. */
    public String getPatient() {
        return patient;
    }

    /** The visit that what is sent from here belongs to; empty for none. */
    public String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = UrlValues.visit(visit).map(Object::toString).orElse("");
    }
}
