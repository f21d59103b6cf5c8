package org.ohms.web.prescribing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.PrescriptionVerification;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.prescribing.prescription.VerifiedPrescription;
import org.ohms.web.shared.UrlValues;

/** Whether a prescription on paper is valid, for whoever holds the paper. */
@Named
@RequestScoped
public class VerifyView {
    @Inject
    PrescriptionVerification verification;

    private String id = "";
    private String proof = "";
    private @Nullable VerifiedPrescription found;

    /** Looks once; what is no prescription and a wrong proof look the same. */
    public void load() {
        found = UrlValues.id(id)
                .flatMap(wanted -> verification.look(wanted, proof))
                .orElse(null);
    }

    public @Nullable VerifiedPrescription getFound() {
        return found;
    }

    public String getDirections() {
        var known = found;
        return known == null ? "" : new SpokenDirections(Locale.ENGLISH).forProfessional(known.directions());
    }

    public String getQuantity() {
        var known = found;
        return known == null
                ? ""
                : new SpokenDirections(Locale.ENGLISH)
                        .inPacks(known.quantity(), known.directions().unit(), known.packSize());
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(@Nullable String proof) {
        this.proof = proof == null ? "" : proof;
    }
}
