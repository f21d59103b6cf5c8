package org.ohms.prescribing.interaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.prescribing.drug.CompiledRules;
import org.ohms.prescribing.drug.NamedIngredient;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.NotChecked;
import org.ohms.prescribing.drug.NotCheckedReason;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Says which medicines of a list harm together. It never answers with silence: what is not checked is named. */
@Stateless
public class InteractionCheck {
    /** More medicines than anybody takes. */
    public static final int MOST_MEDICINES = 60;

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CODE = 20;
    private static final int MOST_SUGGESTIONS = 10;

    @Inject
    PublishedRules published;

    @Inject
    AccessPolicy access;

    @Inject
    KnownPatients known;

    @Inject
    AuditTrail audit;

    /**
     * Checks the medicines against each other, and nothing else: the patient's own list is not read.
     *
     * @param patient whom it is about; null when it is about nobody in particular
     */
    @RolesAllowed("interaction.check")
    public CheckResult check(List<NamedMedicine> medicines, @Nullable PatientId patient) {
        if (patient != null) {
            access.insistOn(patient);
            insistOnKnown(patient);
        }
        insistOn(medicines);
        var rules = published.current();
        var result = rules.map(in -> checked(in, medicines)).orElseGet(() -> unchecked(medicines));
        rules.ifPresent(in -> audit.object("DrugRuleSet", in.release().id()));
        audit.action("InteractionCheck.check." + result.outcome());
        return result;
    }

    /** Names and brands of the catalogue that begin with what is typed. */
    @RolesAllowed("interaction.check")
    public List<NamedIngredient> suggest(String typed) {
        return published
                .current()
                .map(in -> in.rules().beginningWith(typed, MOST_SUGGESTIONS))
                .orElse(List.of());
    }

    /** Who reaches everybody still learns that there is no such patient. */
    private void insistOnKnown(PatientId patient) {
        if (!known.knows(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private static CheckResult checked(CompiledRules in, List<NamedMedicine> medicines) {
        var found = in.rules().check(medicines);
        var outcome = !found.pairs().isEmpty()
                ? CheckOutcome.ALERT
                : found.notChecked().isEmpty() ? CheckOutcome.CLEAR : CheckOutcome.COULD_NOT_CHECK;
        return new CheckResult(
                outcome, found.pairs(), found.notChecked(), in.release().label());
    }

    private static CheckResult unchecked(List<NamedMedicine> medicines) {
        return new CheckResult(
                CheckOutcome.COULD_NOT_CHECK,
                List.of(),
                medicines.stream()
                        .map(medicine -> new NotChecked(medicine.shown(), NotCheckedReason.NO_RULES))
                        .toList(),
                null);
    }

    private static void insistOn(List<NamedMedicine> medicines) {
        var refusals = new Refusals()
                .when(medicines.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at("medications"))
                .when(
                        medicines.size() > MOST_MEDICINES,
                        Refusal.of(CommonRefusal.TOO_LONG).at("medications").with("max", MOST_MEDICINES));
        IntStream.range(0, Math.min(medicines.size(), MOST_MEDICINES)).forEach(i -> {
            var medicine = medicines.get(i);
            var place = "medications." + i;
            refusals.when(
                            medicine.shown().isBlank(),
                            Refusal.of(CommonRefusal.REQUIRED).at(place + ".text"))
                    .when(isLonger(medicine.text(), LONGEST_TEXT), tooLong(place + ".text", LONGEST_TEXT))
                    .when(isLonger(medicine.rxcui(), LONGEST_CODE), tooLong(place + ".rxcui", LONGEST_CODE))
                    .when(isLonger(medicine.atc(), LONGEST_CODE), tooLong(place + ".atc", LONGEST_CODE));
        });
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }

    private static boolean isLonger(@Nullable String field, int most) {
        return Optional.ofNullable(field).filter(text -> text.length() > most).isPresent();
    }

    private static Refusal tooLong(String field, int most) {
        return Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", most);
    }
}
