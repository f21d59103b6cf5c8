package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.counter.Counters;

/**
 * The numbers of invoices and credit notes, such as {@code INV-2026-01-000017}: what it is, the year, the place that
 * issues it, and where it stands in their series, with the check digit of all figures. Each kind, year and place counts
 * by itself, so two places that issue at the same moment do not wait for each other's number.
 */
@ApplicationScoped
class InvoiceNumbers {
    private static final String PLACE = "%02d";
    private static final String SERIAL = "%05d";
    private static final int HOSPITAL = 0;

    @Inject
    Counters counters;

    @Inject
    PlaceLookup places;

    @Inject
    EntityManager entities;

    /** Where the first line of an invoice was done of which that is known; null when it is of none. */
    @Nullable
    PlaceId placeOf(UUID invoice) {
        var found = entities.createNativeQuery("select cast(place_of_invoice(cast(?1 as uuid)) as text)")
                .setParameter(1, invoice.toString())
                .getSingleResult();
        return found == null ? null : PlaceId.of(String.valueOf(found));
    }

    /**
     * The next number of its series: taken once, and given back when this transaction comes to nothing.
     *
     * @param place that issues it; null for the hospital itself
     */
    String next(InvoiceKind kind, @Nullable PlaceId place, LocalDate today) {
        var year = Integer.toString(today.getYear());
        var code = PLACE.formatted(place == null ? HOSPITAL : number(place));
        var series = kind.prefix() + "-" + year + "-" + code;
        var serial = SERIAL.formatted(counters.next(series, 1));
        var checked = CheckDigit.append(year + code + serial);
        return series + "-" + checked.substring(year.length() + code.length());
    }

    private int number(PlaceId place) {
        return places.row(place).map(PlaceRow::number).orElse(HOSPITAL);
    }
}
