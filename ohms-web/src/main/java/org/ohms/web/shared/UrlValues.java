package org.ohms.web.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * Reads what stands in an address. Anything that is not what it should be counts as not given; what a page cannot be without
 * is {@link #required}.
 */
public final class UrlValues {
    private static final int LONGEST = 128;

    private UrlValues() {}

    public static Optional<LocalDate> day(@Nullable String text) {
        return read(text, LocalDate::parse).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    }

    public static Optional<Instant> moment(@Nullable String text) {
        return read(text, Instant::parse);
    }

    public static Optional<PlaceId> place(@Nullable String text) {
        return read(text, PlaceId::of);
    }

    public static Optional<PractitionerId> practitioner(@Nullable String text) {
        return read(text, PractitionerId::of);
    }

    public static Optional<ServiceId> service(@Nullable String text) {
        return read(text, ServiceId::of);
    }

    public static Optional<PatientId> patient(@Nullable String text) {
        return read(text, PatientId::of);
    }

    public static Optional<AppointmentId> visit(@Nullable String text) {
        return read(text, AppointmentId::of);
    }

    public static Optional<ExceptionId> exception(@Nullable String text) {
        return read(text, ExceptionId::of);
    }

    public static Optional<RoomId> room(@Nullable String text) {
        return read(text, RoomId::of);
    }

    public static Optional<AccountId> account(@Nullable String text) {
        return read(text, AccountId::of);
    }

    public static Optional<UUID> id(@Nullable String text) {
        return read(text, UUID::fromString);
    }

    /** What a page is about: without it there is no page. */
    public static <T> T required(Optional<T> given) {
        return given.orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** A form that is sent does not repeat what stood in the address of its page: that is kept. */
    public static @Nullable String kept(@Nullable String sent, @Nullable String before) {
        return sent == null ? before : sent;
    }

    /** What a reader makes of the text; empty when it makes nothing of it. */
    public static <T> Optional<T> read(@Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
