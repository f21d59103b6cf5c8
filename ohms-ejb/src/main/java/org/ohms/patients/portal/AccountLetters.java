package org.ohms.patients.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.identity.account.PortalAccounts;
import org.ohms.patients.patient.PatientCards;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/** Tells the owner of an account that there is news; whoever decides may not read the account's address, the system may. */
@ApplicationScoped
public class AccountLetters {
    @Inject
    PortalLetters letters;

    @Inject
    PortalAccounts accounts;

    @Inject
    RecordAccounts records;

    @Inject
    PatientCards cards;

    @Inject
    Background background;

    /** A mail to the address the account signs in with, in the language of its record. */
    public void tell(AccountId account, String template, UUID subject) {
        var to = background.call("account.letter", () -> address(account));
        letters.send(new PortalLetters.Letter(template, to.email(), to.language(), "/login", Map.of(), subject));
    }

    private Address address(AccountId account) {
        var language = records.recordOf(account)
                .flatMap(record -> cards.of(List.of(record)).values().stream().findFirst())
                .flatMap(card -> card.demographics().languages().stream().findFirst())
                .orElse("en");
        return new Address(accounts.emailOf(account), language);
    }

    private record Address(String email, String language) {}
}
