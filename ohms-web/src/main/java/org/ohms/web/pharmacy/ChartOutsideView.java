package org.ohms.web.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsideDesk;
import org.ohms.pharmacy.outside.OutsideRow;
import org.ohms.web.shared.UrlValues;

/** How far a patient's medicines are at pharmacies outside, beside the lists of the chart; read once a page. */
@Named
@RequestScoped
public class ChartOutsideView {
    @Inject
    OutsideDesk desk;

    private final Map<String, NewestOutside> read = new HashMap<>();

    /** Where a prescription was sent to last; null when it is collected in the house. */
    public @Nullable OutsideRow of(String patient, @Nullable UUID prescription) {
        if (prescription == null) {
            return null;
        }
        return read.computeIfAbsent(
                        patient, id -> new NewestOutside(desk.of(UrlValues.required(UrlValues.patient(id)))))
                .of(prescription);
    }
}
