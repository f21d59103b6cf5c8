package org.ohms.patients.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.announce;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.duplicate.DuplicateReview;
import org.ohms.patients.duplicate.DuplicateRow;
import org.ohms.patients.duplicate.DuplicateState;
import org.ohms.patients.search.PatientSearch;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

@DisplayName("The patients of the demonstration")
class CastIT {
    @Test
    void keepTheRulesThatHoldForEverybody() {
        var refusals = new Refusals();

        asSystem(() -> {
            Cast.members().forEach(member -> use(DemographicsRules.class).check(member.demographics(), refusals));
            return null;
        });

        assertThat(refusals.all()).extracting(Refusal::field).isEmpty();
        assertThat(Cast.members()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void areFoundAndTheirDoublesToo() {
        asSystem(() -> {
            use(DemoPatients.class).register(new DemoDataWanted());
            return null;
        });
        announce(new FewSecondsHavePassed(Hospital.clock().instant()));

        var nadia = as(staff("patient.search"), () -> use(PatientSearch.class).find("rahman nadia 2 Sep 1990"));
        var doubles = as(staff("patient.merge", "patient.search"), () -> allDoubles());

        assertThat(nadia.hits()).isNotEmpty();
        assertThat(doubles)
                .anySatisfy(pair ->
                        assertThat(pair.left().family() + pair.right().family()).contains("Rahman", "Rahmann"))
                .anySatisfy(pair ->
                        assertThat(pair.left().family() + pair.right().family()).contains("Young", "Yung"));
    }

    private static List<DuplicateRow> allDoubles() {
        var rows = new ArrayList<DuplicateRow>();
        var review = use(DuplicateReview.class);
        var page = review.list(DuplicateState.OPEN, new PageRequest(0, 200));
        while (!page.rows().isEmpty()) {
            rows.addAll(page.rows());
            page = review.list(DuplicateState.OPEN, new PageRequest(rows.size(), 200));
        }
        return rows;
    }
}
