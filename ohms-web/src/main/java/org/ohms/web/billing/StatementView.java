package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.statement.StatementDesk;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** Prints a statement of what one patient owed and owes. */
@Named
@ViewScoped
@ShowsRefusals
public class StatementView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient StatementDesk statements;

    private String patient = "";
    private String from = "";
    private String until = "";

    /** Sends it as a document; a day that is left out is the usual one. */
    public void print() throws IOException {
        var pdf = statements.print(
                UrlValues.required(UrlValues.patient(patient)),
                StatementDays.read(from, "from"),
                StatementDays.read(until, "until"));
        Faces.sendFile(pdf, "statement.pdf", true);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? this.patient : patient;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }
}
