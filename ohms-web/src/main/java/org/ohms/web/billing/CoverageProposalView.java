package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.proposal.CoverageProposalDetails;
import org.ohms.billing.proposal.CoverageProposalReview;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What a patient told of an insurance, beside what is known: written down as it is, changed first, or declined. */
@Named
@ViewScoped
@ShowsRefusals
public class CoverageProposalView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/staff/requests/list?faces-redirect=true";

    @Inject
    transient CoverageProposalReview proposals;

    @Inject
    transient PayerChoices payers;

    @Inject
    transient Toasts toasts;

    private String request = "";
    private String reason = "";
    private String refusal = "";
    private long standing;
    private boolean changedMeanwhile;
    private final CoverageForm form = new CoverageForm();
    private transient @Nullable CoverageProposalDetails proposal;
    private transient List<PayerChoices.Choice> choices = List.of();

    /** Reads what the address names. */
    public void load() {
        var read = proposals.one(id());
        proposal = read;
        standing = read.standing();
        form.show(read);
    }

    /** Writes it down as it stands in the form; when the coverage changed meanwhile, shows it as it stands now. */
    public @Nullable String accept() {
        try {
            proposals.accept(id(), standing, form.draft(), reason);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            load();
            changedMeanwhile = true;
            return null;
        }
        toasts.say("billing.told.accepted");
        return LIST;
    }

    /** Writes nothing of it. */
    public String decline() {
        proposals.decline(id(), refusal);
        toasts.say("billing.told.declined");
        return LIST;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(request));
    }

    /** Payers that can be chosen. */
    public List<PayerChoices.Choice> getChoices() {
        if (choices.isEmpty()) {
            var read = proposal;
            choices = payers.with(read == null ? null : read.known());
        }
        return choices;
    }

    public List<SubscriberRelationship> getRelationships() {
        return Arrays.asList(SubscriberRelationship.values());
    }

    public CoverageForm getForm() {
        return form;
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

    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public @Nullable CoverageProposalDetails getProposal() {
        return proposal;
    }
}
