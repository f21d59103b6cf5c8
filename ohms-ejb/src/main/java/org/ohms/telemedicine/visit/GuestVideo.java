package org.ohms.telemedicine.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.work.Background;

/**
 * Invited people come to one video visit by the link they were sent. Nobody is signed in: the link is the proof, and it opens
 * nothing but that visit, in its time, and in the one browser that used it first. Looking at it does nothing, so a program that
 * opens links uses nothing up.
 */
@Stateless
@PermitAll
public class GuestVideo {
    @Inject
    VideoVisits visits;

    @Inject
    VideoWindow window;

    @Inject
    VideoDoor door;

    @Inject
    Background background;

    @Inject
    AuditTrail audit;

    private record Found(GuestInvitation invitation, VideoParticipant guest) {}

    /** Empty for a link nobody was sent, or that was withdrawn. */
    public Optional<GuestInvitation> look(String link) {
        return SecretToken.from(link).flatMap(this::find).map(GuestVideo.Found::invitation);
    }

    /**
     * What opens the waiting room to the guest, once and within a minute.
     *
     * @param device what this browser was given when it asked for the first time; null when it never has
     * @throws DomainException NOT_FOUND for an unknown link; REFUSED when another browser uses it, or it is not the time
     */
    public VideoPass pass(String link, @Nullable String device) {
        var known = SecretToken.from(link).orElseThrow(() -> DomainException.notFound(VideoRefusal.LINK_UNKNOWN));
        if (find(known).isEmpty()) {
            throw DomainException.notFound(VideoRefusal.LINK_UNKNOWN);
        }
        return door.pass(
                known, Optional.ofNullable(device).flatMap(SecretToken::from).orElse(null));
    }

    private Optional<Found> find(SecretToken link) {
        var found = background.call(
                "video.guest",
                () -> visits.guest(link).filter(guest -> !guest.isWithdrawn()).map(guest -> {
                    var visit = door.visit(guest);
                    var row = visit.row();
                    return new Found(
                            new GuestInvitation(
                                    guest.name(),
                                    row.startsAt(),
                                    row.endsAt(),
                                    row.zone(),
                                    window.opensAt(row),
                                    window.standing(visit, visits.find(row.id()))),
                            guest);
                }));
        found.ifPresent(one -> {
            audit.object("VideoParticipant", one.guest().id());
            audit.patient(one.guest().patient());
        });
        return found;
    }
}
