package org.ohms.patients.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.patient.RegisteredPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.SqlCounter;

@DisplayName("Finding a patient by one typed line")
class PatientSearchIT {
    private static RegisteredPatient zeynep;

    @BeforeAll
    static void somePatients() {
        zeynep = register(
                Demographics.named("Yıldırım-Okonkwo", "Zeynep Quenbyra710")
                        .former("Przybylski")
                        .preferredName("Zee")
                        .born(1990, 9, 2)
                        .address(Address.home("675 Abernathy Vale", "Marshfield", "MA", "02050", "US"))
                        .telecom(ContactPoint.mobile("+1 617 555 7788"))
                        .telecom(ContactPoint.email("zee@example.net")),
                Sex.FEMALE);
        register(Demographics.named("Yilmaz", "Zeki").born(1990, 2, 9), Sex.MALE);
        for (var i = 0; i < 60; i++) {
            register(Demographics.named("Quandt", "Many").born(1950, 1, 1 + i % 28), Sex.FEMALE);
        }
    }

    private static RegisteredPatient register(Demographics.Draft person, Sex sex) {
        return as(
                staff("patient.register"),
                () -> use(PatientRegistration.class).register(new RegisterPatient(person.done(), sex)));
    }

    private static PatientHits find(String typed) {
        return as(staff("patient.search"), () -> use(PatientSearch.class).find(typed));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "zeynep yildirim",
                "YILDIRIM, Zeynep",
                "zey yil",
                "okonkwo zeynep",
                "quenbyra yildirim",
                "quenbyra710",
                "zee okonkwo",
                "Przybylski zeynep",
                "617 555 7788",
                "(617) 555-7788",
                "+1 617-555-7788",
                "555 7788",
                "zee@example.net",
                "zeynep 2 Sep 1990",
                "zeynep september 2, 1990",
                "zeynep 02/09/1990",
                "zeynep 09/02/1990",
                "zeynep 2.9.90",
                "zeynep 1990-09-02",
                "19900902 zeynep",
                "zeynep Sep 1990",
                "zeynep 1990",
                "zeynep marshfield",
                "zeynep 02050",
                "zeynep abernathy"
            })
    void findsHerHoweverItIsTyped(String typed) {
        assertThat(find(typed).hits())
                .extracting(hit -> hit.patient().id())
                .contains(zeynep.id())
                .first()
                .isEqualTo(zeynep.id());
    }

    @Test
    void findsARecordNumberWithAndWithoutBlanks() {
        assertThat(find(zeynep.mrn()).hits())
                .extracting(hit -> hit.patient().mrn())
                .containsExactly(zeynep.mrn());
        assertThat(find(zeynep.mrnText()).hits().get(0).matchedBy()).containsExactly(MatchedBy.MRN);
    }

    @Test
    void looksForAFieldInThatFieldOnly() {
        assertThat(hits(new SearchFields("", null, "1990", null))).isEmpty();
        assertThat(hits(new SearchFields("", null, "02050", null))).isEmpty();
        assertThat(hits(new SearchFields("", null, "6175557788", null))).isEmpty();
        assertThat(hits(new SearchFields("", null, null, zeynep.mrn()))).isEmpty();

        assertThat(hits(new SearchFields("", null, zeynep.mrnText(), null)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.matchedBy()).containsExactly(MatchedBy.MRN));
        assertThat(hits(new SearchFields("", null, null, "(617) 555-7788")))
                .extracting(hit -> hit.patient().id())
                .contains(zeynep.id());
        assertThat(hits(new SearchFields("zeynep", BirthDate.ofYear(1990), null, null)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.matchedBy()).contains(MatchedBy.BIRTH_YEAR));
    }

    @Test
    void keepsFieldsApartThatStandSideBySide() {
        var together = new SearchFields("zeynep", new BirthDate(1990, 9, 2), zeynep.mrn(), "+1 617 555 7788");
        var ofSomebodyElse = new SearchFields("zeynep", new BirthDate(1990, 9, 3), zeynep.mrn(), "+1 617 555 7788");

        assertThat(hits(together)).extracting(hit -> hit.patient().id()).containsExactly(zeynep.id());
        assertThat(hits(ofSomebodyElse)).isEmpty();
    }

    @Test
    void namesAPhoneThatIsTooShortToLookFor() {
        assertThatThrownBy(() -> hits(new SearchFields("", null, null, "+ 12")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(reason -> {
                                    assertThat(reason.code()).isEqualTo("common.too-short");
                                    assertThat(reason.field()).isEqualTo("phone");
                                }));
    }

    private static List<PatientHit> hits(SearchFields fields) {
        return as(staff("patient.search"), () -> use(PatientSearch.class).find(fields))
                .hits();
    }

    @Test
    void labelsWhatOnlySoundsAlikeAsNear() {
        var hits = find("zeinep yildirim").hits();

        assertThat(hits).first().satisfies(hit -> {
            assertThat(hit.patient().id()).isEqualTo(zeynep.id());
            assertThat(hit.near()).isTrue();
            assertThat(hit.matchedBy()).contains(MatchedBy.SOUNDS_LIKE);
        });
    }

    @Test
    void findsTheVeryNameAmongMoreThatBeginWithIt() {
        for (var i = 0; i < 201; i++) {
            register(Demographics.named("Wexquillshire", "Ada").born(1960, 1, 1), Sex.FEMALE);
        }
        var exact = register(Demographics.named("Wexquill", "Ada").born(1961, 1, 1), Sex.FEMALE);

        assertThat(find("wexquill").hits().get(0).patient().id()).isEqualTo(exact.id());
        assertThat(find("a wexquill").hits().get(0).patient().id()).isEqualTo(exact.id());
    }

    @Test
    void readsADateBothWaysWhenItCanBeEither() {
        assertThat(find("ze 02/09/1990").hits())
                .extracting(hit -> hit.patient().family())
                .contains("Yıldırım-Okonkwo", "Yilmaz");
    }

    @Test
    void showsFiftyAndSaysThatThereAreMore() {
        var found = find("quandt");

        assertThat(found.hits()).hasSize(50);
        assertThat(found.more()).isTrue();
    }

    @Test
    void givesTwoIdentifiersAndAMaskedPhone() {
        var hit = find("zeynep").hits().get(0);

        assertThat(hit.age()).isEqualTo(36);
        assertThat(hit.patient().mrnText()).hasSize(11);
        assertThat(hit.phoneEnding()).isEqualTo("7788");
    }

    @Test
    void needsTwoStatements() {
        find("zeynep");
        SqlCounter.reset();

        find("zeynep yildirim 1990");

        assertThat(SqlCounter.statements().stream().filter(sql -> !sql.contains("hospital")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "%", "'; drop table patient; --", "((((", "99999999999999999999999999", "00/00/0000"})
    void survivesAnythingTyped(String typed) {
        assertThat(find(typed).hits()).isEmpty();
    }
}
