package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.identity.session.SecretToken;
import org.ohms.messaging.mail.MailSettings;
import org.ohms.messaging.notice.GuestMails;
import org.ohms.messaging.preference.MessageLanguages;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.appointment.VideoAppointment;
import org.ohms.scheduling.appointment.VideoAppointments;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/**
 * Gives passes to those a use case has let in, and links to those they invite. A pass opens the room of one visit to one
 * person, once, within a minute; of pass and link only digests are kept.
 */
@ApplicationScoped
class VideoDoor {
    private static final Duration PASS_LIFE = Duration.ofSeconds(60);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    /** Picture and sound go from each to each: more than that a telephone does not bear. */
    private static final int MOST_GUESTS = 3;

    @Inject
    VideoVisits visits;

    @Inject
    VideoWindow window;

    @Inject
    VideoAppointments appointments;

    @Inject
    PatientLabels patients;

    @Inject
    AccountNames names;

    @Inject
    GuestMails mails;

    @Inject
    MailSettings mail;

    @Inject
    PortalAddress portal;

    @Inject
    Background background;

    @Inject
    Event<VideoVisitEvent> events;

    @Inject
    Clock clock;

    VideoPass pass(VideoAppointment visit, ParticipantKind kind, AccountId account) {
        return background.call("video.pass", () -> {
            window.insistOpen(visit, visits.find(visit.row().id()));
            var room = room(visit);
            var name = name(visit, kind, account);
            var person = visits.person(room.id(), account).orElse(null);
            if (person == null) {
                person = VideoParticipant.known(room, kind, account, name, clock.instant());
                visits.add(person);
            } else {
                person.isNow(kind, name);
            }
            return new VideoPass(pass(person), "");
        });
    }

    /**
     * For whoever holds a link. The first browser that asks keeps it.
     *
     * @param device what a browser holds that has asked before; null for one that has not
     */
    VideoPass pass(SecretToken link, @Nullable SecretToken device) {
        return background.call("video.pass", () -> {
            var known = invited(link);
            var visit = visit(known);
            var room = visits.locked(known.visit());
            var guest = visits.again(known);
            if (guest.isWithdrawn()) {
                throw DomainException.notFound(VideoRefusal.LINK_UNKNOWN);
            }
            window.insistOpen(visit, Optional.of(room));
            var given = "";
            if (!guest.isUsed()) {
                var fresh = SecretToken.fresh();
                guest.useIn(fresh.digest());
                given = fresh.reveal();
            } else if (!guest.isUsedIn(device == null ? null : device.digest())) {
                throw DomainException.refused(VideoRefusal.LINK_USED);
            }
            return new VideoPass(pass(guest), given);
        });
    }

    /** The person a link was sent to. */
    VideoParticipant invited(SecretToken link) {
        return visits.guest(link)
                .filter(guest -> !guest.isWithdrawn())
                .orElseThrow(() -> DomainException.notFound(VideoRefusal.LINK_UNKNOWN));
    }

    /** The visit somebody takes part in; asked by the system's own work. */
    VideoAppointment visit(VideoParticipant person) {
        return appointments
                .find(visits.with(person.visit()).appointment())
                .orElseThrow(() -> DomainException.refused(VideoRefusal.CALLED_OFF));
    }

    private VideoVisit room(VideoAppointment visit) {
        var closes = window.closesAt(visit.row());
        var room = visits.room(visit, closes, clock.instant());
        if (!room.isOpen()) {
            throw DomainException.refused(VideoRefusal.ENDED);
        }
        room.liesAt(
                visit.row().practitioner(), visit.row().startsAt(), visit.row().endsAt(), closes);
        return room;
    }

    private String pass(VideoParticipant person) {
        var token = SecretToken.fresh();
        var now = clock.instant();
        visits.add(token, person, now.plus(PASS_LIFE), now);
        return token.reveal();
    }

    private String name(VideoAppointment visit, ParticipantKind kind, AccountId account) {
        if (kind == ParticipantKind.PATIENT) {
            return patients.of(visit.patient())
                    .map(label -> (label.given() + " " + label.family()).strip())
                    .orElse("");
        }
        return account.equals(visit.host())
                ? visit.row().practitionerName()
                : names.of(List.of(account)).getOrDefault(account, "");
    }

    void invite(VideoAppointment visit, InviteGuest wanted, AccountId by) {
        var refusals = new Refusals();
        var name = line(wanted.name(), "name", LONGEST_NAME, refusals);
        var email = line(wanted.email(), "email", LONGEST_EMAIL, refusals);
        refusals.when(
                !email.isEmpty() && !EMAIL.matcher(email).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("email"));
        var role = wanted.role();
        refusals.when(role == null, Refusal.of(CommonRefusal.REQUIRED).at("role"));
        var language = wanted.language() == null ? "en" : wanted.language();
        refusals.when(
                !MessageLanguages.WRITTEN.contains(language),
                Refusal.of(CommonRefusal.MALFORMED).at("language"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (!mail.isOn()) {
            throw DomainException.refused(VideoRefusal.MAIL_OFF);
        }
        background.run("video.invite", () -> {
            window.insistNotOver(visit, visits.find(visit.row().id()));
            var room = room(visit);
            var invited = visits.people(room.id()).stream()
                    .filter(one -> one.kind() == ParticipantKind.GUEST && !one.isWithdrawn())
                    .count();
            if (invited >= MOST_GUESTS) {
                throw DomainException.refused(VideoRefusal.TOO_MANY_GUESTS);
            }
            var now = clock.instant();
            var link = SecretToken.fresh();
            var guest =
                    VideoParticipant.invited(room, role == null ? GuestRole.OTHER : role, name, link.digest(), by, now);
            visits.add(guest);
            visits.note(room, VideoVisits.What.INVITED, guest, by, now);
            mails.send(new GuestMails.Invitation(
                    "video.guest",
                    email,
                    language,
                    visit.row().zone(),
                    portal.of("/portal/video?link=" + link.reveal()),
                    visit.row().startsAt(),
                    window.closesAt(visit.row()),
                    guest.id()));
            events.fire(new VideoVisitEvent.Changed(room.id()));
        });
    }

    void withdraw(VideoAppointment visit, UUID guest, AccountId by) {
        background.run("video.withdraw", () -> {
            var room = visits.locked(visits.find(visit.row().id())
                    .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                    .id()
                    .value());
            var person = visits.person(guest)
                    .filter(one -> one.visit().equals(room.id().value()) && one.kind() == ParticipantKind.GUEST)
                    .map(visits::again)
                    .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
            if (person.isWithdrawn()) {
                return;
            }
            var now = clock.instant();
            person.withdraw(now);
            visits.note(room, VideoVisits.What.WITHDRAWN, person, by, now);
            events.fire(new VideoVisitEvent.Changed(room.id()));
        });
    }

    private static String line(@Nullable String typed, String field, int longest, Refusals refusals) {
        var text = typed == null ? "" : typed.strip();
        refusals.when(text.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at(field));
        refusals.when(
                text.length() > longest,
                Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", longest));
        refusals.when(
                text.chars().anyMatch(Character::isISOControl),
                Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
        return text;
    }
}
