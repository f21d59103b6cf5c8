package org.ohms.messaging.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.preference.Wishes;
import org.ohms.patients.patient.PatientLinks;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;
import org.ohms.shared.work.BesideRounds;

/**
 * Sends announcements in pieces: a piece of the list of people is put down in one transaction, and each person is told in one
 * of their own, together with the mark that they were. A node that dies in between has told nobody half, and nodes that work
 * at the same time pass over whom another one has in hand.
 */
@ApplicationScoped
class AnnouncementRound {
    /** The kind of the notification, and the name of the texts of the messages to patients. */
    static final String NOTICE = "announcement.new";

    /** The texts of the letter to staff who want one. */
    static final String NOTE = "notification.new";

    /** How the dedupe keys of the messages begin. */
    static final String KEY = "announcement:";

    private static final Logger LOG = Logger.getLogger(AnnouncementRound.class.getName());
    private static final int LISTED_AT_ONCE = 500;
    private static final int TOLD_AT_ONCE = 50;
    /** A message that comes later than this says nothing new any more. */
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    @Inject
    Announcements announcements;

    @Inject
    PatientNotices notices;

    @Inject
    Notifications notifications;

    @Inject
    PatientLinks records;

    @Inject
    Wishes wishes;

    @Inject
    Background background;

    @Inject
    BesideRounds beside;

    @Inject
    Clock clock;

    void on(@Observes FewSecondsHavePassed tick) {
        beside.begin("sending announcements failed", this::work);
    }

    private void work() {
        while (gather() || tellSome()) {
            LOG.finest("one more piece");
        }
        background.run("announcement.end", announcements::endWhatIsDone);
    }

    /** Puts the next few people on a list, and says whether there was one to be completed. */
    private boolean gather() {
        return background.call("announcement.list", () -> {
            var next = announcements.toGather();
            next.ifPresent(announcement -> {
                background.about("Announcement", announcement.id(), null);
                announcements.gather(announcement, LISTED_AT_ONCE);
            });
            return next.isPresent();
        });
    }

    /** Tells a few people, and says whether any was told here. */
    private boolean tellSome() {
        var told = false;
        List<UUID> waiting = background.call("announcement.waiting", () -> announcements.waiting(TOLD_AT_ONCE));
        for (var receiver : waiting) {
            told |= tellOne(receiver);
        }
        return told;
    }

    private boolean tellOne(UUID receiver) {
        try {
            return background.call("announcement.tell", () -> {
                var found = announcements.inHand(receiver);
                found.ifPresent(this::tell);
                return found.isPresent();
            });
        } catch (RuntimeException broken) {
            if (beside.isEndOf(broken)) {
                // nobody was told half: the next round begins with the same person
                throw broken;
            }
            LOG.log(Level.WARNING, "telling somebody of an announcement broke", WithoutWords.of(broken));
            background.run("announcement.broke", () -> announcements.broke(receiver));
            return true;
        }
    }

    private void tell(Announcements.Receiver receiver) {
        var patient = receiver.patient();
        var account = receiver.account();
        background.about("Announcement", receiver.announcement(), patient);
        if (patient != null) {
            tellPatient(receiver.id(), receiver.announcement(), records.standing(patient));
        } else if (account != null) {
            tellStaff(receiver.id(), receiver.announcement(), account);
        }
    }

    private void tellPatient(UUID receiver, UUID announcement, PatientId patient) {
        var now = clock.instant();
        var key = KEY + announcement + ":" + patient;
        var accounts = announcements.accountsOf(patient);
        accounts.forEach(account -> announcements.readBy(announcement, account, key + ":" + account));
        var byMessage = notices.tell(
                patient,
                new Notice(NOTICE, Map.of(), false, announcement, key, now, now.plus(WORTH_TELLING), null, List.of()));
        announcements.told(
                receiver,
                !accounts.isEmpty(),
                byMessage,
                wishes.of(patient).messages().isNone());
    }

    private void tellStaff(UUID receiver, UUID announcement, AccountId account) {
        var key = KEY + announcement;
        announcements.readBy(announcement, account, key + ":" + account);
        notifications.tell(account, new NewNotification(NOTICE, null, announcement, null, key));
        announcements.told(receiver, true, false, false);
    }
}
