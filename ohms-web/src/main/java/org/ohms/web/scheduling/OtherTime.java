package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.web.shared.UrlValues;

/** A time that is not among those offered, as somebody at the desk types it: on the clock of the place. */
@RequestScoped
class OtherTime {
    @Inject
    BookingChoices choices;

    @Inject
    DeskPlace desk;

    /** Where such a visit can be, by name. */
    List<PlaceRow> places() {
        return desk.getPlaces();
    }

    /** Where it would be unless somebody says otherwise: where the provider usually is, else where this desk stands. */
    Optional<PlaceRow> usualPlace(Optional<PractitionerRow> who, @Nullable PlaceId asked) {
        return desk.resolve(Optional.ofNullable(asked).or(() -> who.map(PractitionerRow::place)));
    }

    /**
     * The slot that was typed.
     *
     * @throws DomainException INVALID with everything that is missing, or that no clock of the place ever shows
     */
    SlotOffer slot(BookingForm form) {
        var who = UrlValues.practitioner(form.getPractitioner()).flatMap(choices::bookable);
        var what = UrlValues.service(form.getService()).flatMap(choices::offered);
        var where = UrlValues.place(form.getOtherPlace())
                .flatMap(id ->
                        places().stream().filter(place -> place.id().equals(id)).findFirst());
        var day = form.getOtherDay();
        var time = form.getOtherTime();
        var skipped = day != null
                && time != null
                && where.filter(place -> isSkipped(day.atTime(time), place.zone()))
                        .isPresent();
        new Refusals()
                .when(who.isEmpty(), required("practitioner"))
                .when(what.isEmpty(), required("service"))
                .when(where.isEmpty(), required("otherPlace"))
                .when(day == null, required("otherDay"))
                .when(time == null, required("otherTime"))
                .when(skipped, Refusal.of(CommonRefusal.OUT_OF_RANGE).at("otherTime"))
                .throwIfAny(DomainException.Kind.INVALID);
        return offer(
                who.orElseThrow(),
                what.orElseThrow(),
                where.orElseThrow(),
                java.util.Objects.requireNonNull(day).atTime(java.util.Objects.requireNonNull(time)));
    }

    private static SlotOffer offer(PractitionerRow who, ServiceRow what, PlaceRow where, LocalDateTime wall) {
        var start = wall.atZone(where.zone()).toInstant();
        return new SlotOffer(
                who.id(),
                who.name().full(),
                where.id(),
                where.name(),
                null,
                "",
                start,
                start.plus(what.length()),
                where.zone());
    }

    /** Whether the clocks jump over it in spring. */
    private static boolean isSkipped(LocalDateTime wall, ZoneId zone) {
        return zone.getRules().getValidOffsets(wall).isEmpty();
    }

    private static Refusal required(String field) {
        return Refusal.of(CommonRefusal.REQUIRED).at(field);
    }
}
