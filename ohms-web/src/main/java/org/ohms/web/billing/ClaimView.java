package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.BatchRow;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimDetails;
import org.ohms.billing.claim.ClaimDraft;
import org.ohms.billing.claim.ClaimSending;
import org.ohms.billing.remittance.RemittanceClaimRow;
import org.ohms.billing.remittance.RemittanceDesk;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One claim: what it says, what is missing, how far it is and what the payer answered. */
@Named
@ViewScoped
@ShowsRefusals
public class ClaimView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ClaimDesk desk;

    @Inject
    transient ClaimSending sending;

    @Inject
    transient RemittanceDesk remittances;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String claim = "";
    private long version;
    private String diagnoses = "";
    private String placeOfService = ClaimDraft.OUTPATIENT;
    private boolean authorisationNeeded;
    private String authorisation = "";
    private transient @Nullable ClaimDetails details;
    private transient List<RemittanceClaimRow> answers = List.of();

    public void load() {
        var found = desk.claim(id());
        details = found;
        version = found.row().version();
        diagnoses = String.join(", ", found.row().diagnoses());
        placeOfService = found.row().placeOfService();
        authorisationNeeded = found.row().needsAuthorisation();
        authorisation = found.row().authorisation();
        answers = person.may("remittance.read") ? remittances.about(id()) : List.of();
    }

    public String write() {
        desk.write(
                id(),
                version,
                new ClaimDraft(
                        Arrays.asList(diagnoses.split("[,;\\s]+")),
                        placeOfService,
                        authorisationNeeded,
                        authorisation));
        toasts.say("billing.claim.written");
        return here();
    }

    public String send() {
        sending.send(List.of(id()));
        toasts.say("billing.claim.sent");
        return here();
    }

    public String cancel() {
        desk.cancel(id(), version);
        toasts.say("billing.claim.cancelled");
        return here();
    }

    /** The interchange it stands in, for whoever takes it to the payer. */
    public void download() throws IOException {
        var batch = batch();
        Faces.sendFile(
                sending.content(batch.id()).getBytes(StandardCharsets.UTF_8), "837-" + batch.number() + ".txt", true);
    }

    public String handedOver() {
        sending.handedOver(batch().id());
        toasts.say("billing.claim.handedOver");
        return here();
    }

    private BatchRow batch() {
        var batch = desk.claim(id()).batch();
        if (batch == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return batch;
    }

    private String here() {
        return "/staff/billing/claim?faces-redirect=true&claim=" + claim;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(claim));
    }

    public @Nullable ClaimDetails getDetails() {
        return details;
    }

    public List<RemittanceClaimRow> getAnswers() {
        return answers;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(@Nullable String claim) {
        this.claim = claim == null ? this.claim : claim;
    }

    public String getDiagnoses() {
        return diagnoses;
    }

    public void setDiagnoses(@Nullable String diagnoses) {
        this.diagnoses = diagnoses == null ? "" : diagnoses;
    }

    public String getPlaceOfService() {
        return placeOfService;
    }

    public void setPlaceOfService(@Nullable String placeOfService) {
        this.placeOfService = placeOfService == null ? "" : placeOfService;
    }

    public boolean isAuthorisationNeeded() {
        return authorisationNeeded;
    }

    public void setAuthorisationNeeded(boolean authorisationNeeded) {
        this.authorisationNeeded = authorisationNeeded;
    }

    public String getAuthorisation() {
        return authorisation;
    }

    public void setAuthorisation(@Nullable String authorisation) {
        this.authorisation = authorisation == null ? "" : authorisation;
    }
}
