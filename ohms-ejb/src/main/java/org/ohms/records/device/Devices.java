package org.ohms.records.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Devices of charts; the database leaves out what the one who acts is not cleared for. */
@ApplicationScoped
public class Devices {
    private static final String STANDING =
            " from DeviceUse d where d.patient = :patient and d.status <> org.ohms.records.device.DeviceStatus.ENTERED_IN_ERROR";
    private static final String ORDER = " order by d.status, d.placed desc nulls last, d.recordedAt desc, d.id";
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    /** What is used first, then what was, each the newest first. */
    public List<DeviceRow> of(PatientId patient) {
        return rows(entities.createQuery("select d" + STANDING + ORDER, DeviceUse.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Some of what is used now. */
    public List<DeviceRow> inUse(PatientId patient, int most) {
        return rows(entities.createQuery(
                        "select d" + STANDING + " and d.status = org.ohms.records.device.DeviceStatus.ACTIVE" + ORDER,
                        DeviceUse.class)
                .setParameter("patient", patient)
                .setMaxResults(most)
                .getResultList());
    }

    /** Everything the patient may read at that moment, in the same order. */
    List<DeviceRow> released(PatientId patient, Instant now) {
        return rows(entities.createQuery("select d" + STANDING + " and d.releasedAt <= :now" + ORDER, DeviceUse.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList());
    }

    private List<DeviceRow> rows(List<DeviceUse> found) {
        var people = found.stream()
                .map(DeviceUse::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(one -> one.row(one.changedBy() == null ? "" : names.getOrDefault(one.changedBy(), "")))
                .toList();
    }
}
