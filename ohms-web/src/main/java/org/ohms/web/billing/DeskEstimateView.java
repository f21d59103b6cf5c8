package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.share.Estimate;
import org.ohms.billing.share.EstimateDesk;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.UrlValues;

/** What a visit will cost, said at the desk before it is booked. Nobody is kept from booking because it cannot be told. */
@Named
@RequestScoped
public class DeskEstimateView {
    @Inject
    EstimateDesk estimates;

    @Inject
    Person person;

    private record Asked(PatientId patient, String service, SlotOffer slot) {}

    private @Nullable Asked asked;
    private @Nullable Estimate told;

    /** Null where it cannot be told, and for those who may not know who pays for the patient. */
    public @Nullable Estimate of(@Nullable PatientId patient, @Nullable String service, @Nullable SlotOffer slot) {
        if (patient == null || service == null || slot == null || !person.may("coverage.read")) {
            return null;
        }
        var now = new Asked(patient, service, slot);
        if (!now.equals(asked)) {
            asked = now;
            told = ask(now);
        }
        return told;
    }

    private @Nullable Estimate ask(Asked what) {
        try {
            return UrlValues.id(what.service())
                    .map(ServiceId::new)
                    .flatMap(service -> estimates.of(
                            what.patient(),
                            service,
                            what.slot().date(),
                            what.slot().place()))
                    .orElse(null);
        } catch (DomainException notOpen) {
            return null;
        }
    }

    /** The text key of what the estimate rests on. */
    public String basis(Estimate estimate) {
        if (estimate.isShared()) {
            return "billing.estimate.desk.shared";
        }
        return estimate.insured() ? "billing.estimate.desk.unknown" : "billing.estimate.desk.alone";
    }
}
