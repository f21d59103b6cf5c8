package org.ohms.web.patients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientReveal;
import org.ohms.patients.patient.RevealedContacts;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/**
 * Opens what is masked of a patient for the answer at hand: nothing of it stays in the view, so whoever comes to this
 * screen later does not find it.
 */
@Named
@RequestScoped
@ShowsRefusals
public class RevealView {
    @Inject
    PatientReveal reveal;

    @Inject
    Person person;

    private String reason = "";
    private @Nullable RevealedContacts revealed;

    /** Whether this person may. */
    public boolean isAllowed() {
        return person.may("patient.reveal") || person.may("patient.reveal-own");
    }

    /** Opens it once, for the reason typed. */
    public void open(String patient) {
        revealed = reveal.reveal(UrlValues.required(UrlValues.patient(patient)), reason);
        reason = "";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Null until it was opened, and in every later answer. */
    public @Nullable RevealedContacts getRevealed() {
        return revealed;
    }
}
