package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.compliance.hospital.StaffAddress;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.AccountMail;

/** Writes the mails around signing in, with links to the door of whoever they are for. */
@ApplicationScoped
class AccountMails implements AccountMail {
    @Inject
    LetterMail letters;

    @Inject
    AccountReaders readers;

    @Inject
    StaffAddress staff;

    @Inject
    PortalAddress portal;

    @Override
    public void send(Letter letter) {
        var path = Optional.ofNullable(letter.path()).orElse("/");
        letters.send(new LetterMail.Letter(
                letter.occasion().template(),
                letter.to(),
                readers.of(letter.account()),
                letter.kind() == AccountKind.STAFF ? staff.of(path) : portal.of(path),
                letter.facts(),
                letter.subject()));
    }
}
