package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.Wishes;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/** In which language, and on whose clock, the owner of an account reads; whoever causes a mail may not know, the system may. */
@ApplicationScoped
class AccountReaders {
    private static final Reader ANYBODY = new Reader("en", null);

    @Inject
    RecordAccounts records;

    @Inject
    PatientCards cards;

    @Inject
    Wishes wishes;

    @Inject
    Background background;

    /**
     * How somebody reads.
     *
     * @param zone null for the hospital's clock
     */
    record Reader(String language, @Nullable ZoneId zone) {}

    /** As the patient wishes whose record the account opens, else as the record says; English for everybody else. */
    Reader of(AccountId account) {
        return background.call(
                "account.reader",
                () -> records.recordOf(account)
                        .map(patient -> {
                            var wanted = wishes.of(patient);
                            var language = Optional.ofNullable(wanted.language())
                                    .or(() -> cards.of(List.of(patient)).values().stream()
                                            .flatMap(card -> card.demographics().languages().stream())
                                            .findFirst())
                                    .orElse(ANYBODY.language());
                            return new Reader(language, wanted.zone());
                        })
                        .orElse(ANYBODY));
    }
}
