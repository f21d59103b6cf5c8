package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.gateway.CardsOnFile;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;

/** What a patient keeps for paying, in the banner of billing. */
@Named
@RequestScoped
public class CardOnFileView {
    @Inject
    CardsOnFile cards;

    @Inject
    Person person;

    private @Nullable PatientId asked;
    private List<String> kept = List.of();

    /** By the words the patient knows it by; nothing for whoever does not read invoices. */
    public List<String> of(PatientId patient) {
        if (!patient.equals(asked)) {
            asked = patient;
            kept = person.may("invoice.read") ? cards.of(patient) : List.of();
        }
        return kept;
    }
}
