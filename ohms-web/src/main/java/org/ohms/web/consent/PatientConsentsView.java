package org.ohms.web.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientId;
import org.ohms.patients.consent.ConsentDesk;
import org.ohms.patients.consent.ConsentStanding;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The consents of a patient; the desk records those on paper. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientConsentsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ConsentDesk desk;

    @Inject
    transient PatientRecord record;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String text = "";
    private String party = "";
    private String signature = "";
    private transient @Nullable PatientLabel label;
    private transient @Nullable ConsentStanding standing;

    /** Reads the consents of the patient of the address. */
    public void load() {
        label = record.label(id());
        standing = desk.of(id());
    }

    /** Records what was signed on paper. */
    public String record() {
        var words = UrlValues.id(text)
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.INVALID,
                        List.of(Refusal.of(CommonRefusal.REQUIRED).at("text"))));
        var to = UrlValues.id(party).map(ClientId::new).orElse(null);
        desk.record(id(), new SignConsent(words, to, SigningWay.PAPER, signature));
        toasts.say("consent.recorded");
        return here();
    }

    /** Withdraws it, at once. */
    public String withdraw(String consent) {
        desk.withdraw(id(), UrlValues.required(UrlValues.id(consent)));
        toasts.say("consent.withdrawn");
        return here();
    }

    private String here() {
        return "/staff/patients/consents?faces-redirect=true&patient=" + patient;
    }

    private PatientId id() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getParty() {
        return party;
    }

    public void setParty(@Nullable String party) {
        this.party = party == null ? "" : party;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(@Nullable String signature) {
        this.signature = signature == null ? "" : signature;
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public @Nullable ConsentStanding getStanding() {
        return standing;
    }
}
