package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Leaves;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Reads of one patient's record. */
@Stateless
public class PatientRecord {
    @Inject
    AccessPolicy policy;

    @Inject
    Patients patients;

    @Inject
    PatientLinks links;

    @Inject
    Photos photos;

    @Inject
    Editors editors;

    @Inject
    Masks masks;

    /** Who it is, as every search shows: what the banner over every page of this patient says. */
    @RolesAllowed({"patient.search", "patient.read", "patient.read-own"})
    public PatientLabel label(PatientId id) {
        policy.insistOn(id);
        return patients.with(id).label();
    }

    /**
     * Everything the details page shows; of a merged record too, with the record it became part of. Numbers and ways of
     * contact come in part to whoever does not need them whole.
     */
    @RolesAllowed({"patient.read", "patient.read-own"})
    public PatientDetails details(PatientId id) {
        policy.insistOn(id);
        var patient = patients.with(id);
        var names = editors.names(nonNull(patient.registeredBy(), patient.changedBy()));
        var family = links.around(id);
        return new PatientDetails(
                patient.label(),
                patient.version(),
                masks.of(patient.demographics()),
                masks.hideAnything(),
                patient.registeredAt(),
                names.get(patient.registeredBy()),
                patient.changedAt(),
                names.get(patient.changedBy()),
                photos.has(id),
                family.survivor(),
                family.merged());
    }

    /** Every version with what it changed, the newest first. */
    @RolesAllowed({"patient.history", "patient.read-own"})
    public List<PatientVersionRow> history(PatientId id) {
        policy.insistOn(id);
        var versions = patients.versions(id);
        if (versions.isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var names = editors.names(versions.stream()
                .map(PatientVersion::changedBy)
                .filter(Objects::nonNull)
                .toList());
        var rows = new ArrayList<PatientVersionRow>();
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            rows.add(new PatientVersionRow(
                    version.version(),
                    version.change(),
                    version.changedAt(),
                    names.get(version.changedBy()),
                    before == null ? List.of() : masks.of(differences(before, version))));
        }
        return rows;
    }

    private static List<Difference> differences(PatientVersion before, PatientVersion after) {
        var old = before.identity();
        var now = after.identity();
        var found = new ArrayList<>(Leaves.between(old.demographics(), now.demographics()));
        add(found, "sex", old.sex().code(), now.sex().code());
        add(found, "deceased", String.valueOf(old.deceased()), String.valueOf(now.deceased()));
        add(found, "status", before.status().code(), after.status().code());
        return found;
    }

    private static void add(List<Difference> found, String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(field, before, after));
        }
    }

    @SafeVarargs
    private static <T> List<T> nonNull(@Nullable T... values) {
        var present = new ArrayList<T>();
        for (var value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }
}
