package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.allergy.AllergyCategory;
import org.ohms.records.allergy.AllergyClinical;
import org.ohms.records.allergy.AllergyKind;
import org.ohms.records.allergy.AllergyVerification;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.allergy.ReactionSeverity;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.Severity;
import org.ohms.records.condition.VerificationStatus;
import org.ohms.records.device.DeviceKind;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.family.Relative;
import org.ohms.records.note.NoteTemplate;
import org.ohms.records.observation.Consciousness;
import org.ohms.records.observation.SocialFact;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;
import org.ohms.records.report.ReportCategory;

/** What can be chosen in the forms of the chart; the texts have the words for it. */
@Named
@ApplicationScoped
public class RecordChoices {
    public List<EncounterKind> getKinds() {
        return List.of(EncounterKind.values());
    }

    public List<Clearance> getLabels() {
        return List.of(Clearance.values());
    }

    public List<NoteTemplate> getTemplates() {
        return List.of(NoteTemplate.values());
    }

    public List<ClinicalStatus> getCourses() {
        return List.of(ClinicalStatus.values());
    }

    public List<VerificationStatus> getCertainties() {
        return Arrays.stream(VerificationStatus.values())
                .filter(one -> one != VerificationStatus.ENTERED_IN_ERROR)
                .toList();
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }

    public List<AllergyKind> getAllergyKinds() {
        return List.of(AllergyKind.values());
    }

    public List<AllergyCategory> getAllergyCategories() {
        return List.of(AllergyCategory.values());
    }

    public List<Criticality> getCriticalities() {
        return List.of(Criticality.values());
    }

    public List<ReactionSeverity> getReactionSeverities() {
        return List.of(ReactionSeverity.values());
    }

    public List<AllergyClinical> getAllergyCourses() {
        return List.of(AllergyClinical.values());
    }

    public List<AllergyVerification> getAllergyCertainties() {
        return Arrays.stream(AllergyVerification.values())
                .filter(one -> one != AllergyVerification.ENTERED_IN_ERROR)
                .toList();
    }

    public List<Consciousness> getConsciousness() {
        return List.of(Consciousness.values());
    }

    public List<DeviceKind> getDeviceKinds() {
        return List.of(DeviceKind.values());
    }

    public List<Relative> getRelatives() {
        return List.of(Relative.values());
    }

    public List<SocialFact> getSocialFacts() {
        return List.of(SocialFact.values());
    }

    public List<OrderCategory> getOrderCategories() {
        return List.of(OrderCategory.values());
    }

    public List<OrderPriority> getOrderPriorities() {
        return List.of(OrderPriority.values());
    }

    public List<ReportCategory> getReportCategories() {
        return List.of(ReportCategory.LABORATORY, ReportCategory.IMAGING, ReportCategory.PROCEDURE);
    }
}
