package org.ohms.care.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.allergy.Allergies;
import org.ohms.records.allergy.AllergyList;
import org.ohms.records.condition.ConditionRow;
import org.ohms.records.condition.Conditions;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.medicine.TakenMedicines;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.paper.Paper;

/**
 * A referral on paper: who it is, what is asked, and what the one who is asked should know. Sensitive problems stay in the
 * house; whoever writes the letter puts them in words where they matter.
 */
@ApplicationScoped
class ReferralLetter {
    @Inject
    ReferralReading reading;

    @Inject
    PatientLabels labels;

    @Inject
    Conditions conditions;

    @Inject
    Allergies allergies;

    @Inject
    TakenMedicines medicines;

    @Inject
    KnownHospital hospital;

    byte[] of(Referral referral) {
        var words = ResourceBundle.getBundle(
                "org.ohms.care.referral.letter", Locale.ROOT, ReferralLetter.class.getClassLoader());
        var patient =
                labels.of(referral.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var row = reading.row(referral);
        var settings = hospital.settings();
        var paper = new Paper("en", settings.phoneRegion(), words.getString("title"), settings.name());
        paper.paragraph(settings.name());
        if (row.isOutside()) {
            row.recipient().lines().forEach(paper::paragraph);
        } else if (!row.toName().isEmpty()) {
            paper.paragraph(row.toName());
        }
        paper.facts(facts(words, row, patient));
        paper.sum(row.what());
        part(paper, words.getString("question"), row.question().lines().toList());
        part(paper, words.getString("history"), row.history().lines().toList());
        part(
                paper,
                words.getString("problems"),
                conditions.present(referral.patient()).stream()
                        .filter(one -> one.isPresent() && one.sensitivity() == Clearance.N)
                        .map(ReferralLetter::problem)
                        .toList());
        part(paper, words.getString("allergies"), allergies(words, allergies.of(referral.patient())));
        part(paper, words.getString("medicines"), medicines(words, referral.patient()));
        paper.small(words.getString("foot"));
        return paper.pdf();
    }

    /** What is labelled stays in the house; that there is more is said: nobody takes the list for a whole one. */
    private List<String> medicines(ResourceBundle words, PatientId patient) {
        var taken = medicines.of(patient).stream()
                .filter(one -> one.course() == TakenMedicine.Course.TAKEN)
                .toList();
        var normal = taken.stream()
                .filter(one -> one.sensitivity() == Clearance.N)
                .map(one -> one.dose().isEmpty() ? one.name() : one.name() + ", " + one.dose());
        var isWhole =
                medicines.notShown(patient) == 0 && taken.stream().allMatch(one -> one.sensitivity() == Clearance.N);
        return Stream.concat(normal, isWhole ? Stream.empty() : Stream.of(words.getString("medicines.more")))
                .toList();
    }

    private List<Paper.Fact> facts(ResourceBundle words, ReferralRow row, PatientLabel patient) {
        var born = patient.birthDate();
        return Stream.of(
                        new Paper.Fact(words.getString("patient"), patient.listName()),
                        new Paper.Fact(words.getString("born"), born == null ? "" : born.toString()),
                        new Paper.Fact(words.getString("mrn"), patient.mrnText()),
                        new Paper.Fact(
                                words.getString("priority"),
                                words.getString("priority." + row.priority().name())),
                        new Paper.Fact(words.getString("by"), row.requestedBy()),
                        new Paper.Fact(
                                words.getString("at"),
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(Locale.US)
                                        .format(row.requestedAt().atZone(hospital.zone()))))
                .toList();
    }

    private static String problem(ConditionRow one) {
        var onset = one.onset();
        return onset == null ? one.what().text() : one.what().text() + ", " + onset;
    }

    private static List<String> allergies(ResourceBundle words, AllergyList list) {
        if (list.isNoneKnown()) {
            return List.of(words.getString("allergies.none"));
        }
        if (list.isNotAsked()) {
            return List.of(words.getString("allergies.notAsked"));
        }
        var lines = new ArrayList<String>();
        list.counting()
                .forEach(one -> lines.add(
                        one.reactions().isEmpty()
                                ? one.substance().text()
                                : one.substance().text() + ": " + String.join(", ", one.reactions())));
        return lines;
    }

    private static void part(Paper paper, String title, List<String> lines) {
        var said = lines.stream().filter(line -> !line.isBlank()).toList();
        if (!said.isEmpty()) {
            paper.heading(title);
            said.forEach(paper::paragraph);
        }
    }
}
