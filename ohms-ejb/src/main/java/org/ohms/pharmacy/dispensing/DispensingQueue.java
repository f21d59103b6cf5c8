package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** What waits at the counter, and one of it with everything the counter needs. */
@Stateless
public class DispensingQueue {
    private static final Pattern LABEL_NUMBER = Pattern.compile("(?i)(?:RX-?)?\\s*(\\d{1,18})");
    private static final String TYPE = "MedicationDispense";

    @Inject
    AccessPolicy policy;

    @Inject
    ChartPen pen;

    @Inject
    Dispenses dispenses;

    @Inject
    DispenseReading reading;

    @Inject
    CounterSettings settings;

    /** What is to be verified, picked or labelled, the longest wait first. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> open() {
        return listed(dispenses.standing(List.of(DispenseState.WAITING, DispenseState.VERIFIED, DispenseState.PICKED)));
    }

    /** What waits to be collected. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> ready() {
        return listed(dispenses.standing(List.of(DispenseState.READY)));
    }

    /** What prescribers were asked about. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> held() {
        return listed(dispenses.standing(List.of(DispenseState.HELD)));
    }

    /** What was handed over, the last first. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> handedOver() {
        return listed(dispenses.handedOver());
    }

    /**
     * The one of this number: for a return, or when somebody asks.
     *
     * @param number as it stands on labels, with or without its {@code RX-}
     * @throws DomainException {@link DispenseRefusal#NUMBER_WRONG} or {@link DispenseRefusal#NUMBER_UNKNOWN}, at {@code
     *     number}
     */
    @RolesAllowed("medication.dispense")
    public DispenseRow numbered(String number) {
        var read = LABEL_NUMBER.matcher(number.strip());
        if (!read.matches()) {
            throw DomainException.invalid(
                    Refusal.of(DispenseRefusal.NUMBER_WRONG).at("number"));
        }
        return listed(dispenses.numbered(Long.parseLong(read.group(1))).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(DispenseRefusal.NUMBER_UNKNOWN).at("number")));
    }

    /** The wait in minutes that this pharmacy aims at. */
    @RolesAllowed("medication.dispense")
    public long waitTarget() {
        return settings.waitTarget();
    }

    /** How many are to be verified, picked or labelled. */
    @RolesAllowed("medication.dispense")
    public long openCount() {
        return dispenses.openCount();
    }

    @RolesAllowed("medication.dispense")
    public DispenseDetails dispense(UUID id) {
        var found = dispenses.with(id);
        pen.open(found.patient(), TYPE, id);
        return reading.details(found);
    }

    /** From what it may be picked, the lots that expire first first. */
    @RolesAllowed("medication.dispense")
    public List<PickChoice> choices(UUID id) {
        var found = dispenses.with(id);
        pen.open(found.patient(), TYPE, id);
        return reading.choices(found);
    }

    private List<DispenseRow> listed(List<MedicationDispense> found) {
        policy.listed(found.stream().map(MedicationDispense::patient).toList());
        return dispenses.rows(found);
    }
}
