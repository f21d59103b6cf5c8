package org.ohms.messaging.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.notice.NoticePreviews;
import org.ohms.messaging.preference.MessageLanguages;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.WorkIsWaiting;
import org.ohms.shared.work.Background;

/**
 * Telling a group of people something: a draft is written and looked at with the count of people it would go to; once it is
 * sent, its words stay, and figures say how far it has come. Nobody sees here who is told.
 */
@Stateless
public class AnnouncementDesk {
    @Inject
    Announcements announcements;

    @Inject
    AnnouncementRules rules;

    @Inject
    NoticePreviews previews;

    @Inject
    AccountDirectory accounts;

    @Inject
    Visitors visitors;

    @Inject
    Outbox outbox;

    @Inject
    Background background;

    @Inject
    Event<WorkIsWaiting> work;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What a group can be chosen by. */
    public record Choices(List<String> roles, List<Visitors.Choice> practitioners, List<Visitors.Choice> services) {}

    /** Newest first. */
    @RolesAllowed({"announcement.read", "announcement.send"})
    public Page<AnnouncementRow> list(PageRequest part) {
        return announcements.list(part);
    }

    @RolesAllowed("announcement.send")
    public Choices choices() {
        return new Choices(accounts.rolesOfStaff(), visitors.practitioners(), visitors.services());
    }

    /**
     * One with its words, the count of people and what leaves the house; once it is sent, with its report.
     *
     * @throws DomainException NOT_FOUND for an unknown one
     */
    @RolesAllowed({"announcement.read", "announcement.send"})
    public AnnouncementDetails one(UUID id) {
        audit.object("Announcement", id);
        var found = announcements.with(id);
        var draft = found.draft(announcements.words(List.of(id)).getOrDefault(id, List.of()));
        var report = found.state() == AnnouncementState.DRAFT ? null : announcements.report(id);
        var count = report == null
                ? background.call("announcement.count", () -> announcements.count(draft))
                : report.people();
        var outside = draft.audience() == Audience.STAFF ? AnnouncementRound.NOTE : AnnouncementRound.NOTICE;
        return new AnnouncementDetails(
                id,
                found.state(),
                draft,
                count,
                (draft.audience() == Audience.STAFF ? List.of(AnnouncementDraft.FALLBACK) : MessageLanguages.WRITTEN)
                        .stream()
                                .map(language -> previews.outside(outside, language))
                                .map(said -> new AnnouncementDetails.Outside(
                                        said.language(), said.subject(), said.mail(), said.sms()))
                                .toList(),
                found.writtenAt(),
                found.sentAt(),
                found.endedAt(),
                found.version(),
                report);
    }

    /** @throws DomainException INVALID naming each field and what it may hold */
    @RolesAllowed("announcement.send")
    public UUID write(AnnouncementDraft draft) {
        var kept = rules.kept(draft);
        var written = new Announcement(Uuids.v7(clock.instant()), kept, current.account(), clock.instant());
        announcements.add(written);
        announcements.write(written.id(), kept.words());
        audit.object("Announcement", written.id());
        return written.id();
    }

    /**
     * @throws DomainException INVALID naming each field and what it may hold, REFUSED when it was sent, STALE when somebody
     *     else was faster
     */
    @RolesAllowed("announcement.send")
    public void change(UUID id, long version, AnnouncementDraft draft) {
        audit.object("Announcement", id);
        var kept = rules.kept(draft);
        var found = announcements.locked(id);
        found.change(kept, version);
        announcements.write(id, kept.words());
    }

    /** @throws DomainException REFUSED when it was sent, STALE when somebody else was faster */
    @RolesAllowed("announcement.send")
    public void discard(UUID id, long version) {
        audit.object("Announcement", id);
        var found = announcements.locked(id);
        found.insistOnDraft(version);
        announcements.remove(found);
    }

    /**
     * Sends it: from now on the list of people is put down and everybody on it is told, once.
     *
     * @throws DomainException REFUSED when it was sent or nobody is in the group, STALE when somebody else was faster
     */
    @RolesAllowed("announcement.send")
    public void send(UUID id, long version) {
        audit.object("Announcement", id);
        var found = announcements.locked(id);
        found.send(current.account(), clock.instant(), version);
        var group = found.draft(List.of());
        if (background.call("announcement.count", () -> announcements.count(group)) == 0) {
            throw DomainException.refused(AnnouncementRefusal.NOBODY);
        }
        work.fire(new WorkIsWaiting());
    }

    /**
     * Stops it: nobody else is told, and messages that have not left do not leave. What stands in a page stays there.
     *
     * @throws DomainException REFUSED when it is not under way
     */
    @RolesAllowed("announcement.send")
    public void stop(UUID id) {
        audit.object("Announcement", id);
        announcements.locked(id).stop(clock.instant());
        outbox.withdraw(id, AnnouncementRound.KEY);
    }
}
