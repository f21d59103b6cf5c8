package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.demographics.Leaves;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.DomainException.Kind;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Changes a patient's record; nobody overwrites another's change unseen. */
@Stateless
public class PatientChanges {
    @Inject
    RecordChange record;

    @Inject
    Patients patients;

    @Inject
    DemographicsRules rules;

    @Inject
    Editors editors;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * Keeps the changed record as a new version and gives back its number; without a difference nothing happens.
     *
     * @throws DomainException STALE when somebody else changed the record since; {@link #conflict} shows both texts
     */
    @RolesAllowed({"patient.change", "patient.change-own"})
    public int change(ChangePatient request) {
        var patient = record.open(request.patient(), request.version());
        var refusals = new Refusals();
        var demographics = rules.check(request.demographics(), refusals);
        refusals.throwIfAny(Kind.INVALID);

        var identity =
                new Identity(demographics, request.sex(), request.deceased() || demographics.deceasedOn() != null);
        if (identity.equals(patient.identity())) {
            return patient.version();
        }
        var version = record.make(
                patient,
                PatientChange.CHANGED,
                (now, by) -> patient.change(identity, now, by),
                new PatientEvent.Changed(request.patient()));
        patients.reindex(patient);
        return version;
    }

    /** Both texts and what they started from, field by field, after {@link #change} said that the record is stale. */
    @RolesAllowed({"patient.change", "patient.change-own"})
    public PatientConflict conflict(ChangePatient mine) {
        policy.insistOn(mine.patient());
        var patient = patients.with(mine.patient());
        var base = patients.version(mine.patient(), mine.version())
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .identity();
        var wanted = rules.check(mine.demographics(), new Refusals());
        return new PatientConflict(
                patient.version(),
                patient.changedAt(),
                editors.name(patient.changedBy()),
                base,
                patient.identity(),
                compare(base, new Identity(wanted, mine.sex(), mine.deceased()), patient.identity()));
    }

    /** Closes the record: nothing new is booked. The reason goes to the audit trail. */
    @RolesAllowed("patient.change")
    public int close(PatientId id, int version, String reason) {
        var patient = record.open(id, version);
        audit.reason(reason);
        return record.make(patient, PatientChange.CLOSED, patient::close, new PatientEvent.Closed(id));
    }

    /** Opens a closed record again. */
    @RolesAllowed("patient.change")
    public int reopen(PatientId id, int version) {
        var patient = record.open(id, version);
        return record.make(patient, PatientChange.REOPENED, patient::reopen, new PatientEvent.Reopened(id));
    }

    private static List<ConflictingField> compare(Identity base, Identity mine, Identity theirs) {
        var before = leaves(base);
        var wanted = leaves(mine);
        var kept = leaves(theirs);
        var paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(wanted.keySet());
        paths.addAll(kept.keySet());
        var fields = new ArrayList<ConflictingField>();
        for (var path : paths) {
            var field = new ConflictingField(
                    path, before.getOrDefault(path, ""), wanted.getOrDefault(path, ""), kept.getOrDefault(path, ""));
            if (!field.mine().equals(field.base()) || !field.theirs().equals(field.base())) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static Map<String, String> leaves(Identity identity) {
        var leaves = new LinkedHashMap<>(Leaves.of(identity.demographics()));
        leaves.put("sex", identity.sex().code());
        leaves.put("deceased", String.valueOf(identity.deceased()));
        return leaves;
    }
}
