package org.ohms.web.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;

/** Reads what stands in an address. Anything that is not what it should be counts as not given. */
final class PortalUrls {
    private PortalUrls() {}

    static Optional<LocalDate> day(@Nullable String text) {
        return read(text, LocalDate::parse).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    }

    static Optional<Instant> moment(@Nullable String text) {
        return read(text, Instant::parse);
    }

    static Optional<PractitionerId> practitioner(@Nullable String text) {
        return read(text, PractitionerId::of);
    }

    static Optional<ServiceId> service(@Nullable String text) {
        return read(text, ServiceId::of);
    }

    /** The visit or hold a page is about: without one there is no page. */
    static AppointmentId visit(@Nullable String text) {
        return read(text, AppointmentId::of).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** A form that is sent does not repeat what stood in the address of its page: that is kept. */
    static @Nullable String kept(@Nullable String sent, @Nullable String before) {
        return sent == null ? before : sent;
    }

    static <T> Optional<T> read(@Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank() || text.length() > 128) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
