package org.ohms.records.immunization;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** A vaccine that was given, or that somebody did not want. */
@Entity
@Table(name = "immunization")
class Immunization implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    private ImmunizationStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = ImmunizationWordsConverter.class)
    private ImmunizationWords words;

    private PartialDate occurred;

    private @Nullable String lot;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @Column(name = "given_here")
    private boolean givenHere;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Immunization() {}

    Immunization(UUID id, NewImmunization from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.encounter = from.encounter();
        this.status = from.status();
        var known = from.vaccine().code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = new ImmunizationWords(from.vaccine().text(), from.remark());
        this.occurred = from.occurred();
        this.lot = from.lot();
        this.expiresOn = from.expiresOn();
        this.givenHere = from.givenHere();
        this.recordedBy = by;
        this.recordedAt = from.recordedAt();
        this.releasedAt = from.releasedAt();
    }

    void enteredInError() {
        if (status == ImmunizationStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        status = ImmunizationStatus.ENTERED_IN_ERROR;
        releasedAt = null;
    }

    UUID id() {
        return id;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    ImmunizationRow row() {
        var system = codeSystem;
        var known = code;
        return new ImmunizationRow(
                id,
                status,
                new Concept(system == null || known == null ? null : new Code(system, known), words.vaccine()),
                words.remark() == null ? "" : words.remark(),
                occurred,
                lot == null ? "" : lot,
                expiresOn,
                givenHere,
                version);
    }
}
