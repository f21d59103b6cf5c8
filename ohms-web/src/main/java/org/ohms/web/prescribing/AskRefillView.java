package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.OwnPrescriptions;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.prescribing.refill.OwnRefills;
import org.ohms.prescribing.refill.RefillRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** One prescription as its patient reads it, with more to ask for. */
@Named
@ViewScoped
@ShowsRefusals
public class AskRefillView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnPrescriptions prescriptions;

    @Inject
    transient OwnRefills refills;

    @Inject
    transient Toasts toasts;

    private String prescription = "";
    private String words = "";
    private transient @Nullable PrescriptionRow row;
    private transient List<RefillRow> asked = List.of();

    /** Another's prescription, and one that is over, is none. */
    public void load() {
        var id = wanted();
        row = prescriptions.mine().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        asked = refills.mine().stream()
                .filter(one -> one.prescription().equals(id))
                .toList();
    }

    public String ask() {
        refills.ask(wanted(), words);
        toasts.say("prescribing.own.asked");
        return "/portal/health/medicines?faces-redirect=true";
    }

    private UUID wanted() {
        return UrlValues.required(UrlValues.id(prescription));
    }

    /** The directions as one sentence, in the language the browser asks for. */
    public String getSentence() {
        var known = row;
        return known == null
                ? ""
                : new SpokenDirections(Faces.getExternalContext().getRequestLocale()).forPatient(known.directions());
    }

    /** Whether it was asked for, and waits for an answer. */
    public boolean isOpen() {
        return asked.stream().anyMatch(RefillRow::isOpen);
    }

    public @Nullable PrescriptionRow getRow() {
        return row;
    }

    public List<RefillRow> getAsked() {
        return asked;
    }

    public String getPrescription() {
        return prescription;
    }

    public void setPrescription(@Nullable String prescription) {
        this.prescription = prescription == null ? "" : prescription;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
