package org.ohms.messaging.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** Where text messages to an account go; asked as the system, because whoever acts for another does not see their own record then. */
@ApplicationScoped
public class Phones {
    @Inject
    StaffPhones staff;

    @Inject
    RecordAccounts records;

    @Inject
    PatientCards cards;

    @Inject
    Background background;

    /**
     * The number that somebody on staff has proven, or the mobile one of the patient's record; empty for whoever has neither, such as
     * somebody who only acts for others.
     */
    public Optional<String> reached(AccountId account) {
        return staff.reached(account)
                .or(() -> background.call(
                        "phone.reached", () -> records.recordOf(account).flatMap(this::mobile)));
    }

    private Optional<String> mobile(PatientId patient) {
        return cards.of(List.of(patient)).values().stream()
                .filter(card -> !card.label().deceased())
                .flatMap(card -> card.demographics().first(ContactPoint.Kind.MOBILE).stream())
                .findFirst();
    }
}
