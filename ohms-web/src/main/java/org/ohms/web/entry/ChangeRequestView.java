package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.proposal.ProposalDetails;
import org.ohms.patients.proposal.ProposalList;
import org.ohms.patients.proposal.ProposalReview;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** Changes a patient asks for, beside the record: the desk takes all or some of them, or declines. */
@Named
@ViewScoped
@ShowsRefusals
public class ChangeRequestView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/staff/requests/list?faces-redirect=true";

    @Inject
    transient ProposalList proposals;

    @Inject
    transient ProposalReview review;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Words words;

    private String request = "";
    private int recordVersion;
    private String reason = "";
    private String refusal = "";
    private boolean changedMeanwhile;
    private Map<String, Boolean> take = new LinkedHashMap<>();
    private transient @Nullable ProposalDetails proposal;

    /** Reads the request of the address. */
    public void load() {
        var read = proposals.one(UrlValues.required(UrlValues.id(request)));
        proposal = read;
        recordVersion = read.recordVersion();
        read.fields().forEach(field -> take.putIfAbsent(field.name().name(), !field.isContested()));
    }

    /** Takes the ticked parts into the record; when it changed meanwhile, shows it as it stands now. */
    public @Nullable String accept() {
        var fields = EnumSet.noneOf(DemographicField.class);
        take.forEach((name, taken) -> {
            if (Boolean.TRUE.equals(taken)) {
                fields.add(DemographicField.valueOf(name));
            }
        });
        try {
            review.accept(UrlValues.required(UrlValues.id(request)), recordVersion, fields, reason);
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            take = new LinkedHashMap<>();
            load();
            changedMeanwhile = true;
            return null;
        }
        toasts.say("entry.change.accepted");
        return LIST;
    }

    /** Takes nothing of it. */
    public String decline() {
        review.decline(UrlValues.required(UrlValues.id(request)), refusal);
        toasts.say("entry.declined");
        return LIST;
    }

    /** What a part of the record is called. */
    public String name(DemographicField field) {
        return words.of("entry.part." + field.name().toLowerCase(Locale.ROOT));
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

    public Map<String, Boolean> getTake() {
        return take;
    }

    public @Nullable ProposalDetails getProposal() {
        return proposal;
    }
}
