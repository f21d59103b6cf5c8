package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.report.ReportDetails;
import org.ohms.records.report.ReportRow;
import org.ohms.records.report.ReportStatus;
import org.ohms.records.report.ResultEntry;
import org.ohms.records.report.ResultReading;
import org.ohms.records.report.ResultSigning;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** One result: read, acknowledged, signed and shared. */
@Named
@ViewScoped
@ShowsRefusals
public class ResultView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ResultReading results;

    @Inject
    transient ResultSigning signing;

    @Inject
    transient ResultEntry entry;

    private String result = "";
    private String comment = "";
    private long version;
    private transient @Nullable ReportDetails details;

    @Override
    protected void read() {
        details = results.result(id(), chosen());
        version = details.row().version();
    }

    public String acknowledge() {
        signing.acknowledge(id(), chosen());
        return here("records.result.acknowledged");
    }

    public String sign() {
        signing.sign(id(), chosen(), version, false, comment);
        return here("records.result.signed");
    }

    public String signAndShare() {
        signing.sign(id(), chosen(), version, true, comment);
        return here("records.result.shared");
    }

    public String strike() {
        entry.enteredInError(id(), chosen(), version);
        return kept("results", "records.result.struck");
    }

    private String here(String text) {
        return kept("result", text) + "&result=" + result;
    }

    private UUID chosen() {
        return UrlValues.required(UrlValues.id(result));
    }

    /** How the figure of a line went before; null when it is the first, or none. */
    public @Nullable Course course(ObservationRow line) {
        return details == null ? null : details.courses().get(line.code());
    }

    /** Whether somebody here may still sign it. */
    public boolean isSignable() {
        var row = getRow();
        return row != null
                && may("result.sign")
                && row.signedAt() == null
                && row.status() != ReportStatus.ENTERED_IN_ERROR;
    }

    public @Nullable ReportRow getRow() {
        return details == null ? null : details.row();
    }

    public @Nullable ReportDetails getDetails() {
        return details;
    }

    public String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result == null ? "" : result;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
