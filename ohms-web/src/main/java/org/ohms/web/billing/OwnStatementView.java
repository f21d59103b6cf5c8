package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.statement.OwnStatements;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** Prints a statement of what the patient owed and owes. */
@Named
@RequestScoped
@ShowsRefusals
public class OwnStatementView {
    @Inject
    OwnStatements statements;

    private String from = "";
    private String until = "";

    /** Sends it as a document; a day that is left out is the usual one. */
    public void print() throws IOException {
        var pdf = statements.print(StatementDays.read(from, "from"), StatementDays.read(until, "until"));
        Faces.sendFile(pdf, "statement.pdf", true);
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
