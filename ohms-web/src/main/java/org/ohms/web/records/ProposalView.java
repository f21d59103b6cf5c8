package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.records.proposal.ChartProposalDetails;
import org.ohms.records.proposal.ChartProposalReview;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What a patient sent, beside the chart: taken as it is, changed first, or declined. */
@Named
@ViewScoped
@ShowsRefusals
public class ProposalView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/staff/requests/list?faces-redirect=true";

    @Inject
    transient ChartProposalReview proposals;

    @Inject
    transient Toasts toasts;

    private String request = "";
    private String reason = "";
    private String refusal = "";
    private long standing;
    private boolean changedMeanwhile;
    private final Map<String, String> words = new LinkedHashMap<>();
    private transient @Nullable ChartProposalDetails proposal;

    /** Reads what the address names. */
    public void load() {
        var read = proposals.one(UrlValues.required(UrlValues.id(request)));
        proposal = read;
        standing = read.standing();
        read.subject().fields().forEach(field -> words.put(field, ""));
        read.fields().forEach(field -> words.put(field.name(), field.wanted()));
    }

    /** Writes it as it stands in the form; when the chart changed meanwhile, shows it as it stands now. */
    public @Nullable String accept() {
        try {
            proposals.accept(UrlValues.required(UrlValues.id(request)), standing, new ProposedWords(words), reason);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            load();
            changedMeanwhile = true;
            return null;
        }
        toasts.say("records.sent.accepted");
        return LIST;
    }

    /** Writes nothing of it. */
    public String decline() {
        proposals.decline(UrlValues.required(UrlValues.id(request)), refusal);
        toasts.say("records.sent.declined");
        return LIST;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = request == null ? "" : request;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal == null ? "" : refusal;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public @Nullable ChartProposalDetails getProposal() {
        return proposal;
    }
}
