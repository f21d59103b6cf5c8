package org.ohms.records.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyClinical;
import org.ohms.records.allergy.AllergyIntake;
import org.ohms.records.allergy.AllergyKind;
import org.ohms.records.allergy.AllergyVerification;
import org.ohms.records.allergy.AllergyWords;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.allergy.NewAllergy;
import org.ohms.records.allergy.ReactionSeverity;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.ConditionCategory;
import org.ohms.records.condition.ConditionIntake;
import org.ohms.records.condition.NewCondition;
import org.ohms.records.condition.VerificationStatus;
import org.ohms.records.encounter.EncounterIntake;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterWords;
import org.ohms.records.encounter.NewEncounter;
import org.ohms.records.family.FamilyIntake;
import org.ohms.records.family.Relative;
import org.ohms.records.immunization.ImmunizationIntake;
import org.ohms.records.immunization.ImmunizationStatus;
import org.ohms.records.immunization.NewImmunization;
import org.ohms.records.note.NoteIntake;
import org.ohms.records.note.NoteSections;
import org.ohms.records.note.NoteTemplate;
import org.ohms.records.procedure.NewProcedure;
import org.ohms.records.procedure.ProcedureIntake;
import org.ohms.records.procedure.ProcedureStatus;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.id.PatientId;

/** Visits with their notes, problems, allergies and what was before, in the charts of the demonstration. */
@ApplicationScoped
class DemoVisitNotes {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    @Inject
    EncounterIntake encounters;

    @Inject
    NoteIntake notes;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ConditionIntake conditions;

    @Inject
    AllergyIntake allergies;

    @Inject
    ProcedureIntake procedures;

    @Inject
    ImmunizationIntake immunizations;

    @Inject
    FamilyIntake family;

    /** A visit of former days, with a note where somebody can have signed it. */
    void visit(DemoScript.Line line, PatientId patient, Instant at) {
        var host = practitioners.withAnyOf(List.of()).stream()
                .filter(one -> one.name().family().equals(line.at(4)))
                .findFirst();
        var account = host.map(one -> one.account()).orElse(null);
        var encounter = encounters.admit(
                new NewEncounter(
                        patient,
                        null,
                        EncounterKind.valueOf(line.at(1)),
                        null,
                        new EncounterWords(line.at(2), line.at(3), null, host.isPresent() ? null : "Dr " + line.at(4)),
                        null,
                        at,
                        at.plus(LENGTH),
                        Clearance.N),
                account,
                host.map(one -> one.id()).orElse(null));
        if (account != null) {
            notes.signed(
                    patient,
                    encounter,
                    NoteTemplate.SOAP,
                    NoteSections.of(
                            NoteTemplate.SOAP,
                            Map.of("subjective", line.at(3), "objective", line.at(5), "plan", line.at(6))),
                    account,
                    at.plus(LENGTH),
                    true);
        }
    }

    /** What lasts, or was long ago. */
    void history(DemoScript.Line line, PatientId patient, Instant now) {
        switch (line.what()) {
            case "problem" -> problem(line, patient, now);
            case "allergy" -> allergy(line, patient, now);
            case "none" -> allergies.noneKnown(patient, now);
            case "procedure" ->
                procedures.admit(new NewProcedure(
                        patient,
                        null,
                        ProcedureStatus.COMPLETED,
                        Concept.of(line.at(0)),
                        null,
                        PartialDate.parse(line.at(1)).orElse(null),
                        null,
                        null,
                        Clearance.N,
                        now,
                        now));
            case "vaccine" ->
                immunizations.admit(new NewImmunization(
                        patient,
                        null,
                        ImmunizationStatus.COMPLETED,
                        Concept.of(CodeSystem.CVX, line.at(0), line.at(1)),
                        null,
                        PartialDate.parse(line.at(2)).orElseThrow(),
                        line.at(3),
                        null,
                        true,
                        now,
                        now));
            case "family" ->
                family.admit(
                        patient,
                        Relative.valueOf(line.at(0)),
                        Concept.of(line.at(1)),
                        Integer.valueOf(line.at(2)),
                        now);
            default -> throw new IllegalStateException("demo-charts.txt: " + line.what());
        }
    }

    private void problem(DemoScript.Line line, PatientId patient, Instant now) {
        conditions.admit(new NewCondition(
                patient,
                null,
                ConditionCategory.PROBLEM,
                Concept.of(CodeSystem.SNOMED, line.at(0), line.at(1)),
                null,
                ClinicalStatus.ACTIVE,
                VerificationStatus.CONFIRMED,
                null,
                PartialDate.parse(line.at(2)).orElse(null),
                null,
                Clearance.N,
                now.minus(Duration.ofDays(400)),
                now));
    }

    private void allergy(DemoScript.Line line, PatientId patient, Instant now) {
        allergies.admit(new NewAllergy(
                patient,
                AllergyKind.ALLERGY,
                AllergyCategory.valueOf(line.at(0)),
                null,
                new AllergyWords(line.at(3), List.of(line.at(4)), null),
                Criticality.valueOf(line.at(1)),
                ReactionSeverity.valueOf(line.at(2)),
                AllergyClinical.ACTIVE,
                AllergyVerification.CONFIRMED,
                null,
                now.minus(Duration.ofDays(400)),
                now));
    }
}
