package org.ohms.web.portal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.OwnChoices;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;
import org.ohms.web.shared.UrlValues;

/**
 * Choosing a provider, a day and a time, as booking and moving share it. Provider and day stand in the address; only the
 * time is sent with the form.
 */
public class TimeChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String with;
    private @Nullable String from;
    private @Nullable String day;
    private @Nullable String slot;
    private @Nullable String missed;
    private transient @Nullable FreeTimes times;
    private transient @Nullable List<OwnChoices.Provider> providers;

    /** A time as a form names it. */
    record Chosen(PractitionerId practitioner, Instant startsAt) {
        static Chosen parse(String value) {
            var parts = value.split("_", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("no time");
            }
            return new Chosen(PractitionerId.of(parts[0]), Instant.parse(parts[1]));
        }
    }

    /**
     * Asks once for a request; the answer is gone when an action changed something.
     *
     * @param taken when the patient is somewhere else, or holds another time
     */
    void ask(
            SlotFinder finder, OwnChoices choices, ServiceId service, LocalDate today, Supplier<List<TimeSlot>> taken) {
        if (times == null) {
            providers = choices.providers(service);
            var who = provider().map(OwnChoices.Provider::id).orElse(null);
            times = FreeTimes.ask(
                    finder,
                    service,
                    who,
                    UrlValues.day(from).orElse(today),
                    UrlValues.day(day).orElse(null),
                    today,
                    taken.get());
        }
    }

    /** What the form sent. From now on the page shows what is free after the action. */
    Chosen take() {
        times = null;
        missed = slot;
        return UrlValues.read(slot, Chosen::parse)
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.INVALID,
                        List.of(Refusal.of(CommonRefusal.REQUIRED).at("slot"))));
    }

    /** The time to offer instead of the one that could not be had; null when none was missed. */
    public @Nullable SlotOffer getInstead() {
        var known = times;
        return known == null
                ? null
                : UrlValues.read(missed, Chosen::parse)
                        .filter(gone -> missed != null && !known.has(missed))
                        .flatMap(gone -> known.nextAfter(gone.startsAt()))
                        .orElse(null);
    }

    /** Whether a time is chosen already: the one sent, if it is still free, else the one offered instead. */
    public boolean isChosen(SlotOffer offer) {
        var value = FreeTimes.value(offer);
        var instead = getInstead();
        return instead == null ? value.equals(slot) : value.equals(FreeTimes.value(instead));
    }

    public String value(SlotOffer offer) {
        return FreeTimes.value(offer);
    }

    private Optional<OwnChoices.Provider> provider() {
        var wanted = UrlValues.practitioner(with);
        return wanted.flatMap(
                id -> getProviders().stream().filter(who -> who.id().equals(id)).findFirst());
    }

    /** Null for whoever is free first. */
    public OwnChoices.@Nullable Provider getProvider() {
        return provider().orElse(null);
    }

    /** The choice of provider as links to other days carry it on. */
    public String getWithParameter() {
        return "&with=" + provider().map(who -> who.id().toString()).orElse("any");
    }

    public List<OwnChoices.Provider> getProviders() {
        return providers == null ? List.of() : providers;
    }

    public @Nullable FreeTimes getTimes() {
        return times;
    }

    public @Nullable String getWith() {
        return with;
    }

    public void setWith(@Nullable String with) {
        this.with = UrlValues.kept(with, this.with);
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = UrlValues.kept(from, this.from);
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = UrlValues.kept(day, this.day);
    }

    public @Nullable String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = UrlValues.kept(slot, this.slot);
    }
}
