package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.patients.portal.PortalLetters;

/** Writes the mails around an account of the portal. */
@ApplicationScoped
class PortalMail implements PortalLetters {
    @Inject
    LetterMail letters;

    @Inject
    PortalAddress portal;

    @Override
    public void send(Letter letter) {
        letters.send(new LetterMail.Letter(
                letter.template(),
                letter.to(),
                new AccountReaders.Reader(letter.language(), null),
                portal.of(Optional.ofNullable(letter.path()).orElse("/")),
                letter.facts(),
                letter.subject()));
    }
}
