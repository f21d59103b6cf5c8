package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.compliance.hospital.StaffAddress;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.reply.ReplyLinks;
import org.ohms.messaging.reply.StopNoteMails;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/** Turns a note into a mail to an account that wants one: that there is something new, and not what. */
@ApplicationScoped
class NotificationMailChannel implements OutboxChannel {
    private static final String PAGE = "/notifications";

    @Inject
    AccountDirectory accounts;

    @Inject
    LetterMail letters;

    @Inject
    AccountReaders readers;

    @Inject
    StaffAddress staff;

    @Inject
    PortalAddress portal;

    @Inject
    RecordAccounts records;

    @Inject
    ReplyLinks links;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return Notifications.MAIL_NOTE;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var account = AccountId.of(reader.readObject().getString("account"));
            background.run("notification.mail", () -> mail(id, account));
        }
        return Optional.empty();
    }

    private void mail(UUID id, AccountId account) {
        background.about("Notification", id, null);
        accounts.reach(account)
                .ifPresent(reach -> letters.send(new LetterMail.Letter(
                        "notification.new",
                        reach.email(),
                        readers.of(account),
                        reach.atWork() ? staff.of(PAGE) : portal.of(PAGE),
                        Map.of(),
                        id,
                        reach.atWork() ? null : unsubscribing(account))));
    }

    /** Null for an account of the portal that has no record of its own, which chooses at the page the mail leads to. */
    private @Nullable String unsubscribing(AccountId account) {
        return records.recordOf(account)
                .map(patient -> links.unsubscribing(StopNoteMails.PURPOSE, patient, account.value(), clock.instant()))
                .orElse(null);
    }
}
